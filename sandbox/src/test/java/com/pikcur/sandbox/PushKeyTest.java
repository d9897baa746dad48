package com.pikcur.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushKeyTest {

    private static final BigInteger ORDER_OF_P256 =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    /** As often as to see numbers that begin with zeros, and those that would be taken for negative. */
    @RepeatedTest(20)
    void is_a_private_key_of_p256_in_32_bytes(@TempDir Path folder) throws Exception {
        var bytes = Base64.getUrlDecoder().decode(key(folder));

        assertThat(bytes).hasSize(32);
        assertThat(new BigInteger(1, bytes)).isBetween(BigInteger.ONE, ORDER_OF_P256.subtract(BigInteger.ONE));
    }

    @Test
    void is_the_same_on_the_second_run_and_another_in_another_folder(@TempDir Path one, @TempDir Path other)
            throws Exception {
        assertThat(key(one)).isEqualTo(key(one)).isNotEqualTo(key(other));
    }

    @Test
    void is_another_once_forgotten(@TempDir Path folder) throws Exception {
        var first = key(folder);

        PushKey.forget(folder);

        assertThat(key(folder)).isNotEqualTo(first);
    }

    @Test
    void is_not_made_where_it_is_given(@TempDir Path folder) throws Exception {
        var given = Map.of("PIKCUR_PUSH_PRIVATEKEY", "key", "PIKCUR_PUSH_SUBJECT", "https://pikcur.example.com");

        assertThat(PushKey.keptIn(folder, given)).isEqualTo(given);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void can_be_read_by_its_owner_alone(@TempDir Path folder) throws Exception {
        key(folder);

        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .singleElement()
                    .satisfies(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    private static String key(Path folder) throws Exception {
        return PushKey.keptIn(folder, Map.of()).getOrDefault("PIKCUR_PUSH_PRIVATEKEY", "");
    }
}
