package com.pikcur.sandbox;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The keys personal data is encrypted and found with: made once and kept, or a second run could not read the first's. */
final class PersonalDataKeys {

    private static final int INDEX_KEY_BYTES = 32;

    private static final String DATA_KEYS = "data-keys";
    private static final String INDEX_KEY = "index-key";

    private PersonalDataKeys() {}

    /**
     * Both settings, each as given, or else as kept in the folder, where it is made if there is none.
     *
     * @return {@code PIKCUR_DATA_KEYS}, Tink's JSON of an AES-256-GCM keyset in Base64, and {@code PIKCUR_INDEX_KEY}, 32
     *     bytes in Base64
     */
    static Map<String, String> keptIn(Path folder, Map<String, String> given) throws IOException {
        return Map.of(
                "PIKCUR_DATA_KEYS",
                kept(folder.resolve(DATA_KEYS), given.get("PIKCUR_DATA_KEYS"), PersonalDataKeys::newKeyset),
                "PIKCUR_INDEX_KEY",
                kept(folder.resolve(INDEX_KEY), given.get("PIKCUR_INDEX_KEY"), PersonalDataKeys::newIndexKey));
    }

    /** Forgets the keys kept in the folder: what they have encrypted can be read no more. */
    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(DATA_KEYS));
        Files.deleteIfExists(folder.resolve(INDEX_KEY));
    }

    private static String kept(Path file, @Nullable String given, Supplier<String> made) throws IOException {
        if (given != null) {
            return given;
        }
        if (Files.notExists(file)) {
            PrivateFile.write(file, made.get());
        }
        return Files.readString(file).strip();
    }

    private static String newKeyset() {
        try {
            var config = AeadConfig2026.get();
            var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, config);
            var json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, config, InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink knows its own ciphers", impossible);
        }
    }

    private static String newIndexKey() {
        var key = new byte[INDEX_KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
