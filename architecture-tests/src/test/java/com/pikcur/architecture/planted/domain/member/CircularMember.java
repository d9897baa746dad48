package com.pikcur.architecture.planted.domain.member;

import com.pikcur.architecture.planted.domain.auction.LeakyAuction;
import java.time.Instant;

/** Goes in a circle and reads the wall clock. */
public class CircularMember {

    public LeakyAuction latest() {
        return new LeakyAuction();
    }

    public Instant readsTheClock() {
        return Instant.now();
    }
}
