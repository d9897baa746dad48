package com.pikcur.domain.member;

/** Everything that can come of showing the second factor after a provider has vouched. Switch over it without a default. */
public sealed interface SocialSecondFactorOutcome {

    /** The ticket is used up unless it says that the second factor was wrong or that it is locked. */
    record Tried(SignInOutcome outcome) implements SocialSecondFactorOutcome {}

    /** Used, too old, never issued, or shown by another browser; or the member has parted from the provider meanwhile. */
    record TicketRefused() implements SocialSecondFactorOutcome {}
}
