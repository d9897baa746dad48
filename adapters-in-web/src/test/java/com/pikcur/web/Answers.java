package com.pikcur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks into answers. */
public final class Answers {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Pattern DRAWN_BY_LOT =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}");

    private Answers() {}

    /** The body of an answer that must have this status. */
    public static JsonNode json(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return read(text(answer));
    }

    /** The body of an answer that must be a whole problem of this type, in words that lack nothing. */
    public static JsonNode problem(MvcTestResult answer, int status, String type) {
        assertThat(answer).hasContentType("application/problem+json");
        var body = json(answer, status);
        assertThat(body.path("type").asString()).isEqualTo("/problems/" + type);
        assertThat(body.path("status").asInt()).isEqualTo(status);
        assertThat(body.path("title").asString()).isNotBlank();
        assertThat(body.path("detail").asString())
                .isNotBlank()
                .doesNotContain("{", "}")
                .doesNotContain("Exception");
        return body;
    }

    /** The one field that a request must have been refused for. */
    public static String wrongField(MvcTestResult answer) {
        var errors = problem(answer, 400, "invalid-request").path("errors");
        assertThat(errors).hasSize(1);
        assertThat(errors.path(0).path("message").asString()).isNotBlank();
        return errors.path(0).path("field").asString();
    }

    /** A header that must be there. */
    public static String header(MvcTestResult answer, String name) {
        var value = answer.getResponse().getHeader(name);
        if (value == null) {
            throw new AssertionError("No header " + name);
        }
        return value;
    }

    /**
     * All that an answer says but for ids, hashes and commitments, for a test that looks for what must not be said: any
     * digits stand in one of those sooner or later.
     */
    public static String withoutIds(JsonNode answer) {
        return DRAWN_BY_LOT.matcher(answer.toString()).replaceAll("…");
    }

    public static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }
}
