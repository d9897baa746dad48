package com.pikcur.sandbox.portone;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request.
 *
 * @param path what stands between the slashes of its path
 * @param fields of its query and its body, which may be JSON or a form
 * @param authorization the header as it came
 */
record Call(
        String method,
        List<String> path,
        Map<String, String> fields,
        @Nullable String authorization) {

    private static final String BEARER = "Bearer ";

    /** @throws IOException if it cannot be read to its end */
    static Call of(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        var fields = new HashMap<String, String>();
        readForm(Optional.ofNullable(uri.getRawQuery()).orElse(""), fields);
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (body.startsWith("{")) {
            readJson(body, fields);
        } else {
            readForm(body, fields);
        }
        var path = List.of(uri.getPath().substring(1).split("/", -1));
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return new Call(exchange.getRequestMethod(), path, Map.copyOf(fields), authorization);
    }

    private static void readForm(String form, Map<String, String> fields) {
        for (var pair : form.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                fields.put(decoded(parts[0]), decoded(parts[1]));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void readJson(String body, Map<String, String> fields) throws IOException {
        try {
            JsonMapper.shared().readTree(body).forEachEntry((name, value) -> fields.put(name, value.asString("")));
        } catch (JacksonException malformed) {
            throw new IOException("Not JSON", malformed);
        }
    }

    /** Whether this is the call; {@code *} in the pattern stands for anything between two slashes. */
    boolean is(String wantedMethod, String... pattern) {
        if (!method.equals(wantedMethod) || path.size() != pattern.length) {
            return false;
        }
        for (var part = 0; part < pattern.length; part++) {
            if (!pattern[part].equals("*") && !pattern[part].equals(path.get(part))) {
                return false;
            }
        }
        return true;
    }

    /** What a field holds; nothing, if it is not there. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The token, alone or after {@code Bearer}: both are taken. */
    String token() {
        var header = authorization == null ? "" : authorization.strip();
        return header.startsWith(BEARER) ? header.substring(BEARER.length()) : header;
    }
}
