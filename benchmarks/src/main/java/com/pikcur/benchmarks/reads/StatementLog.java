package com.pikcur.benchmarks.reads;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a node asks its database, as MariaDB notes it with all values, and how MariaDB goes about it. */
final class StatementLog implements AutoCloseable {

    private static final Pattern VALUE = Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'|\\b\\d+\\b");
    private static final String PLACE = "_";
    private static final Pattern READING = beginningWith("select|with");
    private static final Pattern LOOKING_FOR_ROWS = beginningWith("select|with|update|delete");

    /** A pool of connections does not believe one to be alive that nobody has used for half a second. */
    private static final Duration UNTIL_MISSED = Duration.ofSeconds(1);

    private final NodeDatabase database;

    private StatementLog(NodeDatabase database) {
        this.database = database;
    }

    static StatementLog of(Shop shop) throws SQLException {
        return new StatementLog(NodeDatabase.of(shop.node()));
    }

    private static Pattern beginningWith(String words) {
        return Pattern.compile("[\\s(]*(" + words + ")\\b.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    }

    /** What a connection has prepared before is noted without its values, so the node has to open others. */
    void begin() throws SQLException, InterruptedException {
        database.run("SET GLOBAL log_output = 'TABLE'");
        database.run("SET GLOBAL general_log = ON");
        endOtherConnections();
        database.run("TRUNCATE mysql.general_log");
    }

    /**
     * One of each kind of statement that has looked for rows since the beginning. The node has to open other connections
     * again: what it has prepared meanwhile would go on being written out with its values.
     */
    List<String> end() throws SQLException, InterruptedException {
        database.run("SET GLOBAL general_log = OFF");
        var all = noted();
        endOtherConnections();
        return ofEachKind(all);
    }

    private void endOtherConnections() throws SQLException, InterruptedException {
        var ends = new ArrayList<String>();
        try (var statement = database.connection().createStatement();
                var rows = statement.executeQuery("""
                        SELECT concat('KILL ', id) FROM information_schema.processlist
                        WHERE db = database() AND id <> connection_id()
                        """)) {
            while (rows.next()) {
                ends.add(rows.getString(1));
            }
        }
        for (var end : ends) {
            database.run(end);
        }
        Thread.sleep(UNTIL_MISSED);
    }

    private List<String> noted() throws SQLException {
        var all = new ArrayList<String>();
        try (var statement = database.connection().createStatement();
                var rows = statement.executeQuery("""
                        SELECT convert(argument USING utf8mb4) FROM mysql.general_log
                        WHERE command_type IN ('Execute', 'Query') AND thread_id <> connection_id()
                        """)) {
            while (rows.next()) {
                all.add(Optional.ofNullable(rows.getString(1)).orElse(""));
            }
        }
        return all;
    }

    /** Two are of a kind that differ in their values alone. */
    static List<String> ofEachKind(List<String> statements) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (var statement : statements) {
            var kind = VALUE.matcher(statement).replaceAll(PLACE);
            if (LOOKING_FOR_ROWS.matcher(kind).matches()) {
                kinds.putIfAbsent(kind, statement);
            }
        }
        return List.copyOf(kinds.values());
    }

    /** Whether it can be asked again without anything being changed. */
    static boolean isOnlyReading(String statement) {
        return READING.matcher(statement).matches();
    }

    /** Asks it again: unlike a plan, that tells how far it really reads. */
    long rowsTouchedBy(String statement) throws SQLException {
        database.run("FLUSH STATUS");
        database.run(statement);
        try (var asking = database.connection().createStatement();
                var rows = asking.executeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")) {
            var touched = 0L;
            while (rows.next()) {
                touched += rows.getLong(2);
            }
            return touched;
        }
    }

    /** @throws SQLException also if its values are missing */
    List<PlanStep> planOf(String statement) throws SQLException {
        try (var asking = database.connection().createStatement();
                var rows = asking.executeQuery("EXPLAIN " + statement)) {
            var steps = new ArrayList<PlanStep>();
            while (rows.next()) {
                steps.add(new PlanStep(
                        text(rows.getString("table")),
                        text(rows.getString("type")),
                        rows.getLong("rows"),
                        text(rows.getString("Extra"))));
            }
            return steps;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
