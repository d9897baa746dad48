package com.pikcur.application.member;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.VerifiedToken;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.domain.member.port.AccessTokens;
import java.time.Clock;
import java.util.function.Consumer;

/** Use case: somebody shows an access token, with a request or at the beginning of a live connection. */
public final class AdmitCaller {

    /** What the token is worth. Switch over it without a default. */
    public sealed interface Admission {

        record Admitted(VerifiedToken token) implements Admission {}

        /** Expired, forged, or no token at all. */
        record Unproved() implements Admission {}

        /** Ours and not expired, but taken back. */
        record TakenBack(VoidReason reason) implements Admission {}
    }

    private final AccessTokens tokens;
    private final VoidTokens voidTokens;
    private final Clock clock;

    public AdmitCaller(AccessTokens tokens, VoidTokens voidTokens, Clock clock) {
        this.tokens = tokens;
        this.voidTokens = voidTokens;
        this.clock = clock;
    }

    public Admission handle(String token) {
        var verified = tokens.check(token, clock.instant());
        if (verified.isEmpty()) {
            return new Admission.Unproved();
        }
        return voidTokens
                .reasonAgainst(verified.get().identity())
                .<Admission>map(Admission.TakenBack::new)
                .orElseGet(() -> new Admission.Admitted(verified.get()));
    }

    /** See {@link VoidTokens#watch}: for what stays open after the caller was admitted. */
    public Runnable watch(Identity identity, Consumer<VoidReason> listener) {
        return voidTokens.watch(identity, listener);
    }
}
