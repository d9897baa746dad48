package com.pikcur.web.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the fields of an address's query one by one and collects what is wrong with them. An empty one is absent. */
public final class QueryFields {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private final List<FieldProblem> wrong = new ArrayList<>();

    /** A whole number within limits. */
    public Optional<Long> number(String field, @Nullable String text, long min, long max) {
        var given = given(text);
        if (given.filter(number -> !WHOLE_NUMBER.matcher(number).matches()).isPresent()) {
            wrong.add(FieldProblem.of(field, "integer"));
            return Optional.empty();
        }
        var number = given.map(Long::valueOf);
        number.filter(value -> value < min)
                .ifPresent(_ -> wrong.add(new FieldProblem(field, "too-small", Map.of("min", min))));
        number.filter(value -> value > max)
                .ifPresent(_ -> wrong.add(new FieldProblem(field, "too-large", Map.of("max", max))));
        return number.filter(value -> value >= min && value <= max);
    }

    /** An amount of whole won. */
    public Optional<Long> amount(String field, @Nullable String text) {
        return number(field, text, 0, Long.MAX_VALUE);
    }

    /** One of an enum's constants, by the names they have in addresses. */
    public <E extends Enum<E>> Optional<E> oneOf(
            String field, @Nullable String text, Class<E> values, Function<E, String> name) {
        var given = given(text);
        var found = given.flatMap(wanted -> Arrays.stream(values.getEnumConstants())
                .filter(value -> name.apply(value).equals(wanted))
                .findFirst());
        if (given.isPresent() && found.isEmpty()) {
            var names = Arrays.stream(values.getEnumConstants()).map(name).collect(Collectors.joining(", "));
            wrong.add(new FieldProblem(field, "one-of", Map.of("values", names)));
        }
        return found;
    }

    /** Words to look for. */
    public Optional<String> words(String field, @Nullable String text, int longest) {
        var given = given(text);
        given.filter(words -> words.codePoints().count() > longest)
                .ifPresent(_ -> wrong.add(new FieldProblem(field, "too-long", Map.of("max", longest))));
        given.filter(words -> CONTROL.matcher(words).find())
                .ifPresent(_ -> wrong.add(FieldProblem.of(field, "control-characters")));
        return given;
    }

    /** A field that is promised and does not exist yet: better refused than ignored. */
    public void notAvailableYet(String field, @Nullable Object value) {
        if (value != null) {
            wrong.add(FieldProblem.of(field, "not-available-yet"));
        }
    }

    /** @throws InvalidRequest if anything was wrong */
    public void refuseIfWrong() {
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
