package com.pikcur.persistence.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** How one column of an answer is read. */
record PlainColumn<S, T>(Class<S> stored, Converter<S, T> converter) {

    static <T> PlainColumn<?, T> of(Field<T> column) {
        return of(column.getConverter());
    }

    private static <S, T> PlainColumn<S, T> of(Converter<S, T> converter) {
        return new PlainColumn<>(converter.fromType(), converter);
    }

    /** @param position from 1 on */
    @Nullable
    T read(ResultSet rows, int position) throws SQLException {
        var value = value(rows, position);
        return value == null ? null : converter.from(stored.cast(value));
    }

    /** By the driver's own methods where there are any: by a class, it tries all its codecs for each value. */
    private @Nullable Object value(ResultSet rows, int position) throws SQLException {
        if (stored == Long.class) {
            var number = rows.getLong(position);
            return rows.wasNull() ? null : number;
        }
        if (stored == Integer.class) {
            var number = rows.getInt(position);
            return rows.wasNull() ? null : number;
        }
        if (stored == Boolean.class) {
            var truth = rows.getBoolean(position);
            return rows.wasNull() ? null : truth;
        }
        if (stored == String.class) {
            return rows.getString(position);
        }
        if (stored == UUID.class) {
            var text = rows.getString(position);
            return text == null ? null : UUID.fromString(text);
        }
        return stored == byte[].class ? rows.getBytes(position) : rows.getObject(position, stored);
    }
}
