package com.pikcur.application.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Part of a list.
 *
 * @param next where the next part begins, as an opaque text to be handed back; empty at the end of the list
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int LARGEST_LIMIT = 100;

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts a list that was read with one item more than asked for: that one tells whether there is more. */
    public static <T> Page<T> cut(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, Optional.empty());
        }
        return new Page<>(oneMore.subList(0, limit), Optional.of(cursor.apply(oneMore.get(limit - 1))));
    }

    /** The same part of the list, with something else in place of each item. */
    public <R> Page<R> map(Function<T, R> other) {
        return new Page<>(items.stream().map(other).toList(), next);
    }
}
