package com.pikcur.persistence.shared;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Param;

/**
 * The blanks of a list of values whose length differs from time to time: a power of two, so that few questions are to be
 * rendered. The last value takes all places that are left.
 *
 * @param name of the list, among others in the same question
 */
public record Places(String name, int count) {

    /** @throws IllegalArgumentException for no values */
    public static Places of(String name, int values) {
        if (values < 1) {
            throw new IllegalArgumentException("Nothing asks for none of " + name);
        }
        return new Places(name, Integer.highestOneBit(2 * values - 1));
    }

    public <T> List<Param<T>> blanks(Field<T> column) {
        return IntStream.range(0, count)
                .mapToObj(place -> PlainQuery.blank(name + place, column))
                .toList();
    }

    /** @param all no more of them than places */
    public void fill(Map<String, Object> values, Collection<?> all) {
        var inOrder = List.copyOf(all);
        for (var place = 0; place < count; place++) {
            values.put(name + place, inOrder.get(Math.min(place, inOrder.size() - 1)));
        }
    }
}
