package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.shared.MemberId;

/** Tells whether a member may bid. Contract: {@code StandingsContract}. */
public interface Standings {

    /** A member nobody knows has no standing and is {@link Standing#BLOCKED}. */
    Standing of(MemberId member);
}
