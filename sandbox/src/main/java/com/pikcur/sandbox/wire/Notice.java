package com.pikcur.sandbox.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the service is told without having asked. */
public record Notice(String type, String body) {

    public static Notice json(Map<String, ? extends @Nullable Object> body) {
        return new Notice("application/json", JsonMapper.shared().writeValueAsString(body));
    }

    public static Notice form(Map<String, String> fields) {
        return new Notice(
                "application/x-www-form-urlencoded",
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
