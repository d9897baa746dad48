package com.pikcur.social.member;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.SocialPerson;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.SocialSignIn;
import com.pikcur.domain.member.port.SocialGateway;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Kakao, which says apart from its ID token whether an address is verified. */
public final class KakaoGateway implements SocialGateway {

    private static final SocialProvider KAKAO = new SocialProvider("kakao");

    /** What is read of Kakao's {@code /v2/user/me}; all of it may be withheld. */
    private record User(
            long id,
            @JsonProperty("kakao_account") @Nullable Account account) {}

    private record Account(
            @Nullable String email,
            @JsonProperty("is_email_valid") @Nullable Boolean valid,
            @JsonProperty("is_email_verified") @Nullable Boolean verified) {

        /** Valid: not given up for another since. Verified: once shown to be their own. */
        Optional<String> verifiedEmail() {
            return Optional.ofNullable(email).filter(_ -> Boolean.TRUE.equals(valid) && Boolean.TRUE.equals(verified));
        }
    }

    private final OpenIdConnect openId;
    private final RestClient http;
    private final String userInfo;

    /** @param userInfo the address of {@code /v2/user/me} */
    public KakaoGateway(OpenIdClient client, String userInfo, Clock clock) {
        this(client, userInfo, Wires.open(), clock);
    }

    KakaoGateway(OpenIdClient client, String userInfo, ClientHttpRequestFactory wires, Clock clock) {
        this.openId = new OpenIdConnect(KAKAO, client, Set.of("openid", "account_email"), wires, clock);
        this.http = RestClient.builder().requestFactory(wires).build();
        this.userInfo = userInfo;
    }

    @Override
    public SocialProvider provider() {
        return KAKAO;
    }

    @Override
    public URI authorizationAddress(SocialSignIn begun, String state) {
        return openId.authorizationAddress(begun, state);
    }

    @Override
    public Answer exchange(SocialSignIn begun, String code) {
        return switch (openId.exchange(begun, code)) {
            case Proof.Given(var subject, Jwt _, var accessToken) -> vouched(subject, user(accessToken));
            case Proof.Refused(var reason) -> new Answer.Refused(reason);
        };
    }

    private static Answer vouched(String subject, User user) {
        // What is said of another person would make their address this one's.
        if (!subject.equals(Long.toString(user.id()))) {
            return new Answer.Refused("the ID token and the user are not the same");
        }
        return new Answer.Vouched(new SocialPerson(
                new SocialIdentity(KAKAO, subject),
                Optional.ofNullable(user.account()).flatMap(Account::verifiedEmail)));
    }

    private User user(String accessToken) {
        try {
            var user = http.get()
                    .uri(userInfo)
                    .headers(headers -> headers.setBearerAuth(accessToken))
                    .retrieve()
                    .body(User.class);
            if (user == null) {
                throw new ProviderUnavailable(KAKAO.code(), "it tells nothing of a user");
            }
            return user;
        } catch (RestClientException _) {
            // The exception may quote what was answered about the person.
            throw new ProviderUnavailable(KAKAO.code(), "it tells nothing of a user");
        }
    }
}
