package com.pikcur.persistence.shared;

import com.pikcur.sandbox.SandboxMariaDb;
import com.pikcur.sandbox.SandboxRedis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.mariadb.MariaDBContainer;

/**
 * The MariaDB and the Redis that tests run on, with the settings production has: containers where a container engine
 * answers, the sandbox's processes otherwise. Each is started when first asked for, once for all tests of a JVM, and ends
 * with it.
 */
public final class RealServers {

    public static final String MARIADB_USER = "root";
    public static final String MARIADB_PASSWORD = "pikcur";

    private static final String MARIADB_IMAGE = "mariadb:11.4";
    private static final String REDIS_IMAGE = "redis:7.4-alpine";
    private static final int REDIS_PORT = 6379;

    private static final String[] AS_IN_PRODUCTION = {
        "--transaction-isolation=READ-COMMITTED",
        "--innodb-snapshot-isolation=ON",
        "--innodb-flush-log-at-trx-commit=1",
        "--character-set-server=utf8mb4",
        "--collation-server=utf8mb4_uca1400_ai_ci",
        "--sql-mode=STRICT_TRANS_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
        "--default-time-zone=+00:00",
        "--max-connections=300"
    };

    private RealServers() {}

    /** The address of a database, which is made when it is first connected to. User and password stand above. */
    public static String mariaDbUrl(String database) {
        return "jdbc:mariadb://%s/%s?createDatabaseIfNotExist=true".formatted(MariaDb.ADDRESS, database);
    }

    /** The address of Redis, {@code redis://host:port}. */
    public static String redisUrl() {
        return Redis.URL;
    }

    /** Started when the class is first used. */
    private static final class MariaDb {

        private static final String ADDRESS = ContainerEngine.answers() ? container() : sandbox();

        // The container outlives this method on purpose: Testcontainers removes it when the JVM has ended.
        @SuppressWarnings("resource")
        private static String container() {
            var container = new MariaDBContainer(MARIADB_IMAGE)
                    .withUsername(MARIADB_USER)
                    .withPassword(MARIADB_PASSWORD)
                    .withCommand(AS_IN_PRODUCTION);
            container.start();
            return container.getHost() + ":" + container.getFirstMappedPort();
        }

        private static String sandbox() {
            try {
                var folder = Files.createTempDirectory("pikcur-mariadb-");
                var server = SandboxMariaDb.start(folder);
                TestFolders.forgetAtExit(server, folder);
                return "127.0.0.1:" + server.port();
            } catch (IOException failed) {
                throw new UncheckedIOException("No temporary folder for MariaDB", failed);
            }
        }
    }

    /** Started when the class is first used. */
    private static final class Redis {

        private static final String URL = ContainerEngine.answers() ? container() : sandbox();

        // As above.
        @SuppressWarnings("resource")
        private static String container() {
            var container = new GenericContainer<>(REDIS_IMAGE);
            container.setExposedPorts(List.of(REDIS_PORT));
            container.start();
            return "redis://%s:%d".formatted(container.getHost(), container.getMappedPort(REDIS_PORT));
        }

        private static String sandbox() {
            var server = SandboxRedis.startForgetful();
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "end of the tests' Redis"));
            return server.url();
        }
    }
}
