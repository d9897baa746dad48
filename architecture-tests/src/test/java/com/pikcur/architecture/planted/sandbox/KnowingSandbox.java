package com.pikcur.architecture.planted.sandbox;

import com.pikcur.architecture.planted.domain.auction.LeakyAuction;

/** An outside world that knows our inside. */
public class KnowingSandbox {

    public LeakyAuction auction() {
        return new LeakyAuction();
    }
}
