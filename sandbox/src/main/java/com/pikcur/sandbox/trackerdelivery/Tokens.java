package com.pikcur.sandbox.trackerdelivery;

import com.pikcur.sandbox.wire.Heard;
import com.pikcur.sandbox.wire.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/** Who may ask: whoever names client and secret, or a token they were given for these. */
final class Tokens {

    private static final Duration LIFE = Duration.ofHours(1);
    /** When more are given out, the oldest are worth nothing. */
    private static final int CAPACITY = 1_000;

    private final String clientId;
    private final String clientSecret;
    private final Clock clock;
    private final SequencedMap<String, Instant> ends = new LinkedHashMap<>();
    private Duration life = LIFE;

    Tokens(String clientId, String clientSecret, Clock clock) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.clock = clock;
    }

    /** Gives out a token, in OAuth's words. */
    Reply answer(Heard heard) {
        var fields = heard.fields();
        if (!isClient(heard, fields)) {
            return refusal(401, "invalid_client");
        }
        return fields.getOrDefault("grant_type", "").equals("client_credentials")
                ? issue()
                : refusal(400, "unsupported_grant_type");
    }

    static Reply refusal(int status, String error) {
        return Reply.json(status, Map.of("error", error));
    }

    private boolean isClient(Heard heard, Map<String, String> fields) {
        var login = clientId + ":" + clientSecret;
        var basic = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        return heard.header("Authorization").orElse("").equals(basic)
                || (fields.getOrDefault("client_id", "") + ":" + fields.getOrDefault("client_secret", ""))
                        .equals(login);
    }

    private synchronized Reply issue() {
        var token = UUID.randomUUID().toString().replace("-", "");
        ends.put(token, clock.instant().plus(life));
        if (ends.size() > CAPACITY) {
            ends.pollFirstEntry();
        }
        var body = new LinkedHashMap<String, Object>();
        body.put("access_token", token);
        body.put("token_type", "Bearer");
        body.put("expires_in", life.toSeconds());
        return Reply.json(200, body);
    }

    /** @param authorization the header as it came */
    boolean accepts(String authorization) {
        return authorization.equals("TRACKQL-API-KEY " + clientId + ":" + clientSecret)
                || (authorization.startsWith("Bearer ") && isGood(authorization.substring("Bearer ".length())));
    }

    private synchronized boolean isGood(String token) {
        return clock.instant().isBefore(ends.getOrDefault(token, Instant.MIN));
    }

    /** From now on tokens are given out for so long. */
    synchronized void last(Duration newLife) {
        life = newLife;
    }

    /** Nobody's token is good any more. */
    synchronized void revoke() {
        ends.clear();
    }
}
