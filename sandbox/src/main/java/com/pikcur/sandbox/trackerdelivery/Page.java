package com.pikcur.sandbox.trackerdelivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, as GraphQL hands out lists.
 *
 * @param before whether there are more before these
 * @param after whether there are more after these
 */
record Page<T>(List<T> items, boolean before, boolean after) {

    private static final int USUAL_SIZE = 20;
    private static final int LARGEST = 100;

    /** The part that is asked for by {@code first} or {@code last}; the first few otherwise. */
    static <T> Page<T> of(List<T> all, Question question) {
        var last = size(question, "last");
        if (last.isPresent()) {
            var from = Math.max(0, all.size() - last.orElseThrow());
            return new Page<>(all.subList(from, all.size()), from > 0, false);
        }
        var to = Math.min(all.size(), size(question, "first").orElse(USUAL_SIZE));
        return new Page<>(all.subList(0, to), false, to < all.size());
    }

    private static Optional<Integer> size(Question question, String argument) {
        return question.argument(argument)
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(text -> Math.min(LARGEST, Integer.parseInt(text)));
    }

    /**
     * In GraphQL's words.
     *
     * @param cursor the name of an item to go on after
     */
    Map<String, Object> told(Function<T, String> cursor, Function<T, Map<String, @Nullable Object>> node) {
        var edges = items.stream()
                .map(item -> {
                    var edge = new LinkedHashMap<String, Object>();
                    edge.put("cursor", cursor.apply(item));
                    edge.put("node", node.apply(item));
                    return edge;
                })
                .toList();
        var pageInfo = new LinkedHashMap<String, @Nullable Object>();
        pageInfo.put("hasNextPage", after);
        pageInfo.put("hasPreviousPage", before);
        pageInfo.put("startCursor", items.isEmpty() ? null : cursor.apply(items.getFirst()));
        pageInfo.put("endCursor", items.isEmpty() ? null : cursor.apply(items.getLast()));
        var told = new LinkedHashMap<String, Object>();
        told.put("edges", edges);
        told.put("pageInfo", pageInfo);
        return told;
    }
}
