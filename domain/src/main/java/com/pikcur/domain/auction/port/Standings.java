package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.Candidate;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.shared.MemberId;
import java.util.Map;
import java.util.Set;

/** Tells whether members may bid. Contract: {@code StandingsContract}. */
public interface Standings {

    /**
     * Whether members may bid on what sellers sell, which nobody changes until the surrounding transaction ends: whoever
     * leaves or is kept out meanwhile waits for the bid. Members are held in an order that is the same for everybody.
     *
     * <p>A member nobody knows has no standing and is {@link Standing#BLOCKED}, as is one whom the seller has blocked, or
     * who did not pay repeatedly, for some time. A block that comes later leaves standing bids as they are.
     *
     * @return one for each candidate
     */
    Map<Candidate, Standing> of(Set<Candidate> candidates);

    /** Whether one member may bid on what the seller sells. */
    default Standing of(MemberId bidder, MemberId seller) {
        var candidate = new Candidate(bidder, seller);
        return of(Set.of(candidate)).getOrDefault(candidate, Standing.BLOCKED);
    }
}
