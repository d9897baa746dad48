package com.pikcur.sandbox.sweettracker;

import com.pikcur.sandbox.wire.Reply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is refused before SweetTracker itself sees it, as its server says it. */
enum ServerError {
    BAD_REQUEST(400, "Bad Request"),
    NOT_FOUND(404, "Not Found"),
    METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported Media Type"),
    TOO_MANY_REQUESTS(429, "Too Many Requests"),
    INTERNAL(500, "Internal Server Error"),
    UNAVAILABLE(503, "Service Unavailable");

    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final int status;
    private final String title;

    ServerError(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Its status, as faults name it. */
    String code() {
        return Integer.toString(status);
    }

    /** The one whose status this is. */
    static Optional<ServerError> withCode(String code) {
        return Stream.of(values()).filter(error -> error.code().equals(code)).findFirst();
    }

    Reply reply(String path, Instant now) {
        var body = new LinkedHashMap<String, Object>();
        body.put("timestamp", TIMESTAMP.format(now));
        body.put("status", status);
        body.put("error", title);
        body.put("path", path);
        return Reply.json(status, body);
    }
}
