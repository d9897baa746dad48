package com.pikcur.benchmarks.reads;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a node asks its database, as MariaDB notes it with all values, and how MariaDB goes about it. */
final class StatementLog implements AutoCloseable {

    private static final Pattern VALUE = Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'|\\b\\d+\\b");
    private static final String PLACE = "_";
    private static final Pattern READING = Pattern.compile("^[\\s(]*(select|update|delete|with)\\b.*", Pattern.DOTALL);

    private final Connection connection;

    private StatementLog(Connection connection) {
        this.connection = connection;
    }

    static StatementLog of(Shop shop) throws SQLException {
        var node = shop.node();
        return new StatementLog(DriverManager.getConnection(
                node.setting("PIKCUR_DB_URL"), node.setting("PIKCUR_DB_USER"), node.setting("PIKCUR_DB_PASSWORD")));
    }

    void begin() throws SQLException {
        run("SET GLOBAL log_output = 'TABLE'");
        run("TRUNCATE mysql.general_log");
        run("SET GLOBAL general_log = ON");
    }

    /** One of each kind of statement that has looked for rows since the beginning. */
    List<String> end() throws SQLException {
        run("SET GLOBAL general_log = OFF");
        var all = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT convert(argument USING utf8mb4) FROM mysql.general_log
                        WHERE command_type IN ('Execute', 'Query') AND thread_id <> connection_id()
                        """)) {
            while (rows.next()) {
                all.add(Optional.ofNullable(rows.getString(1)).orElse(""));
            }
        }
        return ofEachKind(all);
    }

    /**
     * Two are of a kind that differ in their values alone. Those are left out that the node had prepared before the
     * beginning, what it looks for all the time by itself: MariaDB notes them without their values.
     */
    static List<String> ofEachKind(List<String> statements) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (var statement : statements) {
            var kind = VALUE.matcher(statement).replaceAll(PLACE);
            if (READING.matcher(kind.toLowerCase(Locale.ROOT)).matches() && !kind.contains("?")) {
                kinds.putIfAbsent(kind, statement);
            }
        }
        return List.copyOf(kinds.values());
    }

    List<PlanStep> planOf(String statement) throws SQLException {
        try (var asking = connection.createStatement();
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

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
