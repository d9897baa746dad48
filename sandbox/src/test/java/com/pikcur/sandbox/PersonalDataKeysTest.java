package com.pikcur.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalDataKeysTest {

    @Test
    void are_an_aes_256_gcm_keyset_and_32_bytes(@TempDir Path folder) throws Exception {
        var settings = PersonalDataKeys.keptIn(folder, Map.of());

        var json = new String(decoded(settings, "PIKCUR_DATA_KEYS"), StandardCharsets.UTF_8);
        var keys = TinkJsonProtoKeysetFormat.parseKeyset(json, AeadConfig2026.get(), InsecureSecretKeyAccess.get());
        assertThat(keys.getPrimary().getKey().getParameters()).isEqualTo(PredefinedAeadParameters.AES256_GCM);
        assertThat(decoded(settings, "PIKCUR_INDEX_KEY")).hasSize(32);
    }

    @Test
    void are_the_same_on_the_second_run(@TempDir Path folder) throws Exception {
        var first = PersonalDataKeys.keptIn(folder, Map.of());

        assertThat(PersonalDataKeys.keptIn(folder, Map.of())).isEqualTo(first);
    }

    @Test
    void are_others_once_forgotten(@TempDir Path folder) throws Exception {
        var first = PersonalDataKeys.keptIn(folder, Map.of());

        PersonalDataKeys.forget(folder);

        assertThat(PersonalDataKeys.keptIn(folder, Map.of()).values()).doesNotContainAnyElementsOf(first.values());
    }

    @Test
    void are_not_made_where_they_are_given(@TempDir Path folder) throws Exception {
        var given = Map.of("PIKCUR_DATA_KEYS", "keys", "PIKCUR_INDEX_KEY", "key");

        assertThat(PersonalDataKeys.keptIn(folder, given)).isEqualTo(given);
        assertThat(folder).isEmptyDirectory();
    }

    private static byte[] decoded(Map<String, String> settings, String name) {
        return Base64.getDecoder().decode(settings.get(name));
    }
}
