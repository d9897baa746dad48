package com.pikcur.domain.payment;

import com.pikcur.domain.shared.NotFound;

/** There is no such quote, or it is another's. */
public final class NoSuchQuote extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchQuote(QuoteId id) {
        super("No quote " + id.value());
    }
}
