package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.shared.Money;

/**
 * The attempts of one bidder whose amounts stay hidden.
 *
 * @param least they are all at least this
 */
record SealedBids(Money least) {

    private static final Money TOO_LARGE = Bid.LARGEST_MAXIMUM.plus(Money.won(1));

    /** What such an attempt may have offered, judged by its result alone. */
    AmountRange rangeOf(BidResult result) {
        return switch (result) {
            case LEADING, OUTBID, RAISED ->
                new AmountRange(Money.lesser(least, Bid.LARGEST_MAXIMUM), Bid.LARGEST_MAXIMUM);
            // If any amount was refused for this, then so was the least.
            case NOT_OPEN,
                    BELOW_MINIMUM,
                    RAISE_NOT_HIGHER,
                    BY_SELLER,
                    MAY_NOT_BID,
                    BOUGHT,
                    BUY_NOW_NOT_AVAILABLE,
                    UNKNOWN_POLICY -> AmountRange.exactly(least);
            case AMOUNT_NOT_POSITIVE -> AmountRange.exactly(Money.ZERO);
            case AMOUNT_TOO_LARGE -> AmountRange.exactly(TOO_LARGE);
        };
    }
}
