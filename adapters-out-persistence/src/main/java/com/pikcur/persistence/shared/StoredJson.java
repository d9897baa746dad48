package com.pikcur.persistence.shared;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON in which values of ours are kept and sent between nodes: records by the names of their components.
 *
 * <p>What a newer node has added is skipped by an older one, so that both can run at once; what is missing and must not
 * be is an error.
 */
public final class StoredJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StoredJson() {}

    public static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** @throws IllegalArgumentException if the text is not JSON of such a value */
    public static <T> T read(String text, Class<T> type) {
        try {
            return Optional.ofNullable(JSON.readValue(text, type))
                    .orElseThrow(() -> new IllegalArgumentException("Nothing where a value was expected"));
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException("Not the JSON of a " + type.getName(), unreadable);
        }
    }
}
