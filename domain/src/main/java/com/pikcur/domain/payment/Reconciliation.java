package com.pikcur.domain.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What came of comparing a day's payments with what their providers, and our own books, say of them.
 *
 * @param day in Korea
 * @param checked how many quotes were compared
 */
public record Reconciliation(LocalDate day, Instant madeAt, int checked, List<Difference> differences) {

    public Reconciliation {
        differences = List.copyOf(differences);
    }

    /**
     * One thing that is not as it should be.
     *
     * @param ours what we hold of it, in won, or a word where it is no amount
     * @param theirs the same, as the other side has it
     */
    public record Difference(Kind kind, QuoteId quote, PaymentProvider provider, String ours, String theirs) {}

    /** What can differ. */
    public enum Kind {
        /** The provider could not be asked, or did not say. */
        NOT_TOLD,
        /** What the provider holds of it is not what we believe. */
        PROVIDER_AMOUNT,
        /** What stands in our books for its order is not what its payments come to. */
        LEDGER_AMOUNT,
        /** We do not know what came of it. */
        UNRESOLVED
    }
}
