package com.pikcur.domain.auction;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Instant;

/**
 * What a member would pay at most. The price rises only as far as others make it.
 *
 * @param maximum hidden from everybody else
 * @param placedAt when it was decided, read under the auction's lock so that times follow the order of decisions
 */
public record Bid(BidId id, MemberId bidder, Money maximum, Instant placedAt) {

    /** The most anybody may bid: ten billion won. What is above is a slip of the finger. */
    public static final long LARGEST_MAXIMUM_WON = 10_000_000_000L;

    public static final Money LARGEST_MAXIMUM = Money.won(LARGEST_MAXIMUM_WON);
}
