package com.pikcur.websocket.shared;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.member.VerifiedToken;
import com.pikcur.domain.member.port.AccessTokens;
import com.pikcur.domain.shared.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tokens that say in plain words who they speak for; every other word is no token. */
public final class SpokenTokens implements AccessTokens {

    /** Counted from the moment they are first shown. */
    static final Duration VALID_FOR = Duration.ofMinutes(15);

    /** Before the member, where they have a temporary password. */
    private static final String TEMPORARY = "temporary-";

    private static final String PREFIX = "member-";

    @Override
    public String issue(Identity identity, Instant at, Duration validFor) {
        return PREFIX + identity.member().value();
    }

    @Override
    public Optional<VerifiedToken> check(String token, Instant at) {
        if (token.startsWith(TEMPORARY)) {
            return check(token.substring(TEMPORARY.length()), at)
                    .map(VerifiedToken::identity)
                    .map(one -> new Identity(one.member(), one.roles(), one.session(), one.epoch(), true))
                    .map(identity -> new VerifiedToken(identity, at.plus(VALID_FOR)));
        }
        return token.startsWith(PREFIX)
                ? Optional.of(new VerifiedToken(
                        MemberFixtures.identity(
                                new MemberId(UUID.fromString(token.substring(PREFIX.length()))), Role.BUYER),
                        at.plus(VALID_FOR)))
                : Optional.empty();
    }
}
