package com.pikcur.domain.member;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.HiddenText;
import java.time.Duration;

/**
 * Somebody has been sent to a provider to say who they are, and has yet to come back.
 *
 * @param redirectUri where the provider sends them back to
 * @param nonce the provider's answer must hold it, so that an answer to another question is worth nothing
 * @param verifier shows the provider that whoever brings its code also asked for it (PKCE)
 * @param browser digest of the secret that only the browser which began has
 */
public record SocialSignIn(
        SocialProvider provider, String redirectUri, HiddenText nonce, HiddenText verifier, Bytes32 browser) {

    /** So long somebody may take at the provider. */
    public static final Duration VALID_FOR = Duration.ofMinutes(10);
}
