package com.pikcur.domain.payment;

import com.pikcur.domain.shared.NotFound;
import java.time.LocalDate;

/** That day has not been compared. */
public final class NoSuchReconciliation extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchReconciliation(LocalDate day) {
        super("No reconciliation of " + day);
    }
}
