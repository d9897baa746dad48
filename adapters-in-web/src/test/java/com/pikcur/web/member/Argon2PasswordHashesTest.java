package com.pikcur.web.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class Argon2PasswordHashesTest {

    private final Argon2PasswordHashes passwords = new Argon2PasswordHashes();

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

    @Test
    void a_hash_of_fewer_passes_or_less_memory_is_outdated_and_todays_is_not() {
        assertThat(passwords.isOutdated(weaker(19 * 1024, 1))).isTrue();
        assertThat(passwords.isOutdated(weaker(19 * 1024 - 1, 2))).isTrue();
        assertThat(passwords.isOutdated(passwords.hash("Pikcur!2026"))).isFalse();
    }

    private static String weaker(int memoryKib, int passes) {
        return new Argon2PasswordEncoder(16, 32, 1, memoryKib, passes).encode("Pikcur!2026");
    }
}
