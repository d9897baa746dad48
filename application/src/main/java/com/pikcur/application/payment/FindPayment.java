package com.pikcur.application.payment;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.ToldPayment;
import java.util.Optional;

/** A provider has told of a payment nobody had named here: a browser that did not come back, or a window left open. */
public final class FindPayment {

    private final PaymentStores stores;
    private final BeginPayment begin;
    private final AskProvider ask;

    public FindPayment(PaymentStores stores, BeginPayment begin, AskProvider ask) {
        this.stores = stores;
        this.begin = begin;
        this.ask = ask;
    }

    /** Whatever is not for one of our quotes, or has not got anywhere, is left alone. */
    void told(PaymentProvider provider, PaymentAnswer answer) {
        switch (answer) {
            case PaymentAnswer.Paid(var told) ->
                quoteOf(provider, told).ifPresent(quote -> record(quote, told, answer));
            case PaymentAnswer.Pending(var told, var account) ->
                quoteOf(provider, told)
                        // Without an account the buyer is still at it, and will come back or not.
                        .filter(quote -> account.isPresent()
                                || stores.payments()
                                        .find(quote.id(), told.key())
                                        .isPresent())
                        .ifPresent(quote -> record(quote, told, answer));
            case PaymentAnswer.Declined _, PaymentAnswer.Unknown _ -> {
                // Nothing was taken, or nobody knows: timers look again at what was begun.
            }
        }
    }

    private Optional<Quote> quoteOf(PaymentProvider provider, ToldPayment told) {
        return Optional.of(told.merchantUid())
                .filter(MerchantUid::isWellFormed)
                .map(MerchantUid::new)
                .flatMap(MerchantUid::quote)
                .flatMap(stores.quotes()::find)
                .filter(quote -> quote.provider().equals(provider));
    }

    private void record(Quote quote, ToldPayment told, PaymentAnswer answer) {
        ask.recorded(begin.handle(quote, told.key()).payment(), answer);
    }
}
