package com.pikcur.domain.member.port;

import com.pikcur.domain.member.SocialPerson;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.SocialSignIn;
import java.net.URI;

/**
 * One provider that people sign in by: OAuth 2.0 code flow with PKCE, and OpenID Connect for who they are. Contract:
 * {@code SocialGatewayContract}.
 *
 * <p>Each method may take seconds, so none is called within a transaction, and throws
 * {@link com.pikcur.domain.shared.port.ProviderUnavailable} if the provider does not answer, or not in a way that can be
 * understood.
 */
public interface SocialGateway {

    SocialProvider provider();

    /** Where the browser is to go; the provider sends it back with a code and this state. */
    URI authorizationAddress(SocialSignIn begun, String state);

    /** Asks the provider who came back with the code. A code is good once. */
    Answer exchange(SocialSignIn begun, String code);

    /** What the provider says. Switch over it without a default. */
    sealed interface Answer {

        record Vouched(SocialPerson person) implements Answer {}

        /**
         * The code is none of the provider's, was used, or belongs to another beginning; or what came for it is not the
         * provider's word to us.
         *
         * @param reason for the log, without anything personal or secret
         */
        record Refused(String reason) implements Answer {}
    }
}
