package com.pikcur.web.member;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.VerifiedToken;
import com.pikcur.domain.member.port.AccessTokens;
import com.pikcur.domain.shared.MemberId;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Header;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.Jwts;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens as JSON Web Tokens signed with Ed25519. No other algorithm is accepted, whatever a token says of itself.
 *
 * <p>One key signs. Tokens of further keys are taken as well, so that keys change without anybody being signed out: a
 * token names its key in {@code kid}, by which the key alone is found, never by what else a token says.
 */
public final class JwtAccessTokens implements AccessTokens {

    private static final String ROLES = "roles";
    private static final String SESSION = "sid";
    private static final String EPOCH = "epoch";
    private static final String MUST_CHANGE_PASSWORD = "pwd";

    /** In characters: ours have about 450. */
    private static final int LONGEST_TOKEN = 2_048;

    private static final String ISSUER = "pikcur";

    private final SigningKey key;
    private final Map<String, PublicKey> accepted;

    /** Lives as long as the keys do, so it knows no token of a key that is no longer accepted. */
    private final CheckedTokens checked = new CheckedTokens();

    /**
     * With one key for all tokens.
     *
     * @param pkcs8 an Ed25519 private key, the same on every node
     * @throws IllegalArgumentException if this is no such key
     */
    public JwtAccessTokens(byte[] pkcs8) {
        this(pkcs8, List.of());
    }

    /**
     * @param signing the Ed25519 private key in PKCS#8 new tokens are signed with
     * @param alsoAccepted such keys whose tokens are taken still, or already; the signing key may be among them
     * @throws IllegalArgumentException if one of these is no such key
     */
    public JwtAccessTokens(byte[] signing, List<byte[]> alsoAccepted) {
        this.key = SigningKey.ofPkcs8(signing);
        this.accepted = Stream.concat(Stream.of(key), alsoAccepted.stream().map(SigningKey::ofPkcs8))
                .collect(Collectors.toUnmodifiableMap(SigningKey::id, SigningKey::known, (one, _) -> one));
    }

    @Override
    public String issue(Identity identity, Instant at, Duration validFor) {
        return Jwts.builder()
                .header()
                .keyId(key.id())
                .and()
                .issuer(ISSUER)
                .subject(identity.member().value().toString())
                .claim(ROLES, identity.roles().stream().map(Role::name).sorted().toList())
                .claim(SESSION, identity.session().value().toString())
                .claim(EPOCH, identity.epoch())
                .claim(MUST_CHANGE_PASSWORD, identity.mustChangePassword() ? true : null)
                .issuedAt(Date.from(at))
                .expiration(Date.from(at.plus(validFor)))
                .signWith(key.secret(), Jwts.SIG.EdDSA)
                .compact();
    }

    @Override
    public Optional<VerifiedToken> check(String token, Instant at) {
        if (token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        return checked.find(token, at).or(() -> checkSignature(token, at));
    }

    private Optional<VerifiedToken> checkSignature(String token, Instant at) {
        try {
            var claims = Jwts.parser()
                    .clock(() -> Date.from(at))
                    .sig()
                    .clear()
                    .add(Jwts.SIG.EdDSA)
                    .and()
                    .zip()
                    .clear()
                    .and()
                    .keyLocator(this::keyNamedIn)
                    .requireIssuer(ISSUER)
                    .build()
                    .parseSignedClaims(token)
                    .getPayload();
            var identity = identityOf(claims);
            var verified = new VerifiedToken(identity, claims.getExpiration().toInstant());
            if (!at.isBefore(verified.expiresAt())) {
                return Optional.empty();
            }
            checked.add(token, verified);
            return Optional.of(verified);
        } catch (JwtException | IllegalArgumentException _) {
            // Whatever is wrong with it, it speaks for nobody.
            return Optional.empty();
        }
    }

    /** Null where it is none of ours: then no signature is right. */
    private @Nullable PublicKey keyNamedIn(Header header) {
        return header.get("kid") instanceof String id ? accepted.get(id) : null;
    }

    private static Identity identityOf(Claims claims) {
        if (claims.getExpiration() == null
                || !(claims.get(ROLES) instanceof Collection<?> names)
                || !(claims.get(SESSION) instanceof String session)
                || !(claims.get(EPOCH) instanceof Number epoch)) {
            throw new IllegalArgumentException("Not a token of ours");
        }
        var roles = names.stream().map(name -> Role.valueOf(name.toString())).collect(Collectors.toSet());
        return new Identity(
                new MemberId(UUID.fromString(claims.getSubject())),
                roles,
                new SessionId(UUID.fromString(session)),
                epoch.longValue(),
                Boolean.TRUE.equals(claims.get(MUST_CHANGE_PASSWORD)));
    }
}
