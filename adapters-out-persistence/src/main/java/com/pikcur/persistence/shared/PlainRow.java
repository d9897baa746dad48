package com.pikcur.persistence.shared;

import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** A row of an answer. */
public final class PlainRow {

    private final @Nullable Object[] values;
    private final Map<Field<?>, Integer> positions;

    PlainRow(@Nullable Object[] values, Map<Field<?>, Integer> positions) {
        this.values = values;
        this.positions = positions;
    }

    /**
     * @param column as it was selected
     * @throws IllegalStateException if nothing stands there
     */
    public <T> T get(Field<T> column) {
        var value = value(column);
        if (value == null) {
            throw new IllegalStateException(column + " is empty");
        }
        return value;
    }

    /** @param column as it was selected */
    public <T> Optional<T> find(Field<T> column) {
        return Optional.ofNullable(value(column));
    }

    @SuppressWarnings("unchecked") // What stands at a column's position was read as its type.
    private <T> @Nullable T value(Field<T> column) {
        var position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException(column + " was not selected");
        }
        return (T) values[position];
    }
}
