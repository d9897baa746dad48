package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.shared.MemberId;

/** Tells whether a member may bid. Contract: {@code StandingsContract}. */
public interface Standings {

    /**
     * Whether the member may bid on what the seller sells, which nobody changes until the surrounding transaction ends:
     * whoever leaves or is kept out meanwhile waits for the bid.
     *
     * <p>A member nobody knows has no standing and is {@link Standing#BLOCKED}, as is one whom the seller has blocked, or
     * who did not pay repeatedly, for some time. A block that comes later leaves standing bids as they are.
     */
    Standing of(MemberId bidder, MemberId seller);
}
