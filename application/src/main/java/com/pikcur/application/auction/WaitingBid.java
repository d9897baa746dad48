package com.pikcur.application.auction;

import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.shared.port.DomainEvents.Cause;
import java.time.Instant;
import java.util.Optional;

/** A bid whose caller waits until somebody has decided it. */
final class WaitingBid {

    /** What came of it. */
    private sealed interface Answer {

        record Decided(BidOutcome outcome) implements Answer {}

        record Failed(RuntimeException failure) implements Answer {}
    }

    private final PlaceBid.Command command;
    private final Cause cause;
    private final Instant arrivedAt;
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

    /** To be called by whoever decides. */
    void decide(BidOutcome outcome) {
        answer = Optional.of(new Answer.Decided(outcome));
    }

    /** To be called by whoever decides. */
    void fail(RuntimeException failure) {
        answer = Optional.of(new Answer.Failed(failure));
    }

    boolean isAnswered() {
        return answer.isPresent();
    }

    /** What came of it, once it is answered; whatever went wrong is thrown. */
    BidOutcome outcome() {
        return switch (answer.orElseThrow()) {
            case Answer.Decided(var outcome) -> outcome;
            case Answer.Failed(var failure) -> throw failure;
        };
    }
}
