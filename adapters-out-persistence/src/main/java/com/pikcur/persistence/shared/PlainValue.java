package com.pikcur.persistence.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/** How a value goes into the blank of a statement. */
final class PlainValue {

    private PlainValue() {}

    @SuppressWarnings("unchecked") // A column's values are of its converter's type.
    static <U> @Nullable Object stored(Converter<?, U> converter, @Nullable Object value) {
        return value == null ? null : converter.to((U) value);
    }

    /**
     * By the driver's own methods where there are any: otherwise it tries all its codecs for each value.
     *
     * @param position from 1 on
     * @param value as it is stored
     */
    static void bind(PreparedStatement prepared, int position, @Nullable Object value) throws SQLException {
        switch (value) {
            case Long number -> prepared.setLong(position, number);
            case Integer number -> prepared.setInt(position, number);
            case String text -> prepared.setString(position, text);
            case UUID id -> prepared.setString(position, id.toString());
            case byte[] bytes -> prepared.setBytes(position, bytes);
            case null -> prepared.setObject(position, null);
            case Object other -> prepared.setObject(position, other);
        }
    }
}
