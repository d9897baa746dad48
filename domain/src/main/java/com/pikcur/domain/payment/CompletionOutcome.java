package com.pikcur.domain.payment;

import com.pikcur.domain.order.OrderStatus;

/** Everything that can come of completing a payment. Switch over it without a default. */
public sealed interface CompletionOutcome {

    /** What is known of the payment and of its order by now. */
    record Known(Payment payment, OrderStatus order) implements CompletionOutcome {}

    /** The provider has the payment under another number than this quote's. */
    record KeyUsed() implements CompletionOutcome {}
}
