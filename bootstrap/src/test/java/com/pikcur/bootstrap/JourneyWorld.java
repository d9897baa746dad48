package com.pikcur.bootstrap;

import com.pikcur.persistence.shared.DataKeys;
import com.pikcur.persistence.shared.RealServers;
import com.pikcur.sandbox.Mailbox;
import com.pikcur.sandbox.SandboxMail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A database, a Redis and a token key for nodes to share. */
final class JourneyWorld {

    private static final AtomicInteger WORLDS = new AtomicInteger();

    private final String databaseUrl = RealServers.mariaDbUrl("journey_" + WORLDS.incrementAndGet());
    private final String tokenKey = newTokenKey();

    private final String dataKeys = DataKeys.fresh().encoded();

    private JourneyWorld() {}

    /** A world of its own, with an empty database. */
    static JourneyWorld fresh() {
        return new JourneyWorld();
    }

    /** The world with two nodes that tests share which break nothing in it. */
    static TwoNodes shared() {
        return TwoNodes.RUNNING;
    }

    /** What the nodes of all worlds have sent. */
    static Mailbox mailbox() {
        return Mail.SERVER.mailbox();
    }

    Map<String, String> environment() {
        return Map.of(
                "PIKCUR_DB_URL",
                databaseUrl,
                "PIKCUR_DB_USER",
                RealServers.MARIADB_USER,
                "PIKCUR_DB_PASSWORD",
                RealServers.MARIADB_PASSWORD,
                "PIKCUR_REDIS_URL",
                RealServers.redisUrl(),
                "PIKCUR_SMTP_URL",
                Mail.SERVER.url(),
                "PIKCUR_SMTP_STARTTLS",
                "optional",
                "PIKCUR_JWT_KEY",
                tokenKey,
                "PIKCUR_DATA_KEYS",
                dataKeys,
                "PIKCUR_INDEX_KEY",
                Base64.getEncoder().encodeToString(new byte[32]));
    }

    /** Started when the class is first used; ends with the tests' JVM. */
    private static final class Mail {

        private static final SandboxMail SERVER = SandboxMail.start();
    }

    /** Once its first node has been up. */
    void addCollectors(int count) {
        try (var connection =
                DriverManager.getConnection(databaseUrl, RealServers.MARIADB_USER, RealServers.MARIADB_PASSWORD)) {
            for (int number = 1; number <= count; number++) {
                addCollector(connection, "collector" + number);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Collectors cannot be added", failed);
        }
    }

    /** More members than the sandbox has, with the same password. */
    private static void addCollector(Connection connection, String name) throws SQLException {
        var id = UUID.randomUUID().toString();
        try (var account = connection.prepareStatement("""
                INSERT INTO member_account (member_id, email, nickname, nickname_key, password_hash, roles)
                SELECT ?, ?, ?, ?, password_hash, 'BUYER' FROM member_account WHERE email = 'seller@pikcur.test'""")) {
            account.setString(1, id);
            account.setString(2, name + "@pikcur.test");
            account.setString(3, name);
            account.setString(4, name);
            account.executeUpdate();
        }
    }

    private static String newTokenKey() {
        try {
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            return Base64.getEncoder().encodeToString(key.getEncoded());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("This Java platform lacks Ed25519", absent);
        }
    }

    /** Two nodes of one world, up until the tests' JVM ends. */
    record TwoNodes(JourneyWorld world, Node one, Node other) {

        private static final TwoNodes RUNNING = start();

        private static TwoNodes start() {
            var world = JourneyWorld.fresh();
            var one = Node.start(logs(), world.environment());
            var other = Node.start(logs(), world.environment());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> kill(one, other), "end of the journeys' nodes"));
            return new TwoNodes(world, one, other);
        }

        private static void kill(Node one, Node other) {
            one.kill();
            other.kill();
        }

        void addCollectors(int count) {
            world.addCollectors(count);
        }
    }

    static Path logs() {
        try {
            return Files.createDirectories(Path.of("target", "nodes"));
        } catch (IOException failed) {
            throw new UncheckedIOException("No folder for the nodes' logs", failed);
        }
    }
}
