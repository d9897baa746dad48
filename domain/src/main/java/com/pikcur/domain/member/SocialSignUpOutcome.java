package com.pikcur.domain.member;

import java.time.Duration;

/** Everything that can come of joining by way of a provider. Switch over it without a default. */
public sealed interface SocialSignUpOutcome {

    record Joined(SessionTokens tokens) implements SocialSignUpOutcome {}

    /** A mail is on its way, whether the address has an account already or not. */
    record CodeSent(Duration validFor) implements SocialSignUpOutcome {}

    /** Used, too old, or never issued. */
    record TicketRefused() implements SocialSignUpOutcome {}

    /** The provider vouches for no address, so one must be given. */
    record AddressRequired() implements SocialSignUpOutcome {}

    /** The provider vouches for another address, and that is the one to have. */
    record AddressVouchedFor() implements SocialSignUpOutcome {}

    record BadNickname(NicknameReading.Refused why) implements SocialSignUpOutcome {}

    record NicknameTaken() implements SocialSignUpOutcome {}

    /** The last mail to this address went out a moment ago. */
    record TooSoon(Duration remaining) implements SocialSignUpOutcome {}

    /** Wrong, too old, not the newest, or for an address that has an account by now: all look the same. */
    record WrongCode() implements SocialSignUpOutcome {}

    record TooManyCodes(Duration remaining) implements SocialSignUpOutcome {}
}
