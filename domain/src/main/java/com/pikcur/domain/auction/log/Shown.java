package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an entry shows of one bidder's hidden maximum. The more they would pay, the greater this is: first the attempt
 * is refused, then it is accepted, the price rises, they lead, and the price rises again.
 */
record Shown(boolean accepted, boolean leads, Money price) implements Comparable<Shown> {

    private static final Comparator<Shown> ORDER =
            Comparator.comparing(Shown::accepted).thenComparing(Shown::leads).thenComparing(Shown::price);

    /** Looks for the maxima with which the engine shows what the entry shows. */
    record Search(BidLogEntry entry, MemberId bidder, Function<Money, Decision<?>> engine) {

        Optional<AmountRange> in(AmountRange range) {
            var alias = Optional.of(Strangers.nameOf(bidder));
            var said = shown(entry, entry.after().leader().equals(alias));
            return range.where(amount -> by(engine.apply(amount)).compareTo(said));
        }

        private Shown by(Decision<?> decision) {
            var leads = decision.auction().bidding().isLedBy(bidder);
            return decision.recorded()
                    .map(recorded -> shown(recorded.entry(), leads))
                    .orElseGet(() ->
                            new Shown(false, leads, decision.auction().bidding().price()));
        }

        private static Shown shown(BidLogEntry entry, boolean leads) {
            var accepted =
                    entry.fact().resultOfAttempt().map(BidResult::isAccepted).orElse(true);
            return new Shown(accepted, leads, entry.after().price());
        }
    }

    @Override
    public int compareTo(Shown other) {
        return ORDER.compare(this, other);
    }
}
