package com.pikcur.delivery.trackerdelivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** tracker.delivery's JSON and GraphQL. Any of its fields may be absent. */
final class TrackerDeliveryJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String TRACK = """
            query Track($carrierId: ID!, $trackingNumber: String!) {
              track(carrierId: $carrierId, trackingNumber: $trackingNumber) {
                lastEvent { time status { code name } description location { name } }
                events(last: 30) { edges { node { time status { code name } description location { name } } } }
              }
            }
            """;

    private static final String REGISTER = """
            mutation RegisterTrackWebhook($input: RegisterTrackWebhookInput!) {
              registerTrackWebhook(input: $input)
            }
            """;

    private TrackerDeliveryJson() {}

    /** What is asked in GraphQL. */
    record Question(String query, Map<String, Object> variables) {

        static Question track(String carrier, String number) {
            return new Question(TRACK, Map.of("carrierId", carrier, "trackingNumber", number));
        }

        static Question register(Map<String, String> input) {
            return new Question(REGISTER, Map.of("input", input));
        }
    }

    /** @param errors what went wrong, whatever HTTP says */
    record GraphResponse(
            @Nullable DataResponse data, @Nullable List<@Nullable ErrorResponse> errors) {}

    /** Its message is left out, for it may quote what was asked. */
    record ErrorResponse(@Nullable ExtensionsResponse extensions) {}

    record ExtensionsResponse(@Nullable String code) {}

    record DataResponse(
            @Nullable TrackResponse track, @Nullable Boolean registerTrackWebhook) {}

    /** @param lastEvent the one that counts, which need not be the latest */
    record TrackResponse(
            @Nullable EventResponse lastEvent, @Nullable EventsResponse events) {}

    record EventsResponse(@Nullable List<@Nullable EdgeResponse> edges) {}

    record EdgeResponse(@Nullable EventResponse node) {}

    /** Never printed: its description may name a driver, with their number. */
    record EventResponse(
            @Nullable String time,
            @Nullable StatusResponse status,
            @Nullable String description,
            @Nullable LocationResponse location) {

        @Override
        public String toString() {
            return "EventResponse[hidden]";
        }
    }

    record StatusResponse(@Nullable String code, @Nullable String name) {}

    record LocationResponse(@Nullable String name) {}

    /**
     * Never printed: it holds the token.
     *
     * @param expiresIn in seconds
     * @param error why there is no token
     */
    record TokenResponse(
            @JsonProperty("access_token") @Nullable String accessToken,
            @JsonProperty("expires_in") @Nullable Long expiresIn,
            @Nullable String error) {

        @Override
        public String toString() {
            return "TokenResponse[hidden]";
        }
    }
}
