package com.pikcur.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** The key push services know the service by: made once and kept, since browsers subscribe for one key only. */
final class PushKey {

    private static final String PRIVATE_KEY = "PIKCUR_PUSH_PRIVATEKEY";
    private static final String SUBJECT = "PIKCUR_PUSH_SUBJECT";

    private static final int BYTES = 32;

    private PushKey() {}

    /**
     * Both settings, each as given, or else the key as kept in the folder, where it is made if there is none.
     *
     * @return {@code PIKCUR_PUSH_PRIVATEKEY}, 32 bytes of P-256 in Base64url, and {@code PIKCUR_PUSH_SUBJECT}, whom push
     *     services may turn to
     */
    static Map<String, String> keptIn(Path folder, Map<String, String> given) throws IOException {
        var key = given.get(PRIVATE_KEY);
        return Map.of(
                PRIVATE_KEY,
                key == null ? kept(file(folder)) : key,
                SUBJECT,
                given.getOrDefault(SUBJECT, "mailto:no-reply@pikcur.test"));
    }

    private static String kept(Path file) throws IOException {
        if (Files.notExists(file)) {
            PrivateFile.write(file, made());
        }
        return Files.readString(file).strip();
    }

    /** Forgets the key kept in the folder, and with it every browser that subscribed for it. */
    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(file(folder));
    }

    private static Path file(Path folder) {
        return folder.resolve("push-key");
    }

    private static String made() {
        try {
            var keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            var key = (ECPrivateKey) keys.generateKeyPair().getPrivate();
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(fixed(key.getS().toByteArray()));
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException impossible) {
            throw new IllegalStateException("Every JDK knows P-256", impossible);
        }
    }

    /** A number may have fewer bytes, or one more for its sign. */
    private static byte[] fixed(byte[] number) {
        var last = Arrays.copyOfRange(number, Math.max(0, number.length - BYTES), number.length);
        var bytes = new byte[BYTES];
        System.arraycopy(last, 0, bytes, BYTES - last.length, last.length);
        return bytes;
    }
}
