package com.pikcur.domain.order;

/** Where something was sold. Further ones come with their contexts. */
public enum Channel {
    AUCTION
}
