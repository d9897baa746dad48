package com.pikcur.application.payment;

import com.pikcur.application.order.OrderMoney;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentState;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.QuoteStatus;

/**
 * Use case: the time of a quote is over. Called by its timer. Its provider is asked once more, for a browser may never have
 * come back; only what nobody has paid is given up.
 */
public final class ExpireQuote {

    private final OrderMoney orders;
    private final PaymentStores stores;
    private final OpenQuotes openQuotes;
    private final Providers providers;
    private final FindPayment find;

    public ExpireQuote(
            OrderMoney orders, PaymentStores stores, OpenQuotes openQuotes, Providers providers, FindPayment find) {
        this.orders = orders;
        this.stores = stores;
        this.openQuotes = openQuotes;
        this.providers = providers;
        this.find = find;
    }

    public void handle(QuoteId id) {
        stores.quotes()
                .find(id)
                .filter(quote -> quote.status() == QuoteStatus.OPEN)
                .ifPresent(this::expire);
    }

    private void expire(Quote quote) {
        var answer = providers.gatewayOf(quote.provider()).find(quote.merchantUid());
        find.told(quote.provider(), answer);
        orders.holding(quote.order(), _ -> {
            stores.quotes()
                    .find(quote.id())
                    .filter(now -> now.status() == QuoteStatus.OPEN)
                    .ifPresent(open -> giveUpOrWait(open, answer));
            return quote;
        });
    }

    private void giveUpOrWait(Quote open, PaymentAnswer answer) {
        var mayYetBePaid = answer instanceof PaymentAnswer.Unknown
                || stores.payments().of(open.id()).stream().anyMatch(ExpireQuote::mayYetPay);
        if (mayYetBePaid) {
            openQuotes.lookAgainLater(open);
        } else {
            openQuotes.giveUp(open, QuoteStatus.EXPIRED);
        }
    }

    private static boolean mayYetPay(Payment payment) {
        return switch (payment.state()) {
            case PaymentState.Unknown _ -> true;
            case PaymentState.Pending(var account) -> account.isPresent();
            case PaymentState.Paid _, PaymentState.Unwanted _, PaymentState.Declined _, PaymentState.Foreign _ -> false;
        };
    }
}
