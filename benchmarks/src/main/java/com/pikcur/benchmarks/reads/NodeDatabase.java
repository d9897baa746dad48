package com.pikcur.benchmarks.reads;

import com.pikcur.benchmarks.SandboxedNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A connection to a node's database, past the node. */
record NodeDatabase(Connection connection) implements AutoCloseable {

    static NodeDatabase of(SandboxedNode node) throws SQLException {
        return new NodeDatabase(DriverManager.getConnection(
                node.setting("PIKCUR_DB_URL"), node.setting("PIKCUR_DB_USER"), node.setting("PIKCUR_DB_PASSWORD")));
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What MariaDB does by itself when rows of the tables change. */
    List<Trigger> triggersOf(String... tables) throws SQLException {
        var triggers = new ArrayList<Trigger>();
        for (var name : triggerNames(Set.of(tables))) {
            try (var statement = connection.createStatement();
                    var trigger = statement.executeQuery("SHOW CREATE TRIGGER " + name)) {
                trigger.next();
                // Without its definer: whoever makes it anew is that, and a database without users names nobody.
                var creation = trigger.getString("SQL Original Statement").replaceFirst("DEFINER=\\S+ ", "");
                triggers.add(new Trigger(name, creation));
            }
        }
        return triggers;
    }

    private List<String> triggerNames(Set<String> tables) throws SQLException {
        try (var statement = connection.createStatement();
                var all = statement.executeQuery("SHOW TRIGGERS")) {
            var names = new ArrayList<String>();
            while (all.next()) {
                if (tables.contains(all.getString("Table"))) {
                    names.add(all.getString("Trigger"));
                }
            }
            return names;
        }
    }

    /** @param creation a statement that makes it anew */
    record Trigger(String name, String creation) {}

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
