package com.pikcur.application.payment;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.shared.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What operators ask about payments. Contract: {@code PaymentQueriesContract}. */
public interface PaymentQueries {

    /**
     * Quotes issued from one instant on and before another, in the order of their ids.
     *
     * @param after those after this one
     * @param limit at most so many
     */
    List<Quote> issued(Instant from, Instant before, Optional<QuoteId> after, int limit);

    /** Payments of which nobody knows what came of them, the oldest first. */
    Page<Payment> unresolved(Cut cut);

    /** Refunds that providers refused, the oldest first. */
    Page<Refund> stuck(Cut cut);

    /** What our books say a provider holds for an order, in won: debits less credits of its clearing account. */
    long clearedWon(OrderId order, PaymentProvider provider);
}
