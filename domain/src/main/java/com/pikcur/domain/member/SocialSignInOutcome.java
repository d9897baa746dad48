package com.pikcur.domain.member;

import com.pikcur.domain.shared.HiddenText;
import java.util.Optional;

/** Everything that can come of returning from a provider. Switch over it without a default. */
public sealed interface SocialSignInOutcome {

    /** The person has an account and proved to be its owner, who is let in or told why not. */
    record Known(SignInOutcome outcome) implements SocialSignInOutcome {}

    /** The person has an account, and its second factor is still to be shown. Nothing is said of the account before. */
    record SecondFactorAwaited(HiddenText ticket) implements SocialSignInOutcome {}

    /** The provider vouches for an address that has an account: whoever knows its password may link it. */
    record LinkRequired(HiddenText ticket) implements SocialSignInOutcome {}

    /** @param email the address the provider vouches for; to be asked for where there is none */
    record ExtraInformationRequired(HiddenText ticket, Optional<HiddenText> email) implements SocialSignInOutcome {}

    /** The return fits no beginning in this browser, or the provider does not stand by it. */
    record Failed() implements SocialSignInOutcome {}
}
