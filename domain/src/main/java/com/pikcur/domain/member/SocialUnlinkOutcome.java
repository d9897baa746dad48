package com.pikcur.domain.member;

/** Everything that can come of parting from a provider. Switch over it without a default. */
public sealed interface SocialUnlinkOutcome {

    record Unlinked() implements SocialUnlinkOutcome {}

    /** Without it the member could not sign in any more. */
    record OnlyWayToSignIn() implements SocialUnlinkOutcome {}
}
