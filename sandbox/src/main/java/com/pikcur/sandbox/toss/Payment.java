package com.pikcur.sandbox.toss;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One payment, from the moment its window opens. What happens to it makes another of it.
 *
 * @param amountWon what the window was opened for; absent until the confirmation, where the window named none
 * @param secret what notices of deposits prove themselves with
 * @param changedAt when it came to have its status
 */
record Payment(
        String paymentKey,
        String orderId,
        boolean byTransfer,
        @Nullable Long amountWon,
        Status status,
        Instant requestedAt,
        Instant changedAt,
        @Nullable Instant approvedAt,
        String secret,
        String lastTransactionKey,
        List<Cancel> cancels) {

    private static final Duration TO_AUTHENTICATE = Duration.ofMinutes(30);
    private static final Duration TO_CONFIRM = Duration.ofMinutes(10);

    enum Status {
        READY,
        IN_PROGRESS,
        WAITING_FOR_DEPOSIT,
        DONE,
        CANCELED,
        PARTIAL_CANCELED,
        ABORTED,
        EXPIRED
    }

    /**
     * Money given back.
     *
     * @param leftWon what was left afterwards
     */
    record Cancel(long amountWon, String reason, long leftWon, Instant at, String transactionKey) {}

    /** As it is at this moment: whoever takes too long has lost the payment. */
    Payment at(Instant now) {
        var due = switch (status) {
            case READY -> Optional.of(requestedAt.plus(TO_AUTHENTICATE));
            case IN_PROGRESS -> Optional.of(changedAt.plus(TO_CONFIRM));
            case WAITING_FOR_DEPOSIT, DONE, CANCELED, PARTIAL_CANCELED, ABORTED, EXPIRED -> Optional.<Instant>empty();
        };
        return due.filter(now::isAfter).map(end -> with(Status.EXPIRED, end)).orElse(this);
    }

    Payment with(Status newStatus, Instant at) {
        return with(newStatus, at, amountWon, approvedAt);
    }

    /** By card it is done; by transfer the money has still to come. */
    Payment confirmed(long confirmedWon, Instant at) {
        return byTransfer
                ? with(Status.WAITING_FOR_DEPOSIT, at, confirmedWon, null)
                : with(Status.DONE, at, confirmedWon, at);
    }

    Payment deposited(Instant at) {
        return with(Status.DONE, at, amountWon, at);
    }

    /** The bank takes a deposit back that should not have been made. */
    Payment depositWithdrawn(Instant at) {
        return with(Status.WAITING_FOR_DEPOSIT, at, amountWon, null);
    }

    private Payment with(Status newStatus, Instant at, @Nullable Long newAmountWon, @Nullable Instant newApprovedAt) {
        return new Payment(
                paymentKey,
                orderId,
                byTransfer,
                newAmountWon,
                newStatus,
                requestedAt,
                at,
                newApprovedAt,
                secret,
                lastTransactionKey,
                cancels);
    }

    Payment canceled(Cancel cancel) {
        var all = new ArrayList<>(cancels);
        all.add(cancel);
        return new Payment(
                paymentKey,
                orderId,
                byTransfer,
                amountWon,
                cancel.leftWon() == 0 ? Status.CANCELED : Status.PARTIAL_CANCELED,
                requestedAt,
                cancel.at(),
                approvedAt,
                secret,
                cancel.transactionKey(),
                List.copyOf(all));
    }

    long totalWon() {
        return amountWon == null ? 0 : amountWon;
    }

    /** What can still be given back. */
    long balanceWon() {
        return totalWon() - cancels.stream().mapToLong(Cancel::amountWon).sum();
    }
}
