package com.pikcur.web.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.web.Members;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class Argon2PasswordHashesTest {

    private final Argon2PasswordHashes passwords = Members.PASSWORDS;

    @Test
    void a_password_matches_its_own_hash_and_no_other() {
        var hash = passwords.hash("Pikcur!2026");

        assertThat(hash).startsWith("$argon2id$").doesNotContain("Pikcur");
        assertThat(passwords.matches("Pikcur!2026", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("pikcur!2026", Optional.of(hash))).isFalse();
    }

    @Test
    void equal_passwords_have_different_hashes() {
        assertThat(passwords.hash("Pikcur!2026")).isNotEqualTo(passwords.hash("Pikcur!2026"));
    }

    @Test
    void nothing_matches_where_there_is_no_account() {
        assertThat(passwords.matches("no account has this password", Optional.empty()))
                .isFalse();
    }

    @Test
    void a_broken_hash_matches_nothing() {
        assertThat(passwords.matches("Pikcur!2026", Optional.of("broken"))).isFalse();
    }
}
