package com.pikcur.application.auction;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.auction.BuyNowOutcome;
import com.pikcur.domain.auction.LogFact.BidAttempted;
import com.pikcur.domain.auction.LogFact.BuyNowAttempted;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.auction.Recorded.Attempt;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.RequestKeyReused;
import java.util.Optional;

/**
 * Answers an attempt that came twice with what the log says came of it the first time.
 *
 * @param ownMaximum what the member had offered before, where the first answer told it
 */
record RecordedAnswers(Auction auction, Recorded recorded, Optional<Money> ownMaximum) {

    /** @throws RequestKeyReused if the first attempt was another one */
    BidOutcome toBid(PlaceBid.Command again) {
        var first = new Attempt(again.id(), again.bidder(), again.maximum());
        if (recorded.entry().fact() instanceof BidAttempted fact
                && recorded.attempt().filter(first::equals).isPresent()) {
            return bidOutcome(fact.result(), first);
        }
        throw new RequestKeyReused();
    }

    /** @throws RequestKeyReused if the first attempt was another one */
    BuyNowOutcome toPurchase(BuyNow.Command again) {
        if (recorded.entry().fact() instanceof BuyNowAttempted fact
                && recorded.attempt()
                        .filter(first -> first.bidder().equals(again.buyer()))
                        .isPresent()) {
            return buyNowOutcome(fact.result(), recorded.attempt().orElseThrow());
        }
        throw new RequestKeyReused();
    }

    private BidOutcome bidOutcome(BidResult result, Attempt first) {
        return switch (result) {
            case LEADING, OUTBID, RAISED ->
                new BidOutcome.Accepted(first.id(), result, recorded.entry().after());
            case NOT_OPEN -> notOpen();
            case BELOW_MINIMUM ->
                new BidOutcome.BelowMinimum(
                        recorded.entry().after().minimumBid().orElse(Money.ZERO));
            case RAISE_NOT_HIGHER -> new BidOutcome.RaiseNotHigher(ownMaximum.orElse(first.amount()));
            case BY_SELLER -> new BidOutcome.BySeller();
            case MAY_NOT_BID -> new BidOutcome.MayNotBid();
            case AMOUNT_NOT_POSITIVE -> new BidOutcome.AmountNotPositive();
            case AMOUNT_TOO_LARGE -> new BidOutcome.AmountTooLarge(Bid.LARGEST_MAXIMUM);
            case UNKNOWN_POLICY -> new BidOutcome.UnknownPolicy(auction.lot().policy());
            case BOUGHT, BUY_NOW_NOT_AVAILABLE -> throw new RequestKeyReused();
        };
    }

    private BuyNowOutcome buyNowOutcome(BidResult result, Attempt first) {
        return switch (result) {
            case BOUGHT ->
                new BuyNowOutcome.Bought(
                        first.id(), first.amount(), recorded.entry().after());
            case NOT_OPEN -> notOpen();
            case BY_SELLER -> new BidOutcome.BySeller();
            case MAY_NOT_BID -> new BidOutcome.MayNotBid();
            case BUY_NOW_NOT_AVAILABLE -> new BuyNowOutcome.NotAvailable();
            case UNKNOWN_POLICY -> new BidOutcome.UnknownPolicy(auction.lot().policy());
            case LEADING, OUTBID, RAISED, BELOW_MINIMUM, RAISE_NOT_HIGHER, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE ->
                throw new RequestKeyReused();
        };
    }

    private BidOutcome.NotOpen notOpen() {
        return new BidOutcome.NotOpen(
                auction.lot().terms().opensAt(), recorded.entry().after().closesAt());
    }
}
