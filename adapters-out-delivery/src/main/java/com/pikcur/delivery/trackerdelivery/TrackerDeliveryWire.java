package com.pikcur.delivery.trackerdelivery;

import com.pikcur.delivery.trackerdelivery.TrackerDeliveryJson.ErrorResponse;
import com.pikcur.delivery.trackerdelivery.TrackerDeliveryJson.ExtensionsResponse;
import com.pikcur.delivery.trackerdelivery.TrackerDeliveryJson.GraphResponse;
import com.pikcur.delivery.trackerdelivery.TrackerDeliveryJson.Question;
import com.pikcur.delivery.trackerdelivery.TrackerDeliveryTokens.KeyRefused;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.provider.shared.ProviderCode;
import com.pikcur.provider.shared.ProviderConnection;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/** One question with a token, and its answer. */
final class TrackerDeliveryWire implements AutoCloseable {

    static final String NAME = "tracker.delivery";

    private static final Reply TOKEN_REFUSED = new Reply.Refused("UNAUTHENTICATED");

    private final ProviderConnection connection;
    private final TrackerDeliveryTokens tokens;

    TrackerDeliveryWire(TrackerDeliverySettings settings, Clock clock) {
        this.connection =
                new ProviderConnection(NAME, settings.url(), settings.connectTimeout(), settings.readTimeout());
        this.tokens = new TrackerDeliveryTokens(connection, settings.client(), clock);
    }

    /** @throws ProviderUnavailable if there is no answer in time, or none that can be understood */
    <T> T ask(Question question, Function<Reply, T> reading) {
        return connection.ask(() -> reading.apply(authorized(question)));
    }

    /** A token may end before its time. Whoever is refused with a new one too is refused. */
    private Reply authorized(Question question) {
        try {
            var token = tokens.current();
            var reply = send(question, token);
            if (!reply.equals(TOKEN_REFUSED)) {
                return reply;
            }
            tokens.forget(token);
            return send(question, tokens.current());
        } catch (KeyRefused refused) {
            return new Reply.Refused(refused.code());
        }
    }

    private Reply send(Question question, String token) {
        return read(connection.send(connection
                .request("")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(TrackerDeliveryJson.MAPPER.writeValueAsString(question)))
                .build()));
    }

    /** What its errors say counts, whatever HTTP says. */
    private static Reply read(HttpResponse<String> answer) {
        var told = parsed(answer);
        var errors = Optional.ofNullable(told.errors()).orElse(List.of());
        if (!errors.isEmpty()) {
            return new Reply.Refused(errors.stream()
                    .filter(Objects::nonNull)
                    .flatMap(error -> code(error).stream())
                    .findFirst()
                    .orElseThrow(() -> unavailable("refuses without a code")));
        }
        if (answer.statusCode() != 200 || told.data() == null) {
            throw unavailable("answered with nothing, with status " + answer.statusCode());
        }
        return new Reply.Done(told.data());
    }

    private static GraphResponse parsed(HttpResponse<String> answer) {
        try {
            var told = TrackerDeliveryJson.MAPPER.readValue(answer.body(), GraphResponse.class);
            if (told == null) {
                throw unavailable("answered with nothing, with status " + answer.statusCode());
            }
            return told;
        } catch (JacksonException _) {
            // Its message quotes what could not be read, and that may be somebody's name.
            throw unavailable("answered with something that cannot be read, with status " + answer.statusCode());
        }
    }

    private static Optional<String> code(ErrorResponse error) {
        return Optional.ofNullable(error.extensions())
                .map(ExtensionsResponse::code)
                .flatMap(ProviderCode::of);
    }

    private static ProviderUnavailable unavailable(String reason) {
        return new ProviderUnavailable(NAME, reason);
    }

    @Override
    public void close() {
        connection.close();
    }
}
