package com.pikcur.web.member;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.Role;
import com.pikcur.web.Tokens;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;

class JwtAccessTokensTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Identity SELLER_ALICE = MemberFixtures.identity(ALICE, Role.BUYER, Role.SELLER);

    private final JwtAccessTokens tokens =
            new JwtAccessTokens(Tokens.KEYS.getPrivate().getEncoded());

    @Test
    void what_was_issued_proves_who_it_was_issued_for_until_it_expires() {
        var token = tokens.issue(SELLER_ALICE, NOW, HOUR);

        assertThat(tokens.verify(token, NOW)).contains(SELLER_ALICE);
        assertThat(tokens.verify(token, NOW.plus(HOUR).minusMillis(1))).contains(SELLER_ALICE);
        assertThat(tokens.verify(token, NOW.plus(HOUR))).isEmpty();
        assertThat(tokens.verify(token, NOW.plus(HOUR).plusSeconds(1))).isEmpty();
    }

    @Test
    void a_token_that_was_checked_before_expires_all_the_same() {
        var token = tokens.issue(SELLER_ALICE, NOW, HOUR);
        tokens.verify(token, NOW);

        assertThat(tokens.verify(token, NOW.plus(HOUR))).isEmpty();
    }

    @Test
    void another_node_with_the_same_key_understands_it() {
        var other = new JwtAccessTokens(Tokens.KEYS.getPrivate().getEncoded());

        assertThat(other.verify(tokens.issue(SELLER_ALICE, NOW, HOUR), NOW)).contains(SELLER_ALICE);
    }

    @Test
    void a_token_carries_no_personal_data() {
        var payload = tokens.issue(SELLER_ALICE, NOW, HOUR).split("\\.", -1)[1];
        var claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);

        assertThat(claims).contains(ALICE.value().toString(), "SELLER").doesNotContain("@");
    }

    @Test
    void a_token_of_another_algorithm_is_none_even_with_our_name_on_it() throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2_048);
        var token = Jwts.builder()
                .header()
                .keyId(SigningKey.ofPkcs8(Tokens.KEYS.getPrivate().getEncoded()).id())
                .and()
                .issuer("pikcur")
                .subject(ALICE.value().toString())
                .claim("roles", List.of("ADMIN"))
                .expiration(Date.from(NOW.plus(HOUR)))
                .signWith(keys.generateKeyPair().getPrivate(), Jwts.SIG.RS256)
                .compact();

        assertThat(tokens.verify(token, NOW)).isEmpty();
    }

    @Test
    void a_rightly_signed_token_without_what_we_put_into_ours_is_none() {
        var key = SigningKey.ofPkcs8(Tokens.KEYS.getPrivate().getEncoded());
        var claims = Jwts.builder()
                .header()
                .keyId(key.id())
                .and()
                .subject(ALICE.value().toString())
                .claim("roles", List.of("ADMIN"));

        var withoutEnd =
                claims.issuer("pikcur").signWith(key.secret(), Jwts.SIG.EdDSA).compact();
        var ofAnotherHouse = claims.issuer("somebody-else")
                .expiration(Date.from(NOW.plus(HOUR)))
                .signWith(key.secret(), Jwts.SIG.EdDSA)
                .compact();

        assertThat(tokens.verify(withoutEnd, NOW)).isEmpty();
        assertThat(tokens.verify(ofAnotherHouse, NOW)).isEmpty();
    }

    /** The three steps of a rotation, as three settings of one node. */
    @Test
    void keys_change_without_anybody_being_signed_out() {
        var oldKey = Tokens.newKeys().getPrivate().getEncoded();
        var newKey = Tokens.newKeys().getPrivate().getEncoded();
        var newAccepted = new JwtAccessTokens(oldKey, List.of(newKey));
        var newSigns = new JwtAccessTokens(newKey, List.of(oldKey));
        var oldDropped = new JwtAccessTokens(newKey, List.of());
        var before = newAccepted.issue(SELLER_ALICE, NOW, HOUR);
        var after = newSigns.issue(SELLER_ALICE, NOW, HOUR);

        assertThat(newSigns.verify(before, NOW)).contains(SELLER_ALICE);
        // A node that has not been switched yet understands those that have been.
        assertThat(newAccepted.verify(after, NOW)).contains(SELLER_ALICE);
        assertThat(oldDropped.verify(after, NOW)).contains(SELLER_ALICE);
        assertThat(oldDropped.verify(before, NOW)).isEmpty();
    }

    @Test
    void a_key_may_be_named_twice() {
        var key = Tokens.KEYS.getPrivate().getEncoded();
        var twice = new JwtAccessTokens(key, List.of(key, key));

        assertThat(twice.verify(tokens.issue(SELLER_ALICE, NOW, HOUR), NOW)).contains(SELLER_ALICE);
    }

    @Test
    void one_accepted_key_does_not_sign_under_the_name_of_another() {
        var other = Tokens.newKeys().getPrivate().getEncoded();
        var both = new JwtAccessTokens(Tokens.KEYS.getPrivate().getEncoded(), List.of(other));
        var ours = SigningKey.ofPkcs8(Tokens.KEYS.getPrivate().getEncoded());
        var others = SigningKey.ofPkcs8(other);

        assertThat(both.verify(signed(others, others.id()), NOW)).isPresent();
        assertThat(both.verify(signed(others, ours.id()), NOW)).isEmpty();
        assertThat(both.verify(signed(others, "no-such-key"), NOW)).isEmpty();
    }

    @Test
    void a_foreign_key_signs_for_nobody() {
        var foreign = SigningKey.ofPkcs8(Tokens.newKeys().getPrivate().getEncoded());
        var ours = SigningKey.ofPkcs8(Tokens.KEYS.getPrivate().getEncoded());

        assertThat(tokens.verify(signed(foreign, foreign.id()), NOW)).isEmpty();
        assertThat(tokens.verify(signed(foreign, ours.id()), NOW)).isEmpty();
    }

    /** The oldest of tricks: what everybody may know is taken for a secret that two share. */
    @Test
    void our_public_key_is_not_a_shared_secret() {
        var ours = SigningKey.ofPkcs8(Tokens.KEYS.getPrivate().getEncoded());
        var token = claims(ours.id())
                .signWith(Keys.hmacShaKeyFor(ours.known().getEncoded()), Jwts.SIG.HS256)
                .compact();

        assertThat(tokens.verify(token, NOW)).isEmpty();
    }

    @Test
    void a_token_that_claims_to_need_no_signature_is_none() {
        var ours = SigningKey.ofPkcs8(Tokens.KEYS.getPrivate().getEncoded());
        var parts = signed(ours, ours.id()).split("\\.", -1);
        var header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        "{\"alg\":\"none\",\"kid\":\"%s\"}".formatted(ours.id()).getBytes(StandardCharsets.US_ASCII));

        assertThat(tokens.verify(String.join(".", parts), NOW)).isPresent();
        assertThat(tokens.verify(header + "." + parts[1] + ".", NOW)).isEmpty();
        assertThat(tokens.verify(header + "." + parts[1] + "." + parts[2], NOW)).isEmpty();
    }

    private static String signed(SigningKey key, String kid) {
        return claims(kid).signWith(key.secret(), Jwts.SIG.EdDSA).compact();
    }

    private static JwtBuilder claims(String kid) {
        return Jwts.builder()
                .header()
                .keyId(kid)
                .and()
                .issuer("pikcur")
                .subject(ALICE.value().toString())
                .claim("roles", List.of("ADMIN"))
                .claim("sid", ALICE.value().toString())
                .claim("epoch", 0)
                .expiration(Date.from(NOW.plus(HOUR)));
    }

    @Test
    void only_an_ed25519_key_signs() throws GeneralSecurityException {
        var rsa = KeyPairGenerator.getInstance("RSA")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();

        assertThatIllegalArgumentException().isThrownBy(() -> new JwtAccessTokens(rsa));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JwtAccessTokens(Tokens.KEYS.getPrivate().getEncoded(), List.of(rsa)));
        assertThatIllegalArgumentException().isThrownBy(() -> new JwtAccessTokens(new byte[] {1, 2}));
    }
}
