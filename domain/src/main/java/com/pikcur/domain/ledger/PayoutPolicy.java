package com.pikcur.domain.ledger;

import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rules of the house about pay-outs, as data.
 *
 * @param minimum the least that is paid out
 * @param retries how long to wait, attempt by attempt, before the bank is told again; the last one for ever. Each is
 *     longer than one call to the bank can take
 * @param looks how long to wait, look by look, while the bank is at it; the last one for ever
 * @param lateLooks when to look again after it has arrived, each counted from then; after the last one it is over
 */
public record PayoutPolicy(Money minimum, List<Duration> retries, List<Duration> looks, List<Duration> lateLooks) {

    /** @throws IllegalArgumentException if nothing is said about retries or looks, or nothing at all may be paid out */
    public PayoutPolicy {
        retries = List.copyOf(retries);
        looks = List.copyOf(looks);
        lateLooks = List.copyOf(lateLooks);
        if (minimum.isZero() || retries.isEmpty() || looks.isEmpty()) {
            throw new IllegalArgumentException("Pay-outs need a minimum above zero, retries and looks");
        }
    }

    /**
     * When the bank is to be asked again.
     *
     * @param asked how often it has been in this state
     */
    Optional<Instant> nextLook(PayoutState state, int asked, Instant now) {
        return switch (state) {
            case PayoutState.Requested() -> Optional.of(now.plus(inTurn(retries, asked - 1)));
            case PayoutState.InTransit() -> Optional.of(now.plus(inTurn(looks, asked)));
            case PayoutState.Settled(var at) -> lateLook(at, asked, now);
            case PayoutState.Returned _ -> Optional.empty();
        };
    }

    private Optional<Instant> lateLook(Instant settledAt, int asked, Instant now) {
        if (asked >= lateLooks.size()) {
            return Optional.empty();
        }
        var at = settledAt.plus(lateLooks.get(asked));
        return Optional.of(at.isBefore(now) ? now : at);
    }

    private static Duration inTurn(List<Duration> delays, int turn) {
        return delays.get(Math.min(turn, delays.size() - 1));
    }
}
