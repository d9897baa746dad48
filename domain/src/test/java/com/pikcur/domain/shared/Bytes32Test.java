package com.pikcur.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class Bytes32Test {

    @Test
    void a_uuid_is_made_of_the_first_half_with_version_and_variant_of_its_own() {
        var bytes = Bytes32.ofHex("00112233445566778899aabbccddeeff" + "f".repeat(32));

        assertThat(bytes.toUuid()).isEqualTo(UUID.fromString("00112233-4455-8677-8899-aabbccddeeff"));
    }

    @Test
    void no_uuid_is_one_that_mariadb_takes_for_another_version() {
        assertThat(manyUuids())
                .allMatch(id -> id.version() == 8 && id.variant() == 2)
                .noneMatch(id -> id.toString().startsWith("80", 19));
        assertThat(manyUuids().distinct()).hasSize(10_000);
    }

    private static Stream<UUID> manyUuids() {
        return IntStream.range(0, 10_000)
                .mapToObj(number -> Sha256.of("number " + number).toUuid());
    }
}
