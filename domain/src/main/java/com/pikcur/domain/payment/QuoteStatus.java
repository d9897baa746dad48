package com.pikcur.domain.payment;

/** What a quote is worth. */
public enum QuoteStatus {
    /** It may be paid, and holds the points that count towards it. */
    OPEN,
    PAID,
    /** Another has taken its place, or its order was called off. */
    CLOSED,
    EXPIRED
}
