package com.pikcur.domain.auction;

/** All that anybody but the seller learns of a reserve. */
public enum ReserveState {
    NONE,
    NOT_MET,
    MET
}
