package com.pikcur.application.payment;

import com.pikcur.application.order.OrderMoney;
import com.pikcur.domain.payment.CompletionOutcome;
import com.pikcur.domain.payment.NoSuchQuote;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.PaymentState;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.port.QuoteRepository;
import com.pikcur.domain.shared.MemberId;

/** Use case: the buyer has come back from the provider's window. What the browser brings only says where to look. */
public final class CompletePayment {

    private final QuoteRepository quotes;
    private final OrderMoney orders;
    private final BeginPayment begin;
    private final AskProvider ask;

    public CompletePayment(QuoteRepository quotes, OrderMoney orders, BeginPayment begin, AskProvider ask) {
        this.quotes = quotes;
        this.orders = orders;
        this.begin = begin;
        this.ask = ask;
    }

    /** @throws NoSuchQuote if the member has no such quote */
    public CompletionOutcome handle(QuoteId id, MemberId payer, PaymentKey key) {
        var quote = quotes.find(id).filter(found -> found.payer().equals(payer)).orElseThrow(() -> new NoSuchQuote(id));
        var payment = ask.toComplete(begin.handle(quote, key));
        return payment.state() instanceof PaymentState.Foreign
                ? new CompletionOutcome.KeyUsed()
                : new CompletionOutcome.Known(
                        payment, orders.look(quote.order()).status());
    }
}
