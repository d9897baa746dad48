package com.pikcur.sandbox.portone;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every answer is wrapped in: {@code {"code", "message", "response"}}.
 *
 * @param status of HTTP; a failure may come under 200 too
 * @param code 0 for success
 */
record Envelope(
        int status,
        int code,
        @Nullable String message,
        @Nullable Object response) {

    static Envelope of(Object response) {
        return new Envelope(200, 0, null, response);
    }

    static Envelope refusal(int status, String message) {
        return new Envelope(status, -1, message, null);
    }

    Map<String, @Nullable Object> body() {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("code", code);
        body.put("message", message);
        body.put("response", response);
        return body;
    }
}
