package com.pikcur.domain.member;

/** Everything that can come of adding a bank account. Switch over it without a default. */
public sealed interface BankAccountOutcome {

    record Added(BankAccount account, boolean isDefault) implements BankAccountOutcome {}

    sealed interface Refused extends BankAccountOutcome {}

    /** Nobody knows yet who the member is. */
    record IdentityNotVerified() implements Refused {}

    /** The account is not the member's own. */
    record HolderMismatch() implements Refused {}

    /** The bank has no such account. */
    record AccountUnknownToBank() implements Refused {}

    record AccountKnown() implements Refused {}

    record TooManyAccounts(int most) implements Refused {}
}
