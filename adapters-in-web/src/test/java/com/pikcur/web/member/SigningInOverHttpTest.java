package com.pikcur.web.member;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.Role;
import com.pikcur.web.Tokens;
import com.pikcur.web.Web;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SigningInOverHttpTest {

    private static final String HASH = Web.PASSWORDS.hash("Pikcur!2026");

    private final Web web = new Web();

    @BeforeEach
    void alice_has_an_account() {
        web.accounts.addIfAbsent(
                new Account(ALICE, "alice@pikcur.test", "Alice", HASH, Set.of(Role.BUYER, Role.SELLER)));
    }

    @Test
    void the_right_password_brings_a_token_that_proves_who_one_is() {
        var answer = login("{\"email\":\"Alice@pikcur.test\",\"password\":\"Pikcur!2026\"}");

        var body = json(answer, 200);
        assertThat(body.propertyNames()).containsExactly("accessToken", "expiresInSeconds", "mustChangePassword");
        assertThat(body.path("expiresInSeconds").asLong()).isEqualTo(3_600);
        assertThat(body.path("mustChangePassword").asBoolean()).isFalse();
        assertThat(Tokens.OURS.verify(body.path("accessToken").asString(), NOW)).hasValueSatisfying(caller -> {
            assertThat(caller.member()).isEqualTo(ALICE);
            assertThat(caller.roles()).containsOnly(Role.BUYER, Role.SELLER);
        });
        assertThat(answer).hasHeader("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @CsvSource({"alice@pikcur.test, pikcur!2026", "nobody@pikcur.test, Pikcur!2026"})
    void a_wrong_address_and_a_wrong_password_get_the_same_answer(String email, String password) {
        var answer = login("{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));

        var problem = problem(answer, 401, "wrong-credentials");
        assertThat(problem.toString()).doesNotContain(email).doesNotContain(password);
    }

    @Test
    void both_are_needed() {
        assertThat(wrongField(login("{\"email\":\"alice@pikcur.test\"}"))).isEqualTo("password");
        assertThat(wrongField(login("{\"email\":\"\",\"password\":\"x\"}"))).isEqualTo("email");
        assertThat(wrongField(login("{\"email\":\"a\",\"password\":\"" + "x".repeat(201) + "\"}")))
                .isEqualTo("password");
    }

    @Test
    void sessions_in_cookies_do_not_exist_yet() {
        var answer = login("{\"email\":\"alice@pikcur.test\",\"password\":\"Pikcur!2026\",\"session\":\"COOKIE\"}");

        assertThat(wrongField(answer)).isEqualTo("session");
    }

    @Test
    void what_is_read_of_a_password_is_never_printed() {
        assertThat(new SignInController.LoginRequest("a", "secret", null).toString())
                .doesNotContain("secret");
        assertThat(new SignInController.LoginResponse("secret", 1, false).toString())
                .doesNotContain("secret");
    }

    private MvcTestResult login(String body) {
        return web.http
                .post()
                .uri("/api/v1/auth/login")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
