package com.pikcur.domain.payment;

import com.pikcur.domain.order.OrderDecision;
import com.pikcur.domain.shared.Money;

/** Everything that can come of asking for a quote. Switch over it without a default. */
public sealed interface QuoteOutcome {

    record Issued(Quote quote) implements QuoteOutcome {}

    /** The order is not to be paid as it is. */
    record NotPayable(OrderDecision.Refused why) implements QuoteOutcome {}

    /** @param most the most points that may count towards this order just now */
    record TooManyPoints(Money most) implements QuoteOutcome {}

    /** Nobody knows yet whether an earlier quote has been paid: paying again might pay twice. */
    record PaymentUnderWay() implements QuoteOutcome {}
}
