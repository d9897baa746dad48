package com.pikcur.domain.order;

/** How far an order has got, in the words clients are told. */
public enum OrderStatus {
    AWAITING_PAYMENT,
    PAID,
    SHIPPED,
    DELIVERED,
    CONFIRMED,
    CANCELLED,
    REFUNDED,
    DISPUTED
}
