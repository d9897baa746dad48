package com.pikcur.application.payment;

import com.pikcur.domain.payment.NoSuchQuote;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.port.QuoteRepository;
import com.pikcur.domain.shared.MemberId;

/** Use case: a buyer looks at what is to be paid, or was. */
public final class ShowQuote {

    private final QuoteRepository quotes;

    public ShowQuote(QuoteRepository quotes) {
        this.quotes = quotes;
    }

    /** @throws NoSuchQuote if the member has no such quote */
    public Quote handle(QuoteId id, MemberId payer) {
        return quotes.find(id).filter(found -> found.payer().equals(payer)).orElseThrow(() -> new NoSuchQuote(id));
    }
}
