package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.LogFact.BidAttempted;
import com.pikcur.domain.auction.LogFact.BidsRetracted;
import com.pikcur.domain.auction.LogFact.BuyNowAttempted;
import com.pikcur.domain.auction.LogFact.Cancelled;
import com.pikcur.domain.auction.LogFact.Closed;
import com.pikcur.domain.auction.LogFact.Relisted;
import com.pikcur.domain.auction.LogFact.SoldBySecondChance;
import com.pikcur.domain.auction.LogFact.Started;
import com.pikcur.domain.auction.LogFact.TermsSet;
import com.pikcur.domain.auction.LogFact.WinLapsed;
import com.pikcur.domain.auction.Prices;
import com.pikcur.domain.auction.ReserveState;
import com.pikcur.domain.shared.Money;
import java.util.List;
import java.util.Optional;

/**
 * Supposes, where every amount is hidden, those with which the engine would show the price that the log shows. If it
 * does not even then, no amounts exist with which it would.
 */
record VisibleAmounts(HeldBids held) implements Amounts {

    private static final AmountRange ANY = new AmountRange(Money.ZERO, Bid.LARGEST_MAXIMUM);
    private static final Money ONE_WON = Money.won(1);
    private static final Money OUT_OF_REACH = Bid.LARGEST_MAXIMUM.plus(ONE_WON);

    @Override
    public Replayed replay(EntryReplay replay) {
        return new Replayed(decide(replay), ANY);
    }

    private Decision<?> decide(EntryReplay replay) {
        var before = replay.before();
        return switch (replay.entry().fact()) {
            case TermsSet(var terms) -> replay.again(terms.start().plus(ONE_WON), List.of());
            case BidAttempted bid -> bid(replay, bid.result());
            case BidsRetracted _ -> retraction(replay);
            case BuyNowAttempted bought -> {
                // A purchase is dearer than any reserve, so it is met afterwards, though it was not before.
                var reserve = Optional.of(before.lot().terms().prices())
                        .flatMap(Prices::buyNow)
                        .filter(_ -> bought.result() == BidResult.BOUGHT)
                        .orElse(OUT_OF_REACH);
                yield unlimited(replay, reserve);
            }
            case Started _, Cancelled _, Closed _, Relisted _, WinLapsed _, SoldBySecondChance _ ->
                unlimited(replay, OUT_OF_REACH);
        };
    }

    private static Decision<?> unlimited(EntryReplay replay, Money unmetReserve) {
        return replay.supposing(
                        reserve(replay.before(), unmetReserve),
                        replay.before().bidding().price())
                .again(Money.ZERO, List.of());
    }

    /** Once met, a reserve that was met from the beginning does as well as the right one. */
    private static Optional<Money> reserve(Auction before, Money unmet) {
        var prices = before.lot().terms().prices();
        var met = before.reserveState() == ReserveState.MET;
        return prices.reserve().map(_ -> met ? prices.start().plus(ONE_WON) : unmet);
    }

    private static Decision<?> bid(EntryReplay replay, BidResult result) {
        var before = replay.before();
        var price = before.bidding().price();
        var said = replay.entry().after();
        var accepted = Money.greater(
                said.price(),
                before.bidding().minimumBid(replay.rules().policy().increments()));
        // A bid that takes the lead, or a raise, may reach the reserve; the price then is the reserve.
        var higher = Money.greater(said.price(), price.plus(ONE_WON));
        var reached = said.reserve() == ReserveState.MET ? higher : OUT_OF_REACH;
        return switch (result) {
            case LEADING -> {
                var maximum = said.reserve() == ReserveState.MET ? Money.greater(accepted, higher) : accepted;
                yield suppose(replay, reached, lessOne(maximum), maximum);
            }
            case OUTBID -> suppose(replay, OUT_OF_REACH, accepted, accepted);
            case RAISED -> suppose(replay, reached, price, higher);
            case BOUGHT,
                    NOT_OPEN,
                    BELOW_MINIMUM,
                    RAISE_NOT_HIGHER,
                    BY_SELLER,
                    MAY_NOT_BID,
                    BUY_NOW_NOT_AVAILABLE,
                    AMOUNT_NOT_POSITIVE,
                    AMOUNT_TOO_LARGE,
                    UNKNOWN_POLICY ->
                suppose(
                        replay,
                        OUT_OF_REACH,
                        price,
                        new SealedBids(ONE_WON).rangeOf(result).low());
        };
    }

    private static Decision<?> suppose(EntryReplay replay, Money unmetReserve, Money leaders, Money maximum) {
        return replay.supposing(reserve(replay.before(), unmetReserve), leaders).again(maximum, List.of());
    }

    /** With the new leader at the price and everybody else one won below, the price comes out as it is said to be. */
    private Decision<?> retraction(EntryReplay replay) {
        var before = replay.before();
        var said = replay.entry().after();
        var start = before.lot().terms().prices().start();
        var leader = said.leader().map(Strangers::named);
        var others = Money.greater(lessOne(said.price()), start);
        var standing = held.bids(bid -> leader.filter(bid.bidder()::equals).isPresent() ? said.price() : others);
        var reserve =
                said.reserve() == ReserveState.MET ? Money.greater(said.price(), start.plus(ONE_WON)) : OUT_OF_REACH;
        return replay.supposing(
                        before.lot().terms().prices().reserve().map(_ -> reserve),
                        before.bidding().price())
                .again(Money.ZERO, standing);
    }

    private static Money lessOne(Money amount) {
        return Money.won(Math.max(0, amount.won() - 1));
    }
}
