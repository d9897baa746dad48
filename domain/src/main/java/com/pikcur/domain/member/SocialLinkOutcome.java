package com.pikcur.domain.member;

/** Everything that can come of linking an account with a provider. Switch over it without a default. */
public sealed interface SocialLinkOutcome {

    /** Linked if it says that they are signed in; nothing has changed otherwise. */
    record Tried(SignInOutcome outcome) implements SocialLinkOutcome {}

    /** Used, too old, or never issued; or nothing that could be linked with it. */
    record TicketRefused() implements SocialLinkOutcome {}

    /** Another account has this person, or this account another person of the same provider. */
    record AlreadyLinked() implements SocialLinkOutcome {}
}
