package com.pikcur.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeyTest {

    @Test
    void is_an_ed25519_key(@TempDir Path folder) throws Exception {
        var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(TokenKey.keptIn(folder)));

        assertThat(KeyFactory.getInstance("Ed25519").generatePrivate(encoded).getAlgorithm())
                .isEqualTo("EdDSA");
    }

    @Test
    void is_the_same_on_the_second_run(@TempDir Path folder) throws Exception {
        assertThat(TokenKey.keptIn(folder)).isEqualTo(TokenKey.keptIn(folder));
    }

    @Test
    void is_another_in_another_folder(@TempDir Path one, @TempDir Path other) throws Exception {
        assertThat(TokenKey.keptIn(one)).isNotEqualTo(TokenKey.keptIn(other));
    }

    @Test
    void can_be_read_by_its_owner_alone(@TempDir Path folder) throws Exception {
        TokenKey.keptIn(folder);

        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }
}
