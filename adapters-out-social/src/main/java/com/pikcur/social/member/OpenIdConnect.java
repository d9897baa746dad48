package com.pikcur.social.member;

import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.SocialSignIn;
import com.pikcur.domain.shared.Sha256;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;

/** The code flow with one provider, up to a checked ID token. What the provider serves where is asked once it is needed. */
final class OpenIdConnect {

    private final SocialProvider provider;
    private final Set<String> scopes;
    private final Discovery discovery;

    OpenIdConnect(
            SocialProvider provider,
            OpenIdClient client,
            Set<String> scopes,
            ClientHttpRequestFactory wires,
            Clock clock) {
        this.provider = provider;
        this.scopes = Set.copyOf(scopes);
        this.discovery = new Discovery(provider, client, wires, clock);
    }

    SocialProvider provider() {
        return provider;
    }

    URI authorizationAddress(SocialSignIn begun, String state) {
        var request = request(discovery.found(), begun)
                .state(state)
                .additionalParameters(Map.<String, Object>of(
                        OidcParameterNames.NONCE,
                        begun.nonce().reveal(),
                        PkceParameterNames.CODE_CHALLENGE,
                        challengeOf(begun),
                        PkceParameterNames.CODE_CHALLENGE_METHOD,
                        "S256"))
                .build();
        return URI.create(request.getAuthorizationRequestUri());
    }

    private static String challengeOf(SocialSignIn begun) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Sha256.of(begun.verifier().reveal()).toByteArray());
    }

    private OAuth2AuthorizationRequest.Builder request(Discovery.Found found, SocialSignIn begun) {
        var request = OAuth2AuthorizationRequest.authorizationCode();
        request.clientId(found.registration().getClientId())
                .authorizationUri(found.authorizationUri())
                .redirectUri(begun.redirectUri())
                .scopes(scopes)
                .attributes(Map.<String, Object>of(
                        PkceParameterNames.CODE_VERIFIER, begun.verifier().reveal()));
        return request;
    }

    /** @throws ProviderUnavailable if the provider does not answer, or complains of us instead of the code */
    Proof exchange(SocialSignIn begun, String code) {
        var found = discovery.found();
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(begun.redirectUri())
                .build();
        var grant = new OAuth2AuthorizationCodeGrantRequest(
                found.registration(),
                new OAuth2AuthorizationExchange(request(found, begun).build(), answer));
        try {
            return check(found, found.tokens().getTokenResponse(grant), begun);
        } catch (OAuth2AuthorizationException refused) {
            var error = refused.getError().getErrorCode();
            if (error.equals(OAuth2ErrorCodes.INVALID_GRANT)) {
                return new Proof.Refused("the code is refused");
            }
            // Its description and its causes may quote what was sent.
            throw new ProviderUnavailable(provider.code(), "no tokens for a code: " + error);
        }
    }

    private Proof check(Discovery.Found found, OAuth2AccessTokenResponse response, SocialSignIn begun) {
        if (!(response.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN) instanceof String text)) {
            return new Proof.Refused("there is no ID token");
        }
        try {
            var idToken = found.idTokens().decode(text);
            if (!begun.nonce().reveal().equals(idToken.getClaimAsString(OidcParameterNames.NONCE))) {
                return new Proof.Refused("the ID token answers another question");
            }
            var subject = idToken.getSubject();
            if (subject == null || subject.isBlank()) {
                return new Proof.Refused("the ID token names nobody");
            }
            return new Proof.Given(subject, idToken, response.getAccessToken().getTokenValue());
        } catch (BadJwtException _) {
            // Its message may quote the token.
            return new Proof.Refused("the ID token is not the provider's, not for us, or too old");
        } catch (JwtException unchecked) {
            throw new ProviderUnavailable(provider.code(), "its keys cannot be read");
        }
    }
}
