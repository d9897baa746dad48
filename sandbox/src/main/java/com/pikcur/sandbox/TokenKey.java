package com.pikcur.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The key access tokens are signed with: made once and kept, so that a second run accepts the tokens of the first. */
final class TokenKey {

    private TokenKey() {}

    /**
     * The key kept in the folder, made if there is none.
     *
     * @return an Ed25519 private key, PKCS#8 in Base64, on one line
     */
    static String keptIn(Path folder) throws IOException {
        var file = file(folder);
        if (Files.notExists(file)) {
            PrivateFile.write(file, made());
        }
        return Files.readString(file).strip();
    }

    /** Forgets the key kept in the folder, and with it every token signed so far. */
    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(file(folder));
    }

    private static Path file(Path folder) {
        return folder.resolve("token-key");
    }

    private static String made() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK knows Ed25519", impossible);
        }
    }
}
