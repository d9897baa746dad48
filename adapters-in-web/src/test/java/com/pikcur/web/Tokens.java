package com.pikcur.web;

import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.member.JwtAccessTokens;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;

/** Access tokens of the house, and what it takes to forge some. */
public final class Tokens {

    public static final KeyPair KEYS = newKeys();
    public static final JwtAccessTokens OURS =
            new JwtAccessTokens(KEYS.getPrivate().getEncoded());

    private Tokens() {}

    public static KeyPair newKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** The header of a member with these roles, valid for an hour from then on. */
    public static String bearer(MemberId member, Instant at, Role... roles) {
        return "Bearer " + OURS.issue(MemberFixtures.identity(member, roles), at, Duration.ofHours(1));
    }
}
