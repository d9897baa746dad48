package com.pikcur.social.member;

import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * Finds out what a provider serves where. Asked when somebody first wants to sign in by it, so that a provider that is away
 * keeps nobody from starting this service, and kept from then on.
 */
final class Discovery {

    private static final String DOCUMENT = "/.well-known/openid-configuration";

    /** The provider, ready to be asked. */
    record Found(
            ClientRegistration registration,
            String authorizationUri,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens,
            JwtDecoder idTokens) {}

    private final SocialProvider provider;
    private final OpenIdClient client;
    private final ClientHttpRequestFactory wires;
    private final Clock clock;
    private final AtomicReference<@Nullable Found> found = new AtomicReference<>();

    Discovery(SocialProvider provider, OpenIdClient client, ClientHttpRequestFactory wires, Clock clock) {
        this.provider = provider;
        this.client = client;
        this.wires = wires;
        this.clock = clock;
    }

    /** @throws ProviderUnavailable if it does not say */
    Found found() {
        var known = found.get();
        if (known != null) {
            return known;
        }
        var registration = registration();
        var served = registration.getProviderDetails();
        var fresh = new Found(registration, named(served.getAuthorizationUri()), tokens(), idTokens(registration));
        found.set(fresh);
        return fresh;
    }

    private ClientRegistration registration() {
        try {
            var registration = ClientRegistrations.fromOidcConfiguration(document())
                    .registrationId(provider.code())
                    .clientId(client.clientId())
                    .clientSecret(client.clientSecret().reveal())
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                    // Each sign-in names its own.
                    .redirectUri("{baseUrl}")
                    .build();
            if (client.issuer().equals(registration.getProviderDetails().getIssuerUri())) {
                return registration;
            }
            throw new ProviderUnavailable(provider.code(), "it speaks for another issuer");
        } catch (IllegalArgumentException unusable) {
            throw new ProviderUnavailable(provider.code(), "its configuration cannot be used", unusable);
        }
    }

    private Map<String, Object> document() {
        try {
            var document = RestClient.builder()
                    .requestFactory(wires)
                    .build()
                    .get()
                    .uri(client.issuer() + DOCUMENT)
                    .retrieve()
                    .body(new ParameterizedTypeReference<Map<String, Object>>() {});
            return document == null ? Map.of() : document;
        } catch (RestClientException unanswered) {
            throw new ProviderUnavailable(provider.code(), "its configuration cannot be read", unanswered);
        }
    }

    private OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(wires)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    /** Signed by the provider with RS256, from it, for us, and not too old; the nonce is for the caller to look at. */
    private JwtDecoder idTokens(ClientRegistration registration) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        named(registration.getProviderDetails().getJwkSetUri()))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .restOperations(new RestTemplate(wires))
                .build();
        var validator = new OidcIdTokenValidator(registration);
        validator.setClock(clock);
        decoder.setJwtValidator(validator);
        return decoder;
    }

    private String named(@Nullable String address) {
        if (address == null) {
            throw new ProviderUnavailable(provider.code(), "its configuration lacks an address");
        }
        return address;
    }
}
