package com.pikcur.web.shared;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells what is wrong with a body that could not be read, without a word of the reader's own innards. */
final class UnreadableBody {

    private static final String WHOLE_BODY = "body";

    private UnreadableBody() {}

    static FieldProblem reasonOf(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case null -> FieldProblem.of(WHOLE_BODY, "missing-body");
            case UnrecognizedPropertyException unknown -> FieldProblem.of(fieldOf(unknown), "unknown");
            case InputCoercionException tooLarge -> FieldProblem.of(fieldOf(tooLarge), "integer");
            case MismatchedInputException mismatched -> mismatch(mismatched);
            case DatabindException other -> FieldProblem.of(fieldOf(other), "wrong-type");
            default -> FieldProblem.of(WHOLE_BODY, "malformed");
        };
    }

    private static FieldProblem mismatch(MismatchedInputException mismatched) {
        var field = fieldOf(mismatched);
        var wanted = mismatched.getTargetType();
        if (field.equals(WHOLE_BODY) || wanted == null) {
            return FieldProblem.of(field, field.equals(WHOLE_BODY) ? "malformed" : "wrong-type");
        }
        return wanted.isEnum()
                ? new FieldProblem(field, "one-of", Map.of("values", namesOf(wanted)))
                : FieldProblem.of(field, codeFor(wanted));
    }

    static String codeFor(@Nullable Class<?> wanted) {
        if (wanted == Long.class || wanted == Integer.class) {
            return "integer";
        }
        if (wanted == Boolean.class) {
            return "boolean";
        }
        if (wanted == String.class) {
            return "text";
        }
        if (wanted == Instant.class) {
            return "instant";
        }
        return wanted == UUID.class ? "uuid" : "wrong-type";
    }

    private static String namesOf(Class<?> wanted) {
        return Arrays.stream(wanted.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    /** Where in the body it happened: {@code closesAt}, or {@code imageKeys[2]}. */
    private static String fieldOf(JacksonException failure) {
        var path = pathOf(failure.getPath());
        return path.isEmpty() ? WHOLE_BODY : path;
    }

    private static String pathOf(List<JacksonException.Reference> steps) {
        var path = new StringBuilder();
        for (var step : steps) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
