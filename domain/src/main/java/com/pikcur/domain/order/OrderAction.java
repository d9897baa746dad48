package com.pikcur.domain.order;

/** What somebody may do with an order. */
public enum OrderAction {
    PAY,
    CHOOSE_ADDRESS,
    REQUEST_MEETING,
    WITHDRAW_MEETING,
    ANSWER_MEETING,
    /** Call it off here and now. */
    CANCEL,
    /** Ask the seller to call it off. */
    REQUEST_CANCEL,
    SHIP,
    RECEIVE,
    CONFIRM,
    DISPUTE,
    /** Decide a dispute: an administrator's. */
    RESOLVE
}
