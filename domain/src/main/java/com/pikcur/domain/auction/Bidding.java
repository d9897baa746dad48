package com.pikcur.domain.auction;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How the bidding stands.
 *
 * <p>Of all bids only the leading one matters to the next: a bid that is accepted beats every maximum but perhaps the
 * leader's.
 *
 * @param price visible to all; the start price while nobody has bid
 * @param leading the greatest maximum, the earlier of equal ones
 * @param count accepted bids that have not been taken back
 * @param closesAt the effective end, after all extensions
 */
public record Bidding(Money price, Optional<Leading> leading, int count, Instant closesAt) {

    /** The bid in front. */
    public record Leading(BidId bid, MemberId bidder, Money maximum) {}

    static Bidding none(Terms terms) {
        return new Bidding(terms.prices().start(), Optional.empty(), 0, terms.closesAt());
    }

    /** The same auction as if only these bids, in the order of their placing, had ever been. The end stays. */
    Bidding replayed(List<Bid> bids, Prices prices, Increments increments) {
        var replayed = new Bidding(prices.start(), Optional.empty(), 0, closesAt);
        for (var bid : bids) {
            replayed = replayed.with(bid, prices, increments);
        }
        return replayed;
    }

    /**
     * The price rule. With the maxima sorted by amount, then by time, the first leads, and the price is the greatest of
     * the price before and the lesser of the first and one step above the second. A leader's own raise therefore moves
     * nothing. A first that reaches the reserve lifts the price to it.
     */
    Bidding with(Bid bid, Prices prices, Increments increments) {
        var challenger = new Leading(bid.id(), bid.bidder(), bid.maximum());
        if (leading.isEmpty() || isLedBy(bid.bidder())) {
            return led(challenger, price, prices);
        }
        var leader = leading.orElseThrow();
        var overtaken = bid.maximum().isGreaterThan(leader.maximum());
        var first = overtaken ? challenger : leader;
        var second = overtaken ? leader : challenger;
        var reached = Money.lesser(first.maximum(), increments.above(second.maximum()));
        return led(first, Money.greater(price, reached), prices);
    }

    private Bidding led(Leading first, Money reached, Prices prices) {
        var lifted = prices.reserve()
                .filter(first.maximum()::isAtLeast)
                .map(reserve -> Money.greater(reserve, reached))
                .orElse(reached);
        return new Bidding(lifted, Optional.of(first), count + 1, closesAt);
    }

    Bidding closingAt(Instant end) {
        return new Bidding(price, leading, count, end);
    }

    public boolean isLedBy(MemberId member) {
        return leading.map(first -> first.bidder().equals(member)).orElse(false);
    }

    /** The least the next bid may be: the start price while there is none, then one step above the price. */
    public Money minimumBid(Increments increments) {
        return leading.isPresent() ? increments.above(price) : price;
    }
}
