package com.pikcur.domain.member;

/** Everything that can come of refreshing a session. Switch over it without a default. */
public sealed interface RefreshOutcome {

    record Refreshed(SessionTokens tokens) implements RefreshOutcome {}

    /** No such session: never was, ended, or not used for too long. */
    record NoSession() implements RefreshOutcome {}

    /** The token had been used before, so somebody else holds a copy: the session is ended, for both. */
    record UsedTwice() implements RefreshOutcome {}

    /** Meanwhile the member has been blocked or has left. */
    record NotAllowed() implements RefreshOutcome {}
}
