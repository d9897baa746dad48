package com.pikcur.persistence.shared;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Updates many rows of one table with one statement, each to values of its own: they go as one JSON text, which the
 * database reads as a table and joins. Rendered once for all time, however many rows there are.
 *
 * <p>For what is written with every bid: one statement for each row costs the database twice as much.
 */
public final class BulkUpdate {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Room for the longest of the texts: 32 bytes as digits. */
    private static final String TEXT = "VARCHAR(64)";

    private static final String NUMBER = "BIGINT";

    private final String sql;
    private final List<? extends Converter<?, ?>> converters;

    /**
     * @param keys which row it is and what must still stand in it, with an index that begins with them
     * @param columns what is set: numbers, moments, ids, bytes or words, none longer than 64 letters
     */
    public BulkUpdate(Table<?> table, List<? extends Field<?>> keys, List<? extends Field<?>> columns) {
        var all = new ArrayList<Field<?>>(keys);
        all.addAll(columns);
        this.sql = sql(table.getName(), all, keys.size());
        this.converters = all.stream().map(Field::getConverter).toList();
    }

    private static String sql(String table, List<Field<?>> all, int keys) {
        var read = IntStream.range(0, all.size())
                .mapToObj(at -> "c%d %s PATH '$[%d]'".formatted(at, isNumber(all.get(at)) ? NUMBER : TEXT, at))
                .collect(Collectors.joining(", "));
        var met = IntStream.range(0, keys)
                .mapToObj(at -> "t.%s = %s".formatted(all.get(at).getName(), stored(all.get(at), at)))
                .collect(Collectors.joining(" AND "));
        var set = IntStream.range(keys, all.size())
                .mapToObj(at -> "t.%s = %s".formatted(all.get(at).getName(), stored(all.get(at), at)))
                .collect(Collectors.joining(", "));
        // The database would not know by itself that the JSON is the shorter side.
        return "UPDATE JSON_TABLE(?, '$[*]' COLUMNS (%s)) AS j STRAIGHT_JOIN %s AS t ON %s SET %s"
                .formatted(read, table, met, set);
    }

    private static boolean isNumber(Field<?> column) {
        return Number.class.isAssignableFrom(typeOf(column));
    }

    private static Class<?> typeOf(Field<?> column) {
        return column.getConverter().fromType();
    }

    private static String stored(Field<?> column, int at) {
        var type = typeOf(column);
        if (type == byte[].class) {
            return "UNHEX(j.c%d)".formatted(at);
        }
        return type == UUID.class ? "CAST(j.c%d AS UUID)".formatted(at) : "j.c" + at;
    }

    /**
     * @param rows the values of each, keys first, as the columns have them in Java; no two with the same keys
     * @return how many rows of the table were met
     * @throws org.jooq.exception.DataAccessException if the database refuses
     */
    public int execute(DSLContext db, List<@Nullable Object[]> rows) {
        var json = JSON.writeValueAsString(rows.stream().map(this::texts).toList());
        return db.connectionResult(connection -> {
            try (var prepared = connection.prepareStatement(sql)) {
                prepared.setString(1, json);
                return prepared.executeUpdate();
            }
        });
    }

    private @Nullable Object[] texts(@Nullable Object[] row) {
        var texts = new @Nullable Object[row.length];
        for (var at = 0; at < row.length; at++) {
            texts[at] = text(PlainValue.stored(converters.get(at), row[at]));
        }
        return texts;
    }

    private static @Nullable Object text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> HexFormat.of().formatHex(bytes);
            case LocalDateTime moment -> moment.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
            case Number number -> number;
            case Object other -> other.toString();
        };
    }
}
