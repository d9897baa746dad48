package com.pikcur.bootstrap;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.social.member.OpenIdClient;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The providers members may sign in by; one whose issuer or client is blank is not offered.
 *
 * @param redirectUris the only addresses of ours that a provider sends people back to
 */
@ConfigurationProperties("pikcur.social")
public record SocialProperties(@DefaultValue List<String> redirectUris, Provider google, Kakao kakao) {

    public SocialProperties {
        redirectUris = List.copyOf(redirectUris);
    }

    /** What a provider knows us by. */
    public record Provider(String issuer, String clientId, String clientSecret) {

        /** Never printed: it holds a secret. */
        @Override
        public String toString() {
            return "Provider[hidden]";
        }

        boolean isSetUp() {
            return !issuer.isBlank() && !clientId.isBlank();
        }

        OpenIdClient client() {
            return new OpenIdClient(issuer, clientId, new HiddenText(clientSecret));
        }
    }

    /** @param userInfo where Kakao tells whether an address is verified */
    public record Kakao(String issuer, String clientId, String clientSecret, String userInfo) {

        /** Never printed: it holds a secret. */
        @Override
        public String toString() {
            return "Kakao[hidden]";
        }

        Provider provider() {
            return new Provider(issuer, clientId, clientSecret);
        }
    }

    Set<String> allowedRedirectUris() {
        return Set.copyOf(redirectUris);
    }
}
