package com.pikcur.application.payment;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.ToldPayment;

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
            case PaymentAnswer.Paid(var told) -> of(provider, told, answer);
            case PaymentAnswer.Pending(var told, var account) -> {
                // Without an account the buyer is still at it, and will come back or not.
                if (account.isPresent()
                        || stores.payments().find(provider, told.key()).isPresent()) {
                    of(provider, told, answer);
                }
            }
            case PaymentAnswer.Declined _, PaymentAnswer.Unknown _ -> {
                // Nothing was taken, or nobody knows: timers look again at what was begun.
            }
        }
    }

    private void of(PaymentProvider provider, ToldPayment told, PaymentAnswer answer) {
        if (!MerchantUid.isWellFormed(told.merchantUid())) {
            return;
        }
        new MerchantUid(told.merchantUid())
                .quote()
                .flatMap(stores.quotes()::find)
                .filter(quote -> quote.provider().equals(provider))
                .flatMap(quote -> begin.handle(quote, told.key()))
                .ifPresent(begun -> ask.recorded(begun.payment(), answer));
    }
}
