package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.Defaulter;
import com.pikcur.domain.shared.MemberId;

/** Knows who did not pay for what they had won. Contract: {@code DefaultersContract}. */
public interface Defaulters {

    /**
     * Reads a member's defaults, those of this transaction included, and holds them until it ends: of two that come at
     * once the later one sees both.
     */
    Defaulter findLocked(MemberId member);

    /** Stores how long the member is suspended; the defaults themselves are stored with their auctions. */
    void save(Defaulter defaulter);
}
