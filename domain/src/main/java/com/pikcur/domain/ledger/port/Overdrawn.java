package com.pikcur.domain.ledger.port;

import com.pikcur.domain.ledger.Account;

/** More was about to be taken from an account than stands there: whoever decided it did not look, or did not hold it. */
public final class Overdrawn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Overdrawn(Account account) {
        super("Not so much stands on " + account);
    }
}
