package com.pikcur.domain.auction;

import com.pikcur.domain.shared.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The written rules once more, slow and plain: it remembers every standing bid and works all out anew from them. It
 * shares no rule with the engine, not even the table of steps.
 */
final class NaiveAuction {

    /** One member's greatest maximum, and the place in the order of bids at which it was reached. */
    record Maximum(MemberId bidder, long won, int order) {}

    private final MemberId seller;
    private final long startWon;
    private final Optional<Long> reserveWon;
    private final Instant opensAt;
    private final boolean autoExtend;
    private final List<Bid> standing = new ArrayList<>();
    private Instant end;
    private long priceWon;

    NaiveAuction(Lot lot) {
        seller = lot.seller();
        startWon = lot.terms().prices().start().won();
        reserveWon = lot.terms().prices().reserve().map(reserve -> reserve.won());
        opensAt = lot.terms().opensAt();
        autoExtend = lot.terms().autoExtend();
        end = lot.terms().closesAt();
        priceWon = startWon;
    }

    static long stepWon(long priceWon) {
        if (priceWon < 10_000) {
            return 500;
        }
        if (priceWon < 50_000) {
            return 1_000;
        }
        if (priceWon < 100_000) {
            return 2_000;
        }
        if (priceWon < 500_000) {
            return 5_000;
        }
        if (priceWon < 1_000_000) {
            return 10_000;
        }
        return priceWon < 5_000_000 ? 50_000 : 100_000;
    }

    /** Takes the bid if the rules do, and says what came of it. */
    BidResult place(Bid bid, Standing bidderStanding) {
        var refusal = refusalOf(bid, bidderStanding);
        if (refusal.isPresent()) {
            return refusal.orElseThrow();
        }
        var raise = leader().filter(bid.bidder()::equals).isPresent();
        var before = priceWon;
        standing.add(bid);
        priceWon = priceOfAll();
        if (raise) {
            return BidResult.RAISED;
        }
        var late = !bid.placedAt().isBefore(end.minus(Duration.ofMinutes(5)));
        if (autoExtend && late && priceWon > before) {
            end = bid.placedAt().plus(Duration.ofMinutes(5));
        }
        return leader().filter(bid.bidder()::equals).isPresent() ? BidResult.LEADING : BidResult.OUTBID;
    }

    private Optional<BidResult> refusalOf(Bid bid, Standing bidderStanding) {
        var won = bid.maximum().won();
        if (bid.placedAt().isBefore(opensAt) || !bid.placedAt().isBefore(end)) {
            return Optional.of(BidResult.NOT_OPEN);
        }
        if (bid.bidder().equals(seller)) {
            return Optional.of(BidResult.BY_SELLER);
        }
        if (bidderStanding != Standing.GOOD) {
            return Optional.of(BidResult.MAY_NOT_BID);
        }
        if (won <= 0) {
            return Optional.of(BidResult.AMOUNT_NOT_POSITIVE);
        }
        if (won > 10_000_000_000L) {
            return Optional.of(BidResult.AMOUNT_TOO_LARGE);
        }
        if (leader().filter(bid.bidder()::equals).isPresent()) {
            return won > maxima(standing).getFirst().won() ? Optional.empty() : Optional.of(BidResult.RAISE_NOT_HIGHER);
        }
        return won >= minimumWon() ? Optional.empty() : Optional.of(BidResult.BELOW_MINIMUM);
    }

    /** Takes bids back by the written rule; empty if it does not allow it. */
    Optional<List<BidId>> retract(Bid named, Instant now) {
        var remaining = Duration.between(now, end);
        if (!remaining.isPositive()) {
            return Optional.empty();
        }
        var all = remaining.compareTo(Duration.ofHours(12)) > 0;
        if (!all && named.placedAt().plus(Duration.ofHours(1)).isBefore(now)) {
            return Optional.empty();
        }
        var gone = standing.stream()
                .filter(bid ->
                        all ? bid.bidder().equals(named.bidder()) : bid.id().equals(named.id()))
                .toList();
        standing.removeAll(gone);
        priceWon = priceOfAll();
        return Optional.of(gone.stream().map(Bid::id).toList());
    }

    /** Every member's greatest maximum among the bids, the greatest first, of equal ones the earliest. */
    static List<Maximum> maxima(List<Bid> bids) {
        var ofMember = new LinkedHashMap<MemberId, Maximum>();
        for (int order = 0; order < bids.size(); order++) {
            var bid = bids.get(order);
            var maximum = new Maximum(bid.bidder(), bid.maximum().won(), order);
            ofMember.merge(bid.bidder(), maximum, (old, young) -> young.won() > old.won() ? young : old);
        }
        return ofMember.values().stream()
                .sorted(Comparator.comparingLong(Maximum::won).reversed().thenComparingInt(Maximum::order))
                .toList();
    }

    /** The price, worked out bid by bid from the first one on. */
    private long priceOfAll() {
        var price = startWon;
        for (int count = 1; count <= standing.size(); count++) {
            var maxima = maxima(standing.subList(0, count));
            var first = maxima.getFirst();
            var raise = count > 1
                    && first.order() == count - 1
                    && maxima(standing.subList(0, count - 1))
                            .getFirst()
                            .bidder()
                            .equals(first.bidder());
            if (maxima.size() > 1 && !raise) {
                var second = maxima.get(1).won();
                price = Math.max(price, Math.min(first.won(), second + stepWon(second)));
            }
            if (reserveWon.isPresent() && first.won() >= reserveWon.orElseThrow()) {
                price = Math.max(price, reserveWon.orElseThrow());
            }
        }
        return price;
    }

    long priceWon() {
        return priceWon;
    }

    long minimumWon() {
        return standing.isEmpty() ? startWon : priceWon + stepWon(priceWon);
    }

    Optional<MemberId> leader() {
        return maxima(standing).stream().map(Maximum::bidder).findFirst();
    }

    List<Bid> standing() {
        return List.copyOf(standing);
    }

    Instant end() {
        return end;
    }

    /** Sold to the leader if there is one and the reserve, if there is one, is reached. */
    boolean sells() {
        return maxima(standing).stream()
                .findFirst()
                .filter(first ->
                        reserveWon.filter(reserve -> first.won() < reserve).isEmpty())
                .isPresent();
    }
}
