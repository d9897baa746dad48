package com.pikcur.sandbox.portone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One attempt to pay. What happens to it makes another of it. */
record Payment(
        String impUid,
        String merchantUid,
        boolean byTransfer,
        long amountWon,
        Status status,
        Times times,
        List<Cancellation> cancellations) {

    enum Status {
        READY,
        PAID,
        CANCELLED,
        FAILED;

        /** As the API writes it. */
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When what happened, as far as it has. */
    record Times(
            Instant started,
            @Nullable Instant paid,
            @Nullable Instant failed,
            @Nullable Instant cancelled) {}

    /** Money given back. */
    record Cancellation(String id, long amountWon, Instant at, String reason) {}

    static Payment begun(String impUid, String merchantUid, long amountWon, boolean byTransfer, Instant at) {
        var times = new Times(at, null, null, null);
        return new Payment(impUid, merchantUid, byTransfer, amountWon, Status.READY, times, List.of());
    }

    Payment paid(Instant at) {
        return with(Status.PAID, new Times(times.started(), at, times.failed(), null));
    }

    Payment failed(Instant at) {
        return with(Status.FAILED, new Times(times.started(), null, at, null));
    }

    /** A virtual account nobody has paid into is taken back. */
    Payment withdrawn(Instant at) {
        return with(Status.CANCELLED, new Times(times.started(), null, times.failed(), at));
    }

    /** It stays paid as long as something is left of it: there is no word for partly cancelled. */
    Payment cancelled(Cancellation cancellation) {
        var all = new ArrayList<>(cancellations);
        all.add(cancellation);
        var nothingLeft = cancellation.amountWon() == leftWon();
        return new Payment(
                impUid,
                merchantUid,
                byTransfer,
                amountWon,
                nothingLeft ? Status.CANCELLED : status,
                new Times(times.started(), times.paid(), times.failed(), cancellation.at()),
                List.copyOf(all));
    }

    private Payment with(Status newStatus, Times newTimes) {
        return new Payment(impUid, merchantUid, byTransfer, amountWon, newStatus, newTimes, cancellations);
    }

    long cancelledWon() {
        return cancellations.stream().mapToLong(Cancellation::amountWon).sum();
    }

    /** What can still be given back. */
    long leftWon() {
        return amountWon - cancelledWon();
    }

    Instant updatedAt() {
        var latest = times.started();
        for (var at : new @Nullable Instant[] {times.paid(), times.failed(), times.cancelled()}) {
            if (at != null && at.isAfter(latest)) {
                latest = at;
            }
        }
        return latest;
    }
}
