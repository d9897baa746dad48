package com.pikcur.application.ledger;

import com.pikcur.domain.ledger.NoSuchPayout;
import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.ledger.PayoutAnswer;
import com.pikcur.domain.ledger.PayoutDecision;
import com.pikcur.domain.ledger.PayoutDecision.Moved;
import com.pikcur.domain.ledger.PayoutDecision.NothingNew;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.ledger.PayoutPolicy;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Asks the bank about a pay-out, in three steps of which the middle one, the call, is the caller's: the attempt is noted,
 * the bank is called with no transaction held, and what it says is decided on, with the pay-out held again.
 */
public final class PayoutInquiry {

    private final Transactions transactions;
    private final PayoutRecords payouts;
    private final PayoutPolicy policy;
    private final Clock clock;

    public PayoutInquiry(Transactions transactions, PayoutRecords payouts, PayoutPolicy policy, Clock clock) {
        this.transactions = transactions;
        this.payouts = payouts;
        this.policy = policy;
        this.clock = clock;
    }

    /** The pay-out with the attempt noted; empty if there is nothing to ask any more, or not yet. */
    Optional<Payout> begin(PayoutId id, Predicate<Payout> isToBeAsked) {
        return transactions.execute(() -> {
            var payout = locked(id);
            var now = clock.instant();
            if (!isToBeAsked.test(payout)) {
                return Optional.empty();
            }
            if (!isDue(payout, now)) {
                // A timer may go off twice, or by a clock that is ahead of this one. It is to go off again in time.
                payouts.remind(payout);
                return Optional.empty();
            }
            var asking = payout.asking(policy, now);
            payouts.note(asking);
            return Optional.of(asking);
        });
    }

    private static boolean isDue(Payout payout, Instant now) {
        return payout.nextLookAt().filter(at -> !at.isAfter(now)).isPresent();
    }

    PayoutDecision hear(Payout asking, PayoutAnswer answer) {
        return transactions.execute(() -> {
            var decision = locked(asking.id()).hear(answer, asking.asked(), policy, clock.instant());
            switch (decision) {
                case Moved moved -> payouts.move(moved);
                case NothingNew() -> {}
            }
            return decision;
        });
    }

    private Payout locked(PayoutId id) {
        return payouts.findLocked(id).orElseThrow(() -> new NoSuchPayout(id));
    }
}
