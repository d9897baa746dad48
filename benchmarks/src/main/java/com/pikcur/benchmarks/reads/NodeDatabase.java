package com.pikcur.benchmarks.reads;

import com.pikcur.benchmarks.SandboxedNode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

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

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
