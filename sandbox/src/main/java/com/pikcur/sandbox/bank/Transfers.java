package com.pikcur.sandbox.bank;

import com.pikcur.sandbox.bank.Transfer.Change;
import com.pikcur.sandbox.bank.Transfer.Order;
import com.pikcur.sandbox.bank.Transfer.Status;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All transfers since the start. */
final class Transfers {

    static final String ACCOUNT_CLOSED = "ACCOUNT_CLOSED";
    static final String RETURNED_BY_BANK = "RETURNED_BY_BANK";

    private static final String REFUSED = "REFUSED_BY_RECEIVING_BANK";

    private final Clock clock;
    private final Duration settlesAfter;
    private final Duration returnsAfter;
    private final Map<String, Transfer> byReference = new LinkedHashMap<>();

    /** What comes of an order. Switch over it without a default. */
    sealed interface Taken {

        record Anew(Transfer transfer) implements Taken {}

        record Before(Transfer transfer) implements Taken {}

        record ReferenceReused() implements Taken {}
    }

    Transfers(Clock clock, Duration settlesAfter, Duration returnsAfter) {
        this.clock = clock;
        this.settlesAfter = settlesAfter;
        this.returnsAfter = returnsAfter;
    }

    synchronized Taken take(Order order) {
        var known = byReference.get(order.reference());
        if (known != null) {
            return known.order().equals(order) ? new Taken.Before(known) : new Taken.ReferenceReused();
        }
        var transfer = new Transfer(order, course(order.accountNumber()));
        byReference.put(order.reference(), transfer);
        return new Taken.Anew(transfer);
    }

    private List<Change> course(String accountNumber) {
        var now = clock.instant();
        var sent = new Change(now, Status.IN_TRANSIT, null);
        var settled = new Change(now.plus(settlesAfter), Status.SETTLED, null);
        if (accountNumber.endsWith("0000")) {
            return List.of(new Change(now, Status.FAILED, ACCOUNT_CLOSED));
        }
        if (accountNumber.endsWith("1111")) {
            return List.of(sent, new Change(settled.at(), Status.FAILED, REFUSED));
        }
        if (accountNumber.endsWith("2222")) {
            var back = settled.at().plus(returnsAfter);
            return List.of(sent, settled, new Change(back, Status.FAILED, RETURNED_BY_BANK));
        }
        return List.of(sent, settled);
    }

    synchronized Optional<Transfer> find(String reference) {
        return Optional.ofNullable(byReference.get(reference));
    }

    /** Something happens to a transfer now; empty if it is in no state for that. */
    synchronized Optional<Transfer> change(String reference, Set<Status> from, Status to, Optional<String> code) {
        var now = clock.instant();
        return find(reference)
                .filter(known -> from.contains(known.at(now).status()))
                .map(known -> {
                    var changed = known.changed(new Change(now, to, code.orElse(null)));
                    byReference.put(reference, changed);
                    return changed;
                });
    }

    /** The newest first. */
    synchronized List<Transfer> newest() {
        return new ArrayList<>(byReference.values()).reversed();
    }
}
