package com.pikcur.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestKeyTest {

    private static final MemberId ALICE = new MemberId(new UUID(0, 1));
    private static final MemberId BOB = new MemberId(new UUID(0, 2));
    private static final String ROUTE = "POST /api/v1/auctions";

    @Test
    void the_same_request_is_the_same_id_and_every_other_request_another() {
        var id = new RequestKey(ALICE, ROUTE, "first-key-1").toId();

        assertThat(new RequestKey(ALICE, ROUTE, "first-key-1").toId()).isEqualTo(id);
        assertThat(new RequestKey(BOB, ROUTE, "first-key-1").toId()).isNotEqualTo(id);
        assertThat(new RequestKey(ALICE, "POST /api/v1/other", "first-key-1").toId())
                .isNotEqualTo(id);
        assertThat(new RequestKey(ALICE, ROUTE, "first-key-2").toId()).isNotEqualTo(id);
    }

    @Test
    void its_id_is_a_uuid_of_version_8() {
        for (int number = 0; number < 100; number++) {
            var id = new RequestKey(ALICE, ROUTE, "some-key-" + (1_000 + number)).toId();

            assertThat(id.version()).isEqualTo(8);
            assertThat(id.variant()).isEqualTo(2);
        }
    }

    /** MariaDB refuses those as UUIDs: one key in 64 could never be stored. */
    @Test
    void no_id_has_0x80_as_its_ninth_byte() {
        for (int number = 0; number < 1_000; number++) {
            var id = new RequestKey(ALICE, ROUTE, "some-key-" + (1_000 + number)).toId();

            assertThat(id.getLeastSignificantBits() >>> 56).isNotEqualTo(0x80);
        }
    }

    @Test
    void it_has_10_to_128_characters() {
        assertThat(RequestKey.isWellFormed("a".repeat(9))).isFalse();
        assertThat(RequestKey.isWellFormed("a".repeat(10))).isTrue();
        assertThat(RequestKey.isWellFormed("a".repeat(128))).isTrue();
        assertThat(RequestKey.isWellFormed("a".repeat(129))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key with space", "key\nkey\nkey", "key/key/key", "열쇠열쇠열쇠열쇠열쇠열쇠"})
    void other_characters_are_no_key(String text) {
        assertThat(RequestKey.isWellFormed(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestKey(ALICE, ROUTE, text));
    }
}
