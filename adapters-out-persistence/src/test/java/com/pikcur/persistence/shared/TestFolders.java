package com.pikcur.persistence.shared;

import com.pikcur.sandbox.SandboxMariaDb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders of servers that tests have started. */
final class TestFolders {

    private TestFolders() {}

    /** Stops the server when the JVM ends, and deletes what it has written. */
    static void forgetAtExit(SandboxMariaDb server, Path folder) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            delete(folder);
                        },
                        "end of the tests' MariaDB"));
    }

    private static void delete(Path folder) {
        try (var tree = Files.walk(folder)) {
            for (var each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot delete " + folder, failed);
        }
    }
}
