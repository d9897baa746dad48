package com.pikcur.domain.order;

/** The side of a sale somebody is on. */
public enum Party {
    BUYER,
    SELLER
}
