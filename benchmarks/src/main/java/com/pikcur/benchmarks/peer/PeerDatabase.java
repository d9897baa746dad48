package com.pikcur.benchmarks.peer;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A database of the peer's own, in the server that the node uses. */
record PeerDatabase(String host, int port, String user, String password) {

    private static final String NAME = "pikcur_peer";

    /**
     * Made anew.
     *
     * @param settings of the node, by name
     */
    static PeerDatabase beside(UnaryOperator<String> settings) {
        var server = URI.create(settings.apply("PIKCUR_DB_URL").substring("jdbc:".length()));
        var database = new PeerDatabase(
                server.getHost(),
                server.getPort(),
                settings.apply("PIKCUR_DB_USER"),
                settings.apply("PIKCUR_DB_PASSWORD"));
        database.create();
        return database;
    }

    private void create() {
        try (var connection =
                        DriverManager.getConnection("jdbc:mariadb://%s:%d/".formatted(host, port), user, password);
                var statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE DATABASE " + NAME);
        } catch (SQLException failed) {
            throw new IllegalStateException("The peer's database cannot be made", failed);
        }
    }

    /** What leads the peer to it. */
    Map<String, String> environment() {
        return Map.of(
                "DB_HOST", host,
                "DB_PORT", Integer.toString(port),
                "DB_NAME", NAME,
                "DB_USER", user,
                "DB_PASSWORD", password);
    }
}
