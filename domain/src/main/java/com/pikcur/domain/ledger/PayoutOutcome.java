package com.pikcur.domain.ledger;

import com.pikcur.domain.shared.Money;

/** Everything that can come of asking for a pay-out. Switch over it without a default. */
public sealed interface PayoutOutcome {

    /** The money is set aside, and on its way from here. */
    record Accepted(Payout payout) implements PayoutOutcome {}

    sealed interface Refused extends PayoutOutcome {}

    record BelowMinimum(Money minimum) implements Refused {}

    /** @param payable all that can be paid out: what is available less what is owed */
    record InsufficientFunds(Money payable) implements Refused {}

    /** The member has said nowhere to pay it to. */
    record NoBankAccount() implements Refused {}

    /** The member is blocked, or has left. */
    record MemberNotActive() implements Refused {}
}
