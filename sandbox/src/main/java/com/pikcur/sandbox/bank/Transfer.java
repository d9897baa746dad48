package com.pikcur.sandbox.bank;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way.
 *
 * @param changes what happens to it, past and to come, by time; the first has happened
 */
record Transfer(Order order, List<Change> changes) {

    enum Status {
        IN_TRANSIT,
        SETTLED,
        FAILED
    }

    /** What the bank was told to do. */
    record Order(String reference, String bankCode, String accountNumber, String holderName, long amountWon) {}

    /**
     * What happens to it.
     *
     * @param code why it failed
     */
    record Change(Instant at, Status status, @Nullable String code) {}

    Change at(Instant now) {
        var last = changes.getFirst();
        for (var change : changes) {
            if (!change.at().isAfter(now)) {
                last = change;
            }
        }
        return last;
    }

    /** Something happens now, and nothing that was to come does. */
    Transfer changed(Change now) {
        var past = changes.stream().filter(change -> !change.at().isAfter(now.at()));
        return new Transfer(order, Stream.concat(past, Stream.of(now)).toList());
    }

    Map<String, @Nullable Object> told(Instant now) {
        var change = at(now);
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("reference", order.reference());
        told.put("status", change.status().name());
        told.put("code", change.code());
        told.put("changedAt", change.at().toString());
        return told;
    }
}
