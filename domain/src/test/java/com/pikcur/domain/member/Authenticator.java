package com.pikcur.domain.member;

import com.pikcur.domain.shared.HiddenText;
import java.time.Instant;

/** A member's phone: shows the codes of a secret. */
public record Authenticator(AuthenticatorSecret secret) {

    /** Copies the secret as members do, from what is shown to them. */
    public static Authenticator with(String base32) {
        return new Authenticator(new AuthenticatorSecret(new HiddenText(base32)));
    }

    public String codeAt(Instant now) {
        return secret.codeOf(Math.floorDiv(now.getEpochSecond(), 30));
    }

    /** A code of six digits that is not good at this moment. */
    public String wrongCodeAt(Instant now) {
        for (var number = 0; ; number++) {
            var code = "%06d".formatted(number);
            if (secret.stepOf(code, now).isEmpty()) {
                return code;
            }
        }
    }
}
