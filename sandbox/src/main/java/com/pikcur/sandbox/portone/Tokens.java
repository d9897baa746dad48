package com.pikcur.sandbox.portone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens. One is good for half an hour; who asks again meanwhile gets the same, and in its last minute five minutes
 * more of it.
 */
final class Tokens implements Calls {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Duration LAST_MOMENTS = Duration.ofMinutes(1);
    private static final Duration EXTENSION = Duration.ofMinutes(5);

    private final String key;
    private final String secret;
    private final Clock clock;
    private @Nullable Token current;

    private record Token(String text, Instant expiresAt) {

        boolean isGoodAt(Instant now) {
            return now.isBefore(expiresAt);
        }
    }

    Tokens(String key, String secret, Clock clock) {
        this.key = key;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public Optional<Envelope> answer(Call call) {
        if (!call.is("POST", "users", "getToken")) {
            return Optional.empty();
        }
        if (!call.field("imp_key").equals(key) || !call.field("imp_secret").equals(secret)) {
            return Optional.of(Envelope.refusal(401, "인증에 실패하였습니다. API키와 secret을 확인하세요."));
        }
        return Optional.of(issue(clock.instant()));
    }

    private synchronized Envelope issue(Instant now) {
        var token = current;
        if (token == null || !token.isGoodAt(now)) {
            token = new Token(UUID.randomUUID().toString().replace("-", ""), now.plus(LIFE));
        } else if (!token.expiresAt().minus(LAST_MOMENTS).isAfter(now)) {
            token = new Token(token.text(), token.expiresAt().plus(EXTENSION));
        }
        current = token;
        return Envelope.of(Map.of(
                "access_token", token.text(),
                "now", now.getEpochSecond(),
                "expired_at", token.expiresAt().getEpochSecond()));
    }

    synchronized boolean accepts(String text) {
        return current != null && current.text().equals(text) && current.isGoodAt(clock.instant());
    }

    /** Nobody's token is good any more. */
    synchronized void revoke() {
        current = null;
    }
}
