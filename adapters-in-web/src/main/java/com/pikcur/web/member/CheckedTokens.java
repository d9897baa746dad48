package com.pikcur.web.member;

import com.pikcur.domain.member.VerifiedToken;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens whose signature has been checked: that costs more than all else about a request, and a bidder sends the same
 * token with every bid.
 */
final class CheckedTokens {

    /** Some megabytes at most. When it is full it starts again, which costs each member one more check. */
    private static final int MOST = 10_000;

    private final Map<String, VerifiedToken> byToken = new ConcurrentHashMap<>();

    /** Empty where the token is not known, or has expired meanwhile. */
    Optional<VerifiedToken> find(String token, Instant at) {
        return Optional.ofNullable(byToken.get(token)).filter(known -> at.isBefore(known.expiresAt()));
    }

    void add(String token, VerifiedToken verified) {
        if (byToken.size() >= MOST) {
            byToken.clear();
        }
        byToken.put(token, verified);
    }
}
