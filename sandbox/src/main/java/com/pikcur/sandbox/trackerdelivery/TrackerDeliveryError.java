package com.pikcur.sandbox.trackerdelivery;

import com.pikcur.sandbox.wire.Reply;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is refused: with status 200, as GraphQL has it, by the name of the code. */
enum TrackerDeliveryError {
    UNAUTHENTICATED("The credentials are missing, wrong or expired."),
    FORBIDDEN("The rate limit is exceeded."),
    BAD_REQUEST("The request cannot be understood."),
    NOT_FOUND("There is no such parcel."),
    INTERNAL("Something went wrong; try again in a few minutes.");

    private final String message;

    TrackerDeliveryError(String message) {
        this.message = message;
    }

    /** The one with this code. */
    static Optional<TrackerDeliveryError> withCode(String code) {
        return Stream.of(values()).filter(error -> error.name().equals(code)).findFirst();
    }

    /** @param field what was asked for */
    Reply reply(String field) {
        var error = new LinkedHashMap<String, Object>();
        error.put("message", message);
        error.put("path", List.of(field));
        error.put("extensions", Map.of("code", name()));
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("errors", List.of(error));
        body.put("data", isOfField() ? Collections.singletonMap(field, null) : null);
        return Reply.json(200, body);
    }

    /** Whether the rest of the request would have been answered. */
    private boolean isOfField() {
        return switch (this) {
            case NOT_FOUND, INTERNAL -> true;
            case UNAUTHENTICATED, FORBIDDEN, BAD_REQUEST -> false;
        };
    }
}
