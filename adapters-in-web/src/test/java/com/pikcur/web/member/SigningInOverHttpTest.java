package com.pikcur.web.member;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.web.Answers.header;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.MemberEvent.SignInLocked;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.Tokens;
import com.pikcur.web.Web;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SigningInOverHttpTest {

    private static final String ALICE = "alice@pikcur.test";
    private static final String RIGHT = Visitor.PASSWORD;

    private final Web web = new Web();
    private final Visitor visitor = new Visitor(web);

    @BeforeEach
    void alice_has_an_account() {
        visitor.joins(ALICE, "앨리스");
    }

    @Test
    void the_right_password_brings_tokens_that_prove_who_one_is() {
        var answer = visitor.login("Alice@pikcur.test", RIGHT);

        var body = json(answer, 200);
        assertThat(body.propertyNames())
                .containsExactly("accessToken", "expiresInSeconds", "refreshToken", "mustChangePassword");
        assertThat(body.path("expiresInSeconds").asLong()).isEqualTo(3_600);
        assertThat(body.path("mustChangePassword").asBoolean()).isFalse();
        assertThat(Tokens.OURS.verify(body.path("accessToken").asString(), NOW)).hasValueSatisfying(caller -> {
            assertThat(caller.member()).isEqualTo(alice());
            assertThat(caller.roles()).containsOnly(Role.BUYER, Role.SELLER);
        });
        assertThat(answer).hasHeader("Cache-Control", "no-store");
        assertThat(web.members.audit.kept(alice()))
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.SIGNED_UP, AuditAction.SIGNED_IN);
    }

    @ParameterizedTest
    @CsvSource({"alice@pikcur.test, pikcur!2026", "nobody@pikcur.test, Pikcur!2026"})
    void a_wrong_address_and_a_wrong_password_get_the_same_answer(String email, String password) {
        var problem = problem(visitor.login(email, password), 401, "wrong-credentials");

        assertThat(problem.toString()).doesNotContain(email).doesNotContain(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {ALICE, "nobody@pikcur.test"})
    void five_wrong_passwords_lock_any_address_for_a_quarter_of_an_hour(String email) {
        for (int i = 0; i < 5; i++) {
            problem(visitor.login(email, "wrong" + i), 401, "wrong-credentials");
        }

        var locked = visitor.login(email, RIGHT);
        problem(locked, 429, "sign-in-locked");
        assertThat(header(locked, "Retry-After")).isEqualTo("900");

        web.house.clock.advance(Duration.ofMinutes(15));
        assertThat(visitor.login(email, RIGHT)).hasStatus(email.equals(ALICE) ? 200 : 401);
    }

    @Test
    void the_owner_hears_of_a_lock_once() {
        for (int i = 0; i < 8; i++) {
            visitor.login(ALICE, "wrong" + i);
        }

        assertThat(web.members.events.published(SignInLocked.class))
                .containsExactly(new SignInLocked(alice(), NOW.plus(Duration.ofMinutes(15))));
    }

    @Test
    void tries_while_locked_do_not_lengthen_the_lock() {
        for (int i = 0; i < 5; i++) {
            visitor.login(ALICE, "wrong" + i);
        }
        web.house.clock.advance(Duration.ofMinutes(14));
        visitor.login(ALICE, "wrong again");
        web.house.clock.advance(Duration.ofMinutes(1));

        json(visitor.login(ALICE, RIGHT), 200);
    }

    @Test
    void the_right_password_makes_wrong_ones_forgotten() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                visitor.login(ALICE, "wrong" + i);
            }
            json(visitor.login(ALICE, RIGHT), 200);
        }
    }

    @Test
    void a_stranger_locks_the_door_against_strangers_alone() {
        json(visitor.login(ALICE, RIGHT), 200);
        for (int i = 0; i < 6; i++) {
            loginFrom("198.51.100.66", "wrong" + i);
        }

        problem(loginFrom("198.51.100.66", RIGHT), 429, "sign-in-locked");
        json(visitor.login(ALICE, RIGHT), 200);
    }

    @Test
    void that_an_account_is_blocked_is_told_to_its_owner_alone() {
        var block = new AccountState.Blocked(
                "가품 판매", new MemberId(UUID.randomUUID()), NOW, Optional.of(NOW.plusSeconds(3_600)));
        change(account -> account.block(block));

        problem(visitor.login(ALICE, "wrong"), 401, "wrong-credentials");
        var told = problem(visitor.login(ALICE, RIGHT), 403, "account-blocked");
        assertThat(told.path("reason").asString()).isEqualTo("가품 판매");
        assertThat(told.path("until").asString())
                .isEqualTo(NOW.plusSeconds(3_600).toString());

        web.house.clock.advance(Duration.ofHours(1));
        json(visitor.login(ALICE, RIGHT), 200);
    }

    @Test
    void that_an_account_was_given_up_is_told_to_who_had_it_alone() {
        var member = alice();
        change(account -> account.withdraw(NOW));
        web.members.accounts.keepAddressOf(member, ALICE);

        problem(visitor.login(ALICE, "wrong"), 401, "wrong-credentials");
        problem(visitor.login(ALICE, RIGHT), 403, "account-withdrawn");
    }

    @Test
    void both_are_needed() {
        assertThat(wrongField(visitor.post("/auth/login", "{\"email\":\"alice@pikcur.test\"}")))
                .isEqualTo("password");
        assertThat(wrongField(visitor.login("", "x"))).isEqualTo("email");
        assertThat(wrongField(visitor.login("a", "x".repeat(201)))).isEqualTo("password");
    }

    @Test
    void a_browser_gets_the_refresh_token_where_no_script_can_read_it() {
        var answer = visitor.post(
                "/auth/login", "{\"email\":\"%s\",\"password\":\"%s\",\"session\":\"COOKIE\"}".formatted(ALICE, RIGHT));

        assertThat(json(answer, 200).has("refreshToken")).isFalse();
        assertThat(header(answer, "Set-Cookie"))
                .startsWith("__Secure-pikcur-refresh=")
                .contains("; Path=/api/v1/auth;", "; Secure", "; HttpOnly", "; SameSite=Strict");
    }

    @Test
    void what_is_read_of_a_password_is_never_printed() {
        assertThat(new SignInController.LoginRequest("a", "secret", null, null).toString())
                .doesNotContain("secret");
        assertThat(new SessionAnswers.TokensResponse("secret", 1, "secret", false).toString())
                .doesNotContain("secret");
    }

    private MvcTestResult loginFrom(String address, String password) {
        return web.http
                .post()
                .uri("/api/v1/auth/login")
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .contentType("application/json")
                .content("{\"email\":\"%s\",\"password\":\"%s\"}".formatted(ALICE, password))
                .exchange();
    }

    private MemberId alice() {
        return web.members.accounts.findByEmail(ALICE).orElseThrow().member();
    }

    private void change(UnaryOperator<Account> change) {
        var account = web.members.accounts.findByEmail(ALICE).orElseThrow();
        web.members.accounts.save(change.apply(account));
    }
}
