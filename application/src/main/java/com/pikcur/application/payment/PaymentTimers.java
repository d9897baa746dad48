package com.pikcur.application.payment;

import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentId;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When providers are asked again. */
public final class PaymentTimers {

    public static final String QUOTE_EXPIRY = "payment-quote-expiry";
    public static final String LOOK = "payment-look";
    public static final String REFUND = "payment-refund";

    private static final Duration ONCE_GIVEN_UP = Duration.ofHours(24);

    private final Timers timers;
    private final List<Duration> lookAfter;

    /** @param lookAfter how long to wait before each further question; at least one, growing as a rule */
    public PaymentTimers(Timers timers, List<Duration> lookAfter) {
        this.timers = timers;
        this.lookAfter = List.copyOf(lookAfter);
    }

    void expires(Quote quote, Instant at) {
        timers.set(new Timer(QUOTE_EXPIRY, quote.id().value()), at);
    }

    void forget(QuoteId quote) {
        timers.cancel(new Timer(QUOTE_EXPIRY, quote.value()));
    }

    /** Has the provider asked again, the later the more often it was asked in vain. */
    void lookAgain(Payment payment, Instant now) {
        timers.set(new Timer(LOOK, payment.id().value()), now.plus(pauseAfter(payment.looks())));
    }

    void forget(PaymentId payment) {
        timers.cancel(new Timer(LOOK, payment.value()));
    }

    void refund(Refund refund, Instant now) {
        timers.set(new Timer(REFUND, refund.id().value()), now);
    }

    void refundAgain(Refund refund, Instant now) {
        timers.set(new Timer(REFUND, refund.id().value()), now.plus(pauseAfter(refund.tries())));
    }

    /** Whether so many questions in vain are as many as are asked before somebody is told. */
    boolean isLast(int asked) {
        return asked == lookAfter.size();
    }

    private Duration pauseAfter(int asked) {
        return asked < lookAfter.size() ? lookAfter.get(asked) : ONCE_GIVEN_UP;
    }
}
