package com.pikcur.domain.ledger;

import com.pikcur.domain.shared.Money;

/**
 * Moves an amount: the same is written on the debit side of one account and on the credit side of another. So whatever is
 * posted, all debits equal all credits; no posting can be written that would make it otherwise.
 *
 * @param debit what is debited: a credit account falls, a debit account grows
 * @param credit what is credited: a credit account grows, a debit account falls
 */
public record Posting(Account debit, Account credit, Money amount) {

    /** @throws IllegalArgumentException if nothing is moved, or to where it is already */
    public Posting {
        if (amount.isZero()) {
            throw new IllegalArgumentException("A posting moves something");
        }
        if (debit.equals(credit)) {
            throw new IllegalArgumentException("A posting moves something elsewhere");
        }
    }
}
