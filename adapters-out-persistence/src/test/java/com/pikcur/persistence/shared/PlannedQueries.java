package com.pikcur.persistence.shared;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Asks MariaDB how it answers whatever is asked through it, and counts the rows that are touched for it. */
final class PlannedQueries {

    /**
     * What one piece of work asked.
     *
     * @param faults steps of the plans that look at more than what is wanted, with the query each belongs to
     * @param rowsTouched by all of it: unlike time, that is the same on every machine
     */
    record Cost(int statements, List<String> faults, long rowsTouched) {}

    private static final int FEW_ROWS = 50;

    private final TestDatabase database;
    private final CountedStatements asked;
    private final DSLContext db;

    PlannedQueries(TestDatabase database) {
        this.database = database;
        this.asked = new CountedStatements(database.dataSource());
        this.db = asked.db();
    }

    /** What the adapters under test are to ask with. */
    DSLContext db() {
        return db;
    }

    Cost costOf(Runnable work) {
        return database.transactions().execute(() -> {
            asked.forget();
            database.db().execute("FLUSH STATUS");
            work.run();
            var touched = database.db().fetch("SHOW SESSION STATUS LIKE 'Handler_read%'").stream()
                    .mapToLong(row -> Long.parseLong(row.get(1, String.class)))
                    .sum();
            var faults = IntStream.range(0, asked.count())
                    .boxed()
                    .flatMap(this::faults)
                    .toList();
            return new Cost(asked.count(), faults, touched);
        });
    }

    private Stream<String> faults(int query) {
        return asked.planOf(query).stream()
                .filter(PlannedQueries::isFaulty)
                .map(step -> step.formatJSON() + " of " + asked.all().get(query));
    }

    /** What has been found already may be read and sorted as is convenient, and so may a few rows. */
    private static boolean isFaulty(Record step) {
        var table = text(step, "table");
        var isOfStoredRows = !table.isEmpty() && !table.startsWith("<");
        return isOfStoredRows && (isScan(step) || (isSorted(step) && rows(step) > FEW_ROWS));
    }

    private static boolean isScan(Record step) {
        return Set.of("ALL", "index").contains(text(step, "type"));
    }

    private static boolean isSorted(Record step) {
        var extra = text(step, "Extra");
        return extra.contains("Using filesort") || extra.contains("Using temporary");
    }

    private static long rows(Record step) {
        return Long.parseLong(text(step, "rows"));
    }

    private static String text(Record step, String column) {
        var text = step.get(column, String.class);
        return text == null ? "" : text;
    }
}
