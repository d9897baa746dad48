package com.pikcur.application.auction;

import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.shared.port.DomainEvents.Cause;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * A bid whose caller waits: until somebody has decided it, or until it is the caller's turn to decide for those who wait.
 */
final class WaitingBid {

    /** What came of it. */
    private sealed interface Answer {

        record Decided(BidOutcome outcome) implements Answer {}

        record Failed(RuntimeException failure) implements Answer {}
    }

    private final PlaceBid.Command command;
    private final Cause cause;
    private final Instant arrivedAt;
    private final Semaphore call = new Semaphore(0);
    private volatile Optional<Answer> answer = Optional.empty();

    /** @param cause what the caller is doing, since another thread may decide */
    WaitingBid(PlaceBid.Command command, Cause cause, Instant arrivedAt) {
        this.command = command;
        this.cause = cause;
        this.arrivedAt = arrivedAt;
    }

    PlaceBid.Command command() {
        return command;
    }

    Cause cause() {
        return cause;
    }

    boolean cameBefore(Instant moment) {
        return arrivedAt.isBefore(moment);
    }

    /** To be called by whoever decides, before {@link #call}. */
    void decide(BidOutcome outcome) {
        answer = Optional.of(new Answer.Decided(outcome));
    }

    /** To be called by whoever decides, before {@link #call}. */
    void fail(RuntimeException failure) {
        answer = Optional.of(new Answer.Failed(failure));
    }

    boolean isAnswered() {
        return answer.isPresent();
    }

    /** Lets the caller go on: with an answer, or with deciding. */
    void call() {
        call.release();
    }

    /** Waits, whatever happens to the caller meanwhile: a bid that may have been decided has an answer. */
    void await() {
        call.acquireUninterruptibly();
    }

    /** What came of it, once it is answered; whatever went wrong is thrown. */
    BidOutcome outcome() {
        return switch (answer.orElseThrow()) {
            case Answer.Decided(var outcome) -> outcome;
            case Answer.Failed(var failure) -> throw failure;
        };
    }
}
