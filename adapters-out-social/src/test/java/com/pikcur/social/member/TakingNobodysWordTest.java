package com.pikcur.social.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.SocialPerson;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.SocialSignIn;
import com.pikcur.domain.member.port.SocialGateway;
import com.pikcur.domain.member.port.SocialGateway.Answer;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Sha256;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a provider seems to say counts only if it is the provider's, for us, now, and the answer to our question. */
class TakingNobodysWordTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final SocialSignIn BEGUN = new SocialSignIn(
            new SocialProvider("google"),
            "https://pikcur.test/come-back",
            new HiddenText("our-nonce"),
            new HiddenText("verifier"),
            Sha256.of("browser"));

    private final TricksterProvider provider = new TricksterProvider();
    private final SocialGateway google = new GoogleGateway(client(), Wires.open(), CLOCK);
    private final SocialGateway kakao = new KakaoGateway(client(), provider.url() + "/user", Wires.open(), CLOCK);

    TakingNobodysWordTest() throws IOException {}

    @AfterEach
    void close() {
        provider.close();
    }

    private OpenIdClient client() {
        return new OpenIdClient(provider.url(), TricksterProvider.CLIENT, new HiddenText("secret"));
    }

    @Test
    void an_id_token_in_order_is_taken() {
        provider.gives(signed(claims -> claims));

        assertThat(google.exchange(BEGUN, "code")).isEqualTo(vouched("google", Optional.of("mina@pikcur.test")));
    }

    @Test
    void one_signed_with_another_key_is_refused() {
        provider.gives(signed(TricksterProvider.newKey(), claims().build()));

        isRefused();
    }

    @Test
    void one_that_is_not_signed_is_refused() {
        provider.gives(new PlainJWT(claims().build()).serialize());

        isRefused();
    }

    @Test
    void one_signed_with_the_public_key_as_a_password_is_refused() throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("the-key").build(), claims().build());
        token.sign(new MACSigner(provider.key.toRSAPublicKey().getEncoded()));
        provider.gives(token.serialize());

        isRefused();
    }

    @Test
    void one_that_was_altered_is_refused() {
        var parts = signed(claims -> claims).split("\\.", -1);
        var others = signed(claims -> claims.subject("1")).split("\\.", -1);
        provider.gives(parts[0] + "." + others[1] + "." + parts[2]);

        isRefused();
    }

    @Test
    void one_for_another_question_is_refused() {
        provider.gives(signed(claims -> claims.claim("nonce", "another")));
        isRefused();

        provider.gives(signed(claims -> claims.claim("nonce", null)));
        isRefused();
    }

    @Test
    void one_for_another_client_is_refused() {
        provider.gives(signed(claims -> claims.audience("somebody-else")));

        isRefused();
    }

    @Test
    void one_of_another_issuer_is_refused() {
        provider.gives(signed(claims -> claims.issuer("https://accounts.example.com")));

        isRefused();
    }

    @Test
    void one_that_has_expired_is_refused() {
        provider.gives(signed(claims -> claims.expirationTime(Date.from(NOW.minus(Duration.ofHours(1))))));

        isRefused();
    }

    @Test
    void no_id_token_at_all_is_refused() {
        isRefused();
    }

    @Test
    void what_kakao_says_of_another_user_is_refused() {
        provider.gives(signed(claims -> claims));
        provider.tellsOfUser(kakaoUser(4712, true, true));

        assertThat(kakao.exchange(BEGUN, "code")).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void an_address_counts_at_kakao_while_it_is_both_valid_and_verified() {
        provider.gives(signed(claims -> claims));

        provider.tellsOfUser(kakaoUser(4711, true, true));
        assertThat(kakao.exchange(BEGUN, "code")).isEqualTo(vouched("kakao", Optional.of("mina@pikcur.test")));
        provider.tellsOfUser(kakaoUser(4711, false, true));
        assertThat(kakao.exchange(BEGUN, "code")).isEqualTo(vouched("kakao", Optional.empty()));
        provider.tellsOfUser(kakaoUser(4711, true, false));
        assertThat(kakao.exchange(BEGUN, "code")).isEqualTo(vouched("kakao", Optional.empty()));
        provider.tellsOfUser(Map.of("id", 4711));
        assertThat(kakao.exchange(BEGUN, "code")).isEqualTo(vouched("kakao", Optional.empty()));
    }

    @Test
    void a_provider_that_complains_of_us_or_fails_is_unavailable_and_not_quoted() {
        provider.fails(400);
        isUnavailable();

        provider.fails(500);
        isUnavailable();
    }

    @Test
    void a_provider_that_never_answers_is_unavailable_in_time() {
        provider.fallsSilent();

        // Long enough for what is asked before, and answered, by a JVM that does so for the first time.
        isUnavailable(new GoogleGateway(client(), Wires.open(Duration.ofSeconds(2)), CLOCK));
    }

    @Test
    void a_provider_whose_keys_cannot_be_read_is_unavailable() {
        provider.gives(signed(claims -> claims));
        provider.hidesItsKeys();

        isUnavailable();
    }

    @Test
    void a_provider_that_is_away_is_unavailable_until_it_is_back() {
        provider.close();

        assertThatThrownBy(() -> google.authorizationAddress(BEGUN, "state")).isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void a_provider_that_speaks_for_another_issuer_is_not_taken_for_it() {
        var other = new GoogleGateway(
                new OpenIdClient(provider.url() + "/", TricksterProvider.CLIENT, new HiddenText("secret")), CLOCK);

        assertThatThrownBy(() -> other.authorizationAddress(BEGUN, "state")).isInstanceOf(ProviderUnavailable.class);
    }

    private void isRefused() {
        assertThat(google.exchange(BEGUN, "code")).isInstanceOf(Answer.Refused.class);
    }

    private void isUnavailable() {
        isUnavailable(google);
    }

    private static void isUnavailable(SocialGateway gateway) {
        assertThatThrownBy(() -> gateway.exchange(BEGUN, "code"))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageNotContaining("secret is x")
                .hasNoCause();
    }

    private static Answer vouched(String by, Optional<String> email) {
        return new Answer.Vouched(new SocialPerson(new SocialIdentity(new SocialProvider(by), "4711"), email));
    }

    private static Map<String, Object> kakaoUser(long id, boolean valid, boolean verified) {
        return Map.of(
                "id",
                id,
                "kakao_account",
                Map.of("email", "mina@pikcur.test", "is_email_valid", valid, "is_email_verified", verified));
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(provider.url())
                .subject("4711")
                .audience(TricksterProvider.CLIENT)
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plus(Duration.ofMinutes(5))))
                .claim("nonce", "our-nonce")
                .claim("email", "mina@pikcur.test")
                .claim("email_verified", true);
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(provider.key, change.apply(claims()).build());
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("the-key").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
