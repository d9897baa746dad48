package com.pikcur.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EncryptingPersonalDataTest {

    private static final String PHONE = "+821012345678";
    private static final String COLUMN = "member_profile.phone_encrypted";
    private static final UUID ROW = UUID.fromString("01990000-0000-7000-8000-000000000001");

    private static final byte[] ANOTHER_KEY = "another key of just thirty-two b".getBytes(StandardCharsets.US_ASCII);

    private final DataKeys keys = DataKeys.fresh();
    private final PersonalDataCipher cipher = new PersonalDataCipher(keys);

    @Test
    void what_was_encrypted_opens_in_its_place() {
        assertThat(cipher.decrypt(cipher.encrypt("김수집 🏺", COLUMN, ROW), COLUMN, ROW))
                .isEqualTo("김수집 🏺");
    }

    @Test
    void a_ciphertext_shows_nothing_of_the_text_and_never_repeats() {
        var ciphertext = cipher.encrypt(PHONE, COLUMN, ROW);

        assertThat(new String(ciphertext, StandardCharsets.ISO_8859_1)).doesNotContain("1234");
        assertThat(ciphertext).isNotEqualTo(cipher.encrypt(PHONE, COLUMN, ROW));
    }

    @Test
    void a_ciphertext_begins_with_its_keys_id() {
        assertThat(cipher.encrypt(PHONE, COLUMN, ROW)).startsWith(cipher.primaryPrefix());
    }

    @Test
    void a_ciphertext_copied_into_another_row_does_not_open() {
        var ciphertext = cipher.encrypt(PHONE, COLUMN, ROW);

        assertUnreadable(cipher, ciphertext, COLUMN, UUID.randomUUID(), "it was altered or belongs elsewhere");
    }

    @Test
    void a_ciphertext_copied_into_another_column_does_not_open() {
        var ciphertext = cipher.encrypt(PHONE, COLUMN, ROW);

        assertUnreadable(
                cipher, ciphertext, "member_address.phone_encrypted", ROW, "it was altered or belongs elsewhere");
    }

    @Test
    void an_altered_ciphertext_does_not_open() {
        var ciphertext = cipher.encrypt(PHONE, COLUMN, ROW);
        ciphertext[ciphertext.length - 1] ^= 1;

        assertUnreadable(cipher, ciphertext, COLUMN, ROW, "it was altered or belongs elsewhere");
    }

    @Test
    void under_other_keys_it_says_which_key_is_missing() {
        var ciphertext = cipher.encrypt(PHONE, COLUMN, ROW);
        var stranger = new PersonalDataCipher(DataKeys.fresh());

        assertUnreadable(
                stranger, ciphertext, COLUMN, ROW, "no key has the id " + Integer.toUnsignedString(keys.primary()));
    }

    @Test
    void plain_text_is_not_taken_for_a_ciphertext() {
        var plain = PHONE.getBytes(StandardCharsets.UTF_8);

        assertUnreadable(cipher, plain, COLUMN, ROW, "it is not a ciphertext of ours");
        assertUnreadable(cipher, new byte[0], COLUMN, ROW, "it is not a ciphertext of ours");
    }

    @Test
    void keys_come_back_from_the_environment() {
        var ciphertext = cipher.encrypt(PHONE, COLUMN, ROW);
        var read = new PersonalDataCipher(DataKeys.of(keys.encoded()));

        assertThat(read.decrypt(ciphertext, COLUMN, ROW)).isEqualTo(PHONE);
    }

    @Test
    void neither_keys_nor_refusals_of_keys_show_a_key() {
        var broken = keys.encoded().substring(4);

        assertThat(keys.toString()).isEqualTo("DataKeys[ids " + Integer.toUnsignedString(keys.primary()) + "]");
        assertThatThrownBy(() -> DataKeys.of(broken))
                .hasMessageNotContaining(broken)
                .hasNoCause();
        assertThatThrownBy(() -> BlindIndex.of("short"))
                .hasMessageNotContaining("short")
                .hasNoCause();
    }

    @Test
    void the_blind_index_is_the_same_for_the_same_text_column_and_key() {
        var index = DataKeysFixture.INDEX;

        assertThat(index.index(PHONE, COLUMN)).isEqualTo(index.index(PHONE, COLUMN));
        assertThat(index.index(PHONE, COLUMN)).isNotEqualTo(index.index("+821012345679", COLUMN));
        assertThat(index.index(PHONE, COLUMN)).isNotEqualTo(index.index(PHONE, "member_address.phone_index"));
        assertThat(index.index(PHONE, COLUMN))
                .isNotEqualTo(BlindIndex.of(Base64.getEncoder().encodeToString(ANOTHER_KEY))
                        .index(PHONE, COLUMN));
    }

    private static void assertUnreadable(
            PersonalDataCipher cipher, byte[] ciphertext, String column, UUID row, String reason) {
        assertThatThrownBy(() -> cipher.decrypt(ciphertext, column, row))
                .isInstanceOf(UnreadablePersonalData.class)
                .hasMessage("Cannot read %s: %s", column, reason)
                .hasNoCause();
    }
}
