package com.pikcur.delivery.trackerdelivery;

import com.pikcur.delivery.trackerdelivery.TrackerDeliveryJson.TokenResponse;
import com.pikcur.delivery.trackerdelivery.TrackerDeliverySettings.Client;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.provider.shared.ProviderConnection;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** The access token, asked for once and kept until shortly before its end. */
final class TrackerDeliveryTokens {

    private static final Duration LAST_MINUTE = Duration.ofMinutes(1);
    private static final Duration SHORTEST_LIFE = Duration.ZERO;
    private static final Duration LONGEST_LIFE = Duration.ofDays(1);
    private static final Duration UNTOLD_LIFE = Duration.ofMinutes(5);
    /** What may stand in a header. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{1,8192}");

    private static final Set<String> REFUSALS = Set.of("invalid_client", "unauthorized_client");

    private final ProviderConnection connection;
    private final HttpRequest request;
    private final Clock clock;
    private final AtomicInteger failures = new AtomicInteger();
    private @Nullable Token kept;

    private record Token(String text, Instant renewAt) {

        @Override
        public String toString() {
            return "Token[hidden]";
        }
    }

    /** They do not know us by this id and secret. */
    static final class KeyRefused extends Exception {

        private static final long serialVersionUID = 1L;

        private final String code;

        KeyRefused(String code) {
            super("tracker.delivery does not take our id and secret: " + code);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    TrackerDeliveryTokens(ProviderConnection connection, Client client, Clock clock) {
        this.connection = connection;
        var credentials = (client.id() + ":" + client.secret().reveal()).getBytes(StandardCharsets.UTF_8);
        this.request = HttpRequest.newBuilder(client.tokenUrl())
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        this.clock = clock;
    }

    /**
     * A token that is good for a while. One thread asks for it and the others wait; where it gets none they do not ask one
     * after another, each as long.
     */
    String current() throws KeyRefused {
        var failuresBefore = failures.get();
        synchronized (this) {
            var token = kept;
            if (token == null || !clock.instant().isBefore(token.renewAt())) {
                if (failures.get() != failuresBefore) {
                    throw unavailable("gave no token to somebody else just now");
                }
                token = renewed();
                kept = token;
            }
            return token.text();
        }
    }

    /** This token is good no longer, whatever was said of it; a newer one stays. */
    synchronized void forget(String text) {
        if (kept != null && kept.text().equals(text)) {
            kept = null;
        }
    }

    private Token renewed() throws KeyRefused {
        try {
            var askedAt = clock.instant();
            return token(connection.send(request), askedAt);
        } catch (ProviderUnavailable failed) {
            failures.incrementAndGet();
            throw failed;
        }
    }

    private static Token token(HttpResponse<String> answer, Instant askedAt) throws KeyRefused {
        var told = read(answer);
        if (told.error() != null && REFUSALS.contains(told.error())) {
            throw new KeyRefused(told.error());
        }
        var text = told.accessToken();
        if (answer.statusCode() != 200 || text == null || !TOKEN.matcher(text).matches()) {
            throw unavailable("gives no token, with status " + answer.statusCode());
        }
        var life = Optional.ofNullable(told.expiresIn())
                .map(seconds ->
                        Duration.ofSeconds(Math.clamp(seconds, SHORTEST_LIFE.toSeconds(), LONGEST_LIFE.toSeconds())))
                .orElse(UNTOLD_LIFE);
        var tenth = life.dividedBy(10);
        var early = tenth.compareTo(LAST_MINUTE) < 0 ? tenth : LAST_MINUTE;
        return new Token(text, askedAt.plus(life).minus(early));
    }

    private static TokenResponse read(HttpResponse<String> answer) {
        try {
            var told = TrackerDeliveryJson.MAPPER.readValue(answer.body(), TokenResponse.class);
            if (told == null) {
                throw unavailable("gives no token, with status " + answer.statusCode());
            }
            return told;
        } catch (JacksonException _) {
            // Its message quotes what could not be read, and that may be a token.
            throw unavailable("gives no token that can be read, with status " + answer.statusCode());
        }
    }

    private static ProviderUnavailable unavailable(String reason) {
        return new ProviderUnavailable(TrackerDeliveryWire.NAME, reason);
    }
}
