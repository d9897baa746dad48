package com.pikcur.sandbox.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer.
 *
 * @param type of the body
 * @param headers beside the type
 */
public record Reply(int status, String type, String body, Map<String, String> headers) implements Ending {

    private static final String JSON = "application/json; charset=utf-8";
    private static final String BAD_GATEWAY = """
            <html>\r
            <head><title>502 Bad Gateway</title></head>\r
            <body>\r
            <center><h1>502 Bad Gateway</h1></center>\r
            </body>\r
            </html>\r
            """;

    public Reply(int status, String type, String body) {
        this(status, type, body, Map.of());
    }

    public static Reply json(int status, Object body) {
        return new Reply(status, JSON, JsonMapper.shared().writeValueAsString(body));
    }

    /** What a proxy says whose server it cannot reach. */
    static Reply badGateway() {
        return new Reply(502, "text/html", BAD_GATEWAY);
    }

    boolean isJson() {
        return type.equals(JSON);
    }

    Reply saying(String otherBody) {
        return new Reply(status, type, otherBody, headers);
    }

    /** The same with one header more. */
    public Reply with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, body, Map.copyOf(more));
    }
}
