package com.pikcur.domain.ledger.port;

import com.pikcur.domain.ledger.EntryKind;
import java.util.UUID;

/** The same happening was about to be posted a second time: whoever decided it did not hold what they decided on. */
public final class AlreadyPosted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AlreadyPosted(EntryKind kind, UUID reference) {
        super("Posted before: " + kind + " of " + reference);
    }
}
