package com.pikcur.web.shared;

import java.util.Map;

/**
 * What is wrong with one field of a request.
 *
 * @param field where it stands, such as {@code maxAmountWon} or {@code imageKeys[0]}
 * @param code which of the {@code field.…} texts tells it
 * @param data what the text speaks of, by name
 */
public record FieldProblem(String field, String code, Map<String, Object> data) {

    private static final int LONGEST_NAME = 100;

    public FieldProblem {
        // The name may be the client's own invention: enough of it to recognise, without what disturbs a terminal.
        field = field.replaceAll("\\p{Cntrl}", "?");
        field = field.length() <= LONGEST_NAME ? field : field.substring(0, LONGEST_NAME);
        data = Map.copyOf(data);
    }

    public static FieldProblem of(String field, String code) {
        return new FieldProblem(field, code, Map.of());
    }
}
