package com.pikcur.sandbox.wire;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request, read to its end.
 *
 * @param query as it stood in the address; empty if there was none
 * @param body as text; of one that is coded, such as an encrypted one, each character is a byte
 */
public record Heard(String method, String path, String query, Headers headers, String body) {

    /** @throws IOException if it cannot be read to its end */
    public static Heard of(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        return new Heard(
                exchange.getRequestMethod(),
                uri.getPath(),
                Optional.ofNullable(uri.getRawQuery()).orElse(""),
                exchange.getRequestHeaders(),
                new String(
                        exchange.getRequestBody().readAllBytes(),
                        isCoded(exchange.getRequestHeaders()) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
    }

    private static boolean isCoded(Headers headers) {
        return headers.containsKey("Content-Encoding");
    }

    /** Whether the body is in a coding that only its reader understands. */
    boolean isCoded() {
        return isCoded(headers);
    }

    /** The body as it came. */
    public byte[] bytes() {
        return body.getBytes(isCoded() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** What stands between the slashes of the path. */
    public List<String> parts() {
        return List.of(path.substring(1).split("/", -1));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /** Whether this is the call; {@code *} in the pattern stands for anything between two slashes. */
    public boolean is(String wantedMethod, String... pattern) {
        var parts = parts();
        if (!method.equals(wantedMethod) || parts.size() != pattern.length) {
            return false;
        }
        for (var part = 0; part < pattern.length; part++) {
            if (!pattern[part].equals("*") && !pattern[part].equals(parts.get(part))) {
                return false;
            }
        }
        return true;
    }

    private boolean isJson() {
        return body.stripLeading().startsWith("{");
    }

    /** The body, if it is a JSON object. */
    public Optional<JsonNode> json() {
        try {
            return isJson() ? Optional.of(JsonMapper.shared().readTree(body)) : Optional.empty();
        } catch (JacksonException _) {
            // Whoever sends half a document has sent none of the fields that are asked for, and is told so.
            return Optional.empty();
        }
    }

    /** Names and values of the query and of the body, which may be JSON or a form, in their order. */
    public List<Map.Entry<String, String>> pairs() {
        var pairs = new ArrayList<Map.Entry<String, String>>();
        readForm(query, pairs);
        if (isJson()) {
            json().ifPresent(object ->
                    object.forEachEntry((name, value) -> pairs.add(Map.entry(name, value.asString("")))));
        } else {
            readForm(body, pairs);
        }
        return pairs;
    }

    /** The same, of those with one name the last. */
    public Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        pairs().forEach(pair -> fields.put(pair.getKey(), pair.getValue()));
        return fields;
    }

    private static void readForm(String form, List<Map.Entry<String, String>> pairs) {
        for (var pair : form.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) {
                pairs.add(Map.entry(decoded(parts[0]), decoded(parts[1])));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            // Not encoded at all; whoever reads it will refuse it, or not.
            return text;
        }
    }
}
