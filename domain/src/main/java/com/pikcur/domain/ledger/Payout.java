package com.pikcur.domain.ledger;

import com.pikcur.domain.ledger.PayoutDecision.Moved;
import com.pikcur.domain.ledger.PayoutDecision.NothingNew;
import com.pikcur.domain.ledger.PayoutEvent.PayoutRequested;
import com.pikcur.domain.ledger.PayoutEvent.PayoutReturned;
import com.pikcur.domain.ledger.PayoutEvent.PayoutSettled;
import com.pikcur.domain.ledger.PayoutState.InTransit;
import com.pikcur.domain.ledger.PayoutState.Requested;
import com.pikcur.domain.ledger.PayoutState.Returned;
import com.pikcur.domain.ledger.PayoutState.Settled;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A member's money on its way to their bank.
 *
 * <p>Immutable: an answer of the bank is decided on here, and what has got further comes back with the entries and events
 * that go with it. The bank may say anything at any time, also twice, late, or that what had arrived has come back.
 *
 * @param asked how often the bank has been asked since it last got further
 * @param nextLookAt when the bank is to be asked again; empty once there is nothing more to hear
 * @param version counts what was stored; set by the store alone
 */
public record Payout(
        PayoutId id,
        MemberId member,
        Money amount,
        PayoutDestination to,
        Instant requestedAt,
        PayoutState state,
        int asked,
        Optional<Instant> nextLookAt,
        long version) {

    /** A pay-out of money that is there: it is set aside, and the bank is told next. */
    public static Moved request(PayoutId id, MemberId member, Money amount, PayoutDestination to, Instant now) {
        var payout = new Payout(id, member, amount, to, now, new Requested(), 0, Optional.of(now), 0);
        return new Moved(
                payout,
                List.of(PayoutJournal.requested(payout, now)),
                List.of(new PayoutRequested(payout.facts(), now)));
    }

    public PayoutStatus status() {
        return state.status();
    }

    public PayoutFacts facts() {
        return new PayoutFacts(
                id, member, amount, to.number().bankCode(), to.number().lastDigits());
    }

    /** The bank is about to be asked. Noted beforehand: should its answer get lost, it is asked again all the same. */
    public Payout asking(PayoutPolicy policy, Instant now) {
        return at(state, asked + 1, policy, now);
    }

    /**
     * What an answer of the bank changes.
     *
     * @param attempt what {@link #asked} was when it was asked
     */
    public PayoutDecision hear(PayoutAnswer answer, int attempt, PayoutPolicy policy, Instant now) {
        return switch (answer) {
            case PayoutAnswer.InTransit() -> sent(policy, now);
            case PayoutAnswer.Settled(var at) -> settled(at, policy, now);
            case PayoutAnswer.Failed(var bankCode, var at) -> failed(bankCode, at, attempt, now);
            case PayoutAnswer.NeverHeard(), PayoutAnswer.Unknown _ -> new NothingNew();
        };
    }

    private PayoutDecision sent(PayoutPolicy policy, Instant now) {
        return switch (state) {
            case Requested() ->
                new Moved(at(new InTransit(), 0, policy, now), List.of(PayoutJournal.sent(this, now)), List.of());
            case InTransit(), Settled _, Returned _ -> new NothingNew();
        };
    }

    private PayoutDecision settled(Instant at, PayoutPolicy policy, Instant now) {
        var next = at(new Settled(at), 0, policy, now);
        var event = new PayoutSettled(facts(), at);
        return switch (state) {
            case Requested() ->
                new Moved(
                        next, List.of(PayoutJournal.sent(this, now), PayoutJournal.settled(this, now)), List.of(event));
            case InTransit() -> new Moved(next, List.of(PayoutJournal.settled(this, now)), List.of(event));
            case Settled _, Returned _ -> new NothingNew();
        };
    }

    private PayoutDecision failed(String bankCode, Instant at, int attempt, Instant now) {
        return switch (state) {
            // A refusal leaves no trace at the bank. If it has been told once more meanwhile, that attempt's answer
            // counts.
            case Requested() when attempt != asked -> new NothingNew();
            case Requested(), InTransit(), Settled _ -> returned(bankCode, at, now);
            case Returned _ -> new NothingNew();
        };
    }

    private Moved returned(String bankCode, Instant at, Instant now) {
        var next = new Payout(
                id, member, amount, to, requestedAt, new Returned(bankCode, at), 0, Optional.empty(), version);
        var late = state instanceof Settled;
        return new Moved(
                next,
                List.of(PayoutJournal.returned(this, now)),
                List.of(new PayoutReturned(facts(), bankCode, late, at)));
    }

    private Payout at(PayoutState next, int times, PayoutPolicy policy, Instant now) {
        return new Payout(id, member, amount, to, requestedAt, next, times, policy.nextLook(next, times, now), version);
    }
}
