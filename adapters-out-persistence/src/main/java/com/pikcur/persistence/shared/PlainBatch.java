package com.pikcur.persistence.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/**
 * One statement for many sets of values, rendered once for all time and executed in one round trip.
 *
 * <p>For what is written with every bid: jOOQ would build an object for each value of each row anew, which takes longer
 * than the database needs to store them.
 */
public final class PlainBatch {

    private final String sql;
    private final List<? extends Converter<?, ?>> converters;

    /**
     * @param statement with a blank for each value
     * @param blanks the columns whose values fill the blanks, in their order
     */
    public PlainBatch(Query statement, List<? extends Field<?>> blanks) {
        this.sql = statement.getSQL();
        this.converters = blanks.stream().map(Field::getConverter).toList();
    }

    /**
     * Executes it once for each of the rows.
     *
     * @param rows the values of each, in the order of the blanks, as the columns have them in Java
     * @return how many rows of the table each has met
     * @throws org.jooq.exception.DataAccessException if the database refuses
     */
    public int[] execute(DSLContext db, List<@Nullable Object[]> rows) {
        return db.connectionResult(connection -> {
            try (var prepared = connection.prepareStatement(sql)) {
                for (var row : rows) {
                    bind(prepared, row);
                }
                return prepared.executeBatch();
            }
        });
    }

    private void bind(PreparedStatement prepared, @Nullable Object[] row) throws SQLException {
        for (var blank = 0; blank < row.length; blank++) {
            PlainValue.bind(prepared, blank + 1, PlainValue.stored(converters.get(blank), row[blank]));
        }
        prepared.addBatch();
    }
}
