package com.pikcur.delivery.sweettracker;

import com.pikcur.delivery.sweettracker.SweetTrackerJson.TrackingResponse;
import com.pikcur.domain.delivery.TrackingAnswer;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.provider.shared.ProviderConnection;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** One request and its answer. */
final class SweetTrackerWire implements AutoCloseable {

    static final String NAME = "SweetTracker";

    private static final String TRACKING = "/api/v1/trackingInfo";

    private final ProviderConnection connection;
    private final HiddenText key;
    private final SweetTrackerSettings.Verb verb;

    SweetTrackerWire(SweetTrackerSettings settings) {
        this.connection =
                new ProviderConnection(NAME, settings.url(), settings.connectTimeout(), settings.readTimeout());
        this.key = settings.key();
        this.verb = settings.verb();
    }

    /**
     * @param carrier its two digits
     * @throws ProviderUnavailable if there is no answer in time, or none that can be understood
     */
    TrackingAnswer look(String carrier, String number) {
        var request = request(Map.of("t_key", key.reveal(), "t_code", carrier, "t_invoice", number));
        return connection.ask(() -> SweetTrackerReading.answer(read(connection.send(request)), number));
    }

    private HttpRequest request(Map<String, String> question) {
        return switch (verb) {
            case POST ->
                connection
                        .request(TRACKING)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(BodyPublishers.ofString(SweetTrackerJson.MAPPER.writeValueAsString(question)))
                        .build();
            case GET ->
                connection.request(TRACKING + "?" + query(question)).GET().build();
        };
    }

    private static String query(Map<String, String> question) {
        return question.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static TrackingResponse read(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new ProviderUnavailable(NAME, "answered with status " + answer.statusCode());
        }
        try {
            var told = SweetTrackerJson.MAPPER.readValue(answer.body(), TrackingResponse.class);
            if (told == null) {
                throw new ProviderUnavailable(NAME, "answered with nothing");
            }
            return told;
        } catch (JacksonException _) {
            // Its message quotes what could not be read, and that may be somebody's name.
            throw new ProviderUnavailable(NAME, "answered with something that cannot be read");
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
