package com.pikcur.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A small text only its owner may read, and which nobody ever sees half written. */
final class PrivateFile {

    private PrivateFile() {}

    static void write(Path file, String text) throws IOException {
        var target = file.toAbsolutePath();
        // A temporary file belongs to its owner alone from the first moment on (mode 600).
        var unfinished = Files.createTempFile(Files.createDirectories(target.resolveSibling("")), "unfinished-", "");
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
