package com.pikcur.application.auction;

import com.pikcur.domain.shared.port.DomainEvents.Cause;
import java.time.Instant;
import java.util.Optional;

/** A bid whose caller waits until somebody has decided it. */
final class WaitingBid {

    /** How waiting ends. */
    private sealed interface End {

        record Answered(PlaceBid.Answer answer) implements End {}

        record Failed(RuntimeException failure) implements End {}
    }

    private final PlaceBid.Command command;
    private final Cause cause;
    private final Instant arrivedAt;
    private volatile Optional<End> end = Optional.empty();

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
    void answer(PlaceBid.Answer answer) {
        end = Optional.of(new End.Answered(answer));
    }

    /** To be called by whoever decides. */
    void fail(RuntimeException failure) {
        end = Optional.of(new End.Failed(failure));
    }

    boolean isAnswered() {
        return end.isPresent();
    }

    /** What came of it, once it is answered; whatever went wrong is thrown. */
    PlaceBid.Answer answer() {
        return switch (end.orElseThrow()) {
            case End.Answered(var answer) -> answer;
            case End.Failed(var failure) -> throw failure;
        };
    }
}
