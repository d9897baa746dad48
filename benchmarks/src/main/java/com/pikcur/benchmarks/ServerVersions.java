package com.pikcur.benchmarks;

import com.pikcur.sandbox.SandboxMariaDb;
import com.pikcur.sandbox.SandboxRedis;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Which servers a sandbox starts on this machine: they know themselves best. */
record ServerVersions(String mariaDb, String redis) {

    private static final Pattern REDIS_VERSION = Pattern.compile("redis_version:(\\S+)");

    /**
     * @param folder keeps their data
     * @throws IllegalStateException if one does not start
     */
    static ServerVersions asked(Path folder) throws IOException {
        return new ServerVersions(ofMariaDb(folder.resolve("mariadb")), ofRedis());
    }

    private static String ofMariaDb(Path folder) {
        try (var server = SandboxMariaDb.start(folder);
                var connection = DriverManager.getConnection(server.jdbcUrl("versions"), "pikcur", "pikcur")) {
            // It says whose version it is, as if that were part of it.
            return connection.getMetaData().getDatabaseProductVersion().replace("-MariaDB", "");
        } catch (SQLException failed) {
            throw new IllegalStateException("MariaDB does not tell its version", failed);
        }
    }

    private static String ofRedis() throws IOException {
        try (var server = SandboxRedis.startForgetful();
                var line = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            line.getOutputStream().write("INFO server\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            var version =
                    REDIS_VERSION.matcher(new String(line.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
            return version.find() ? version.group(1) : "";
        }
    }
}
