package com.pikcur.application.payment;

import com.pikcur.domain.ledger.Journal;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteStatus;
import com.pikcur.domain.shared.OrderId;
import java.time.Clock;
import java.time.Duration;

/** Gives open quotes up, and their points free, under their order's lock. */
public final class OpenQuotes {

    private static final Duration UNTIL_NEXT_LOOK = Duration.ofMinutes(5);

    private final PaymentStores stores;
    private final PaymentTimers timers;
    private final Clock clock;

    public OpenQuotes(PaymentStores stores, PaymentTimers timers, Clock clock) {
        this.stores = stores;
        this.timers = timers;
        this.clock = clock;
    }

    /** Nothing happens where the order has none. */
    void closeOf(OrderId order) {
        stores.quotes().openOf(order).ifPresent(open -> giveUp(open, QuoteStatus.CLOSED));
    }

    /** It may have been paid, or may yet be: nobody gives it up before that is known. */
    void lookAgainLater(Quote quote) {
        timers.expires(quote, clock.instant().plus(UNTIL_NEXT_LOOK));
    }

    void giveUp(Quote quote, QuoteStatus as) {
        var points = quote.reservedPoints();
        if (!points.isZero()) {
            stores.books()
                    .post(Journal.pointsReleased(
                            quote.id().value(), quote.order(), quote.payer(), points, clock.instant()));
        }
        stores.quotes().save(quote.with(as));
        timers.forget(quote.id());
    }
}
