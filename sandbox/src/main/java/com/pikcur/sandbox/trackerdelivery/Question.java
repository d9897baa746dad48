package com.pikcur.sandbox.trackerdelivery;

import com.pikcur.sandbox.wire.Heard;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What is asked in GraphQL, as far as it is looked at: the first field, and its arguments wherever they stand.
 *
 * @param field what is asked for
 * @param name what the asker wants it called
 * @param text of the request, from the first field on
 */
record Question(String field, String name, String text, JsonNode variables) {

    private static final Pattern FIRST_FIELD = Pattern.compile("\\A[^{]*\\{\\s*(?:(\\w+)\\s*:\\s*)?(\\w+)");
    private static final String VALUE = "\\s*:\\s*(?:\"([^\"]*)\"|\\$(\\w+)|(\\d+))";

    /** Empty if it is no request in GraphQL. */
    static Optional<Question> of(Heard heard) {
        return heard.json().flatMap(body -> {
            var query = body.path("query").asString("");
            var first = FIRST_FIELD.matcher(query);
            if (!first.find()) {
                return Optional.empty();
            }
            var field = first.group(2);
            var name = Optional.ofNullable(first.group(1)).orElse(field);
            return Optional.of(new Question(field, name, query.substring(first.end()), body.path("variables")));
        });
    }

    /** An argument, as it is written, or by a variable, or by a field of the variable for all of them. */
    Optional<String> argument(String wanted) {
        var written = Pattern.compile("(?<![\\w$])" + wanted + VALUE).matcher(text);
        if (!written.find()) {
            return present(input().path(wanted)).or(() -> present(variables.path(wanted)));
        }
        return Optional.ofNullable(written.group(2))
                .map(variable -> present(variables.path(variable)))
                .orElseGet(() -> Optional.ofNullable(written.group(1)).or(() -> Optional.ofNullable(written.group(3))));
    }

    private JsonNode input() {
        var written = Pattern.compile("(?<![\\w$])input\\s*:\\s*\\$(\\w+)").matcher(text);
        return variables.path(written.find() ? written.group(1) : "input");
    }

    private static Optional<String> present(JsonNode value) {
        return Optional.of(value.asString("")).filter(text -> !text.isBlank());
    }
}
