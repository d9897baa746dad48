package com.pikcur.persistence.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** The row of an answer that is being read; another one as soon as the next is. */
public final class PlainRow {

    private final ResultSet rows;
    private final Map<Field<?>, Integer> positions;

    PlainRow(ResultSet rows, Map<Field<?>, Integer> positions) {
        this.rows = rows;
        this.positions = positions;
    }

    /**
     * @param column as it was selected
     * @throws IllegalStateException if nothing stands there
     */
    public <T> T get(Field<T> column) {
        var value = read(column, column.getConverter());
        if (value == null) {
            throw new IllegalStateException(column + " is empty");
        }
        return value;
    }

    /** @param column as it was selected */
    public <T> Optional<T> find(Field<T> column) {
        return Optional.ofNullable(read(column, column.getConverter()));
    }

    private <S, T> @Nullable T read(Field<T> column, Converter<S, T> converter) {
        var position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException(column + " was not selected");
        }
        try {
            return converter.from(rows.getObject(position, converter.fromType()));
        } catch (SQLException failed) {
            throw new DataAccessException(column + " cannot be read", failed);
        }
    }
}
