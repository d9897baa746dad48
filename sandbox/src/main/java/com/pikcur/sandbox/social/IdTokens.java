package com.pikcur.sandbox.social;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Signs for one issuer who somebody is. */
final class IdTokens {

    static final Duration VALID_FOR = Duration.ofMinutes(10);

    private static final int KEY_BITS = 2048;

    private final String issuer;
    private final String clientId;
    private final boolean tellsEmail;
    private Optional<RSAKey> key = Optional.empty();

    IdTokens(String issuer, String clientId, boolean tellsEmail) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.tellsEmail = tellsEmail;
    }

    /** Made when somebody first signs in: it takes long, and most who start the sandbox want something else of it. */
    private synchronized RSAKey key() {
        var made = key.orElseGet(IdTokens::newKey);
        key = Optional.of(made);
        return made;
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every Java platform makes RSA keys", impossible);
        }
    }

    Map<String, Object> publicKeys() {
        return new JWKSet(key().toPublicJWK()).toJSONObject();
    }

    SignedJWT of(Grants.Granted granted) {
        var now = Instant.now();
        var person = granted.person();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(person.subject())
                .audience(clientId)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID_FOR)));
        if (granted.request().getNonce() != null) {
            claims.claim("nonce", granted.request().getNonce().getValue());
        }
        if (tellsEmail && person.hasEmail()) {
            claims.claim("email", person.email()).claim("email_verified", person.verified());
        }
        return signed(claims.build());
    }

    private SignedJWT signed(JWTClaimsSet claims) {
        var signingKey = key();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(signingKey.getKeyID())
                        .build(),
                claims);
        try {
            token.sign(new RSASSASigner(signingKey));
            return token;
        } catch (JOSEException impossible) {
            throw new IllegalStateException("An RSA key signs", impossible);
        }
    }
}
