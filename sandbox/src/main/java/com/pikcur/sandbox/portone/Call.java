package com.pikcur.sandbox.portone;

import com.pikcur.sandbox.wire.Heard;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param path what stands between the slashes of its path
 * @param fields of its query and its body, which may be JSON or a form
 * @param pairs the same, with those that came more than once
 * @param authorization the header as it came
 */
record Call(
        String method,
        List<String> path,
        Map<String, String> fields,
        List<Map.Entry<String, String>> pairs,
        @Nullable String authorization) {

    private static final String BEARER = "Bearer ";

    static Call of(Heard heard) {
        return new Call(
                heard.method(),
                heard.parts(),
                Map.copyOf(heard.fields()),
                heard.pairs(),
                heard.header("Authorization").orElse(null));
    }

    /** Somebody's doing in a window of PortOne's own. */
    static Call inWindow(Map<String, String> fields) {
        return new Call("POST", List.of(), fields, List.of(), null);
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

    /** What all fields of this name hold. */
    List<String> all(String name) {
        return pairs.stream()
                .filter(pair -> pair.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The token, alone or after {@code Bearer}: both are taken. */
    String token() {
        var header = authorization == null ? "" : authorization.strip();
        return header.startsWith(BEARER) ? header.substring(BEARER.length()) : header;
    }
}
