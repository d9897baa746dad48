package com.pikcur.web.member;

import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Credentials;
import com.pikcur.web.Members;
import com.pikcur.web.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Settings grow with the machines: what was hashed under weaker ones is hashed anew when the password is at hand. */
class RenewedHashesTest {

    private static final String MINA = "mina@pikcur.test";

    /** One pass where today's settings have two. */
    private static final String WEAK = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 1).encode(Visitor.PASSWORD);

    private final Web web = new Web();
    private final Visitor visitor = new Visitor(web);

    @BeforeEach
    void mina_joined_when_settings_were_weaker() {
        visitor.joins(MINA, "미나");
        var account = web.members.accounts.findByEmail(MINA).orElseThrow();
        web.members.accounts.save(account.with(Credentials.ofPassword(WEAK)));
    }

    @Test
    void signing_in_renews_the_hash_of_the_same_password() {
        json(visitor.login(MINA, Visitor.PASSWORD), 200);

        var renewed = storedHash();
        assertThat(renewed).isNotEqualTo(WEAK);
        assertThat(Members.PASSWORDS.isOutdated(renewed)).isFalse();
        json(visitor.login(MINA, Visitor.PASSWORD), 200);
        assertThat(storedHash()).isEqualTo(renewed);
    }

    @Test
    void a_wrong_password_renews_nothing() {
        problem(visitor.login(MINA, "wrong"), 401, "wrong-credentials");

        assertThat(storedHash()).isEqualTo(WEAK);
    }

    /** A temporary password is not the one the hash is of. */
    @Test
    void a_temporary_password_renews_nothing_and_opens_the_door_as_ever() {
        visitor.post("/auth/reset-password", "{\"email\":\"%s\"}".formatted(MINA));

        var tokens = json(visitor.login(MINA, visitor.temporaryPassword()), 200);

        assertThat(tokens.path("mustChangePassword").asBoolean()).isTrue();
        assertThat(storedHash()).isEqualTo(WEAK);
        json(visitor.login(MINA, Visitor.PASSWORD), 200);
    }

    private String storedHash() {
        return web.members
                .accounts
                .findByEmail(MINA)
                .flatMap(account -> account.credentials().passwordHash())
                .orElseThrow();
    }
}
