package com.pikcur.persistence.shared;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * One question, or one command, for many values, rendered once for all time and read by position.
 *
 * <p>For what is asked with every bid and every page: jOOQ would render it anew and look up each column of each row by
 * its name, which takes twice as long as the database needs to answer.
 */
public final class PlainQuery {

    private static final DSLContext RENDERER = DSL.using(SQLDialect.MARIADB);
    private static final Pattern BLANK = Pattern.compile(":([a-z]\\w*)");

    private final String sql;
    private final List<Param<?>> blanks;
    private final List<? extends PlainColumn<?, ?>> columns;
    private final Map<Field<?>, Integer> positions;

    /**
     * @param question names its columns one by one, with a {@link #blank} wherever a value is not always the same; what is
     *     must be inlined, and hold no colon
     */
    public PlainQuery(Select<?> question) {
        this(
                question,
                question.$select().stream().<Field<?>>map(Field.class::cast).toList());
    }

    private PlainQuery(Query statement, List<Field<?>> selected) {
        var named = RENDERER.renderNamedParams(statement);
        var params = statement.getParams();
        this.blanks = BLANK.matcher(named)
                .results()
                .<Param<?>>map(blank -> params.get(blank.group(1)))
                .toList();
        this.sql = BLANK.matcher(named).replaceAll("?");
        this.columns = selected.stream().map(PlainColumn::of).toList();
        this.positions = positions(selected);
    }

    /** By identity: columns are asked for with the very objects that were selected, and comparing them takes long. */
    private static Map<Field<?>, Integer> positions(List<Field<?>> selected) {
        var positions = new IdentityHashMap<Field<?>, Integer>();
        for (var column : selected) {
            positions.put(column, positions.size());
        }
        return positions;
    }

    /** @param command with blanks as in a question */
    public static PlainQuery ofCommand(Query command) {
        return new PlainQuery(command, List.of());
    }

    /** Where a value goes that is compared with this column. */
    public static <T> Param<T> blank(String name, Field<T> column) {
        return DSL.param(name, column.getDataType());
    }

    /**
     * All rows, in their order.
     *
     * @param values by the names of their blanks, as the columns have them in Java
     * @throws IllegalArgumentException if a blank is left
     * @throws org.jooq.exception.DataAccessException if the database refuses
     */
    public <T> List<T> fetch(DSLContext db, Map<String, ?> values, Function<PlainRow, T> read) {
        return db.connectionResult(connection -> {
            try (var prepared = connection.prepareStatement(sql)) {
                bind(prepared, values);
                try (var rows = prepared.executeQuery()) {
                    var all = new ArrayList<T>();
                    while (rows.next()) {
                        all.add(read.apply(new PlainRow(values(rows), positions)));
                    }
                    return all;
                }
            }
        });
    }

    /**
     * Does what the command says.
     *
     * @param values as for a question
     * @return how many rows it has met
     */
    public int execute(DSLContext db, Map<String, ?> values) {
        return db.connectionResult(connection -> {
            try (var prepared = connection.prepareStatement(sql)) {
                bind(prepared, values);
                return prepared.executeUpdate();
            }
        });
    }

    /** The only row there can be. */
    public <T> Optional<T> fetchOne(DSLContext db, Map<String, ?> values, Function<PlainRow, T> read) {
        return fetch(db, values, read).stream().findFirst();
    }

    /** One after another, for the driver goes through the whole row again for whatever lies behind. */
    private @Nullable Object[] values(ResultSet rows) throws SQLException {
        var values = new @Nullable Object[columns.size()];
        for (var position = 0; position < values.length; position++) {
            values[position] = columns.get(position).read(rows, position + 1);
        }
        return values;
    }

    private void bind(PreparedStatement prepared, Map<String, ?> values) throws SQLException {
        for (var position = 0; position < blanks.size(); position++) {
            var blank = blanks.get(position);
            var value = values.get(blank.getParamName());
            if (value == null) {
                throw new IllegalArgumentException("No value for " + blank.getParamName());
            }
            PlainValue.bind(prepared, position + 1, PlainValue.stored(blank.getConverter(), value));
        }
    }
}
