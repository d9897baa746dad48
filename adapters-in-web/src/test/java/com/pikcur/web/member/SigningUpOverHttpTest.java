package com.pikcur.web.member;

import static com.pikcur.web.Answers.header;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.MemberEvent.MemberJoined;
import com.pikcur.domain.member.MemberEvent.SignUpCodeIssued;
import com.pikcur.domain.member.MemberEvent.TakenAddressSignedUp;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.web.Web;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SigningUpOverHttpTest {

    private static final String MINA = "mina@pikcur.test";
    private static final Duration COOLDOWN = Duration.ofSeconds(60);

    private final Web web = new Web();
    private final Visitor visitor = new Visitor(web);

    @Test
    void who_enters_the_code_is_a_member_and_may_sign_in() {
        var answer = json(visitor.register(MINA, "미나"), 202);
        assertThat(answer.propertyNames()).containsExactly("signUpId", "codeExpiresInSeconds");
        assertThat(answer.path("codeExpiresInSeconds").asLong()).isEqualTo(300);
        problem(visitor.login(MINA, Visitor.PASSWORD), 401, "wrong-credentials");

        assertThat(visitor.code()).matches("\\d{6}");
        assertThat(visitor.verify(MINA, visitor.code())).hasStatus(204);

        json(visitor.login(MINA, Visitor.PASSWORD), 200);
        assertThat(web.members.events.published(MemberJoined.class)).hasSize(1);
    }

    @Test
    void a_code_is_good_for_once() {
        visitor.joins(MINA, "미나");

        problem(visitor.verify(MINA, visitor.code()), 400, "wrong-code");
    }

    @Test
    void a_code_entered_many_times_at_once_makes_one_member() {
        json(visitor.register(MINA, "미나"), 202);
        var code = visitor.code();

        var statuses =
                AtOnce.each(5, _ -> visitor.verify(MINA, code).getResponse().getStatus());

        assertThat(statuses).containsOnlyOnce(204);
        assertThat(web.members.events.published(MemberJoined.class)).hasSize(1);
    }

    @Test
    void a_code_lasts_five_minutes() {
        json(visitor.register(MINA, "미나"), 202);
        json(visitor.register("rina@pikcur.test", "리나"), 202);
        var codes = web.members.events.published(SignUpCodeIssued.class);

        web.house.clock.advance(Duration.ofMinutes(5).minusNanos(1_000));
        assertThat(visitor.verify(MINA, codes.getFirst().code().reveal())).hasStatus(204);
        web.house.clock.advance(Duration.ofNanos(1_000));
        problem(visitor.verify("rina@pikcur.test", codes.getLast().code().reveal()), 400, "wrong-code");
    }

    @Test
    void only_the_newest_code_counts() {
        json(visitor.register(MINA, "미나"), 202);
        var old = visitor.code();
        web.house.clock.advance(COOLDOWN);
        assertThat(resend(MINA)).isEqualTo(202);

        if (!old.equals(visitor.code())) {
            problem(visitor.verify(MINA, old), 400, "wrong-code");
        }
        assertThat(visitor.verify(MINA, visitor.code())).hasStatus(204);
    }

    @Test
    void a_code_opens_no_other_sign_up() {
        json(visitor.register(MINA, "미나"), 202);
        var minas = visitor.code();
        json(visitor.register("rina@pikcur.test", "리나"), 202);

        if (!minas.equals(visitor.code())) {
            problem(visitor.verify("rina@pikcur.test", minas), 400, "wrong-code");
        }
    }

    /** Somebody else may sign up with my address too; the code I am sent then must not make their account mine. */
    @Test
    void a_code_sent_along_with_its_sign_up_opens_that_one_alone() {
        var mine = json(visitor.register(MINA, "미나"), 202).path("signUpId").asString();
        web.house.clock.advance(COOLDOWN);
        json(visitor.register(MINA, "Attacker!2026", "남남"), 202);

        var answer = visitor.post(
                "/auth/verify-email",
                "{\"email\":\"%s\",\"code\":\"%s\",\"signUpId\":\"%s\"}".formatted(MINA, visitor.code(), mine));

        problem(answer, 400, "wrong-code");
        problem(visitor.login(MINA, "Attacker!2026"), 401, "wrong-credentials");
    }

    @ParameterizedTest
    @ValueSource(strings = {MINA, "nobody@pikcur.test"})
    void five_wrong_codes_lock_any_address_for_a_quarter_of_an_hour(String email) {
        json(visitor.register(MINA, "미나"), 202);
        var wrong = visitor.code().equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            problem(visitor.verify(email, wrong), 400, "wrong-code");
        }

        var locked = visitor.verify(email, visitor.code());
        problem(locked, 429, "too-many-codes");
        assertThat(header(locked, "Retry-After")).isEqualTo("900");

        // A new code does not open the door early.
        web.house.clock.advance(COOLDOWN);
        resend(email);
        problem(visitor.verify(email, visitor.code()), 429, "too-many-codes");
        web.house.clock.advance(Duration.ofMinutes(14));
        resend(email);
        assertThat(visitor.verify(email, visitor.code())).hasStatus(email.equals(MINA) ? 204 : 400);
    }

    @Test
    void no_answer_tells_whether_an_address_has_an_account() {
        visitor.joins(MINA, "미나");
        web.house.clock.advance(COOLDOWN);

        var taken = visitor.register(MINA, "다른이름");
        var free = visitor.register("free@pikcur.test", "또다른");

        assertThat(json(taken, 202).propertyNames()).isEqualTo(json(free, 202).propertyNames());
        assertThat(json(taken, 202).path("signUpId").asString()).hasSize(36);
        problem(visitor.register(MINA, "셋째"), 429, "mail-sent-a-moment-ago");
        problem(visitor.register("free@pikcur.test", "셋째"), 429, "mail-sent-a-moment-ago");
        assertThat(web.members.events.published(TakenAddressSignedUp.class)).hasSize(1);
        problem(visitor.verify(MINA, "123456"), 400, "wrong-code");
    }

    @Test
    void a_mail_follows_the_last_one_after_a_minute_at_the_earliest() {
        json(visitor.register(MINA, "미나"), 202);
        web.house.clock.advance(COOLDOWN.minusMillis(1));

        assertThat(resend(MINA)).isEqualTo(429);
        assertThat(resend("nobody@pikcur.test")).isEqualTo(202);
        assertThat(resend("nobody@pikcur.test")).isEqualTo(429);
        web.house.clock.advance(Duration.ofMillis(1));
        assertThat(resend(MINA)).isEqualTo(202);
        assertThat(web.members.events.published(SignUpCodeIssued.class)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Short1a, 8",
        "alllower1, capital",
        "ALLUPPER1, small",
        "NoDigits!, digit",
        "Password1, tried first",
        "Qwerty123, tried first"
    })
    void a_weak_password_is_refused_with_the_reason(String password, String reason) {
        var problem = problem(visitor.register(MINA, password, "미나"), 400, "invalid-request");

        assertThat(problem.path("errors")).hasSize(1);
        assertThat(problem.path("errors").path(0).path("field").asString()).isEqualTo("password");
        assertThat(problem.path("errors").path(0).path("message").asString()).contains(reason);
        assertThat(problem.toString()).doesNotContain(password);
    }

    @Test
    void a_nickname_belongs_to_one_member_however_it_is_written() {
        visitor.joins(MINA, "Mina");

        problem(visitor.register("other@pikcur.test", "ＭＩＮＡ"), 409, "nickname-taken");
        assertThat(wrongField(visitor.register("other@pikcur.test", "관리자"))).isEqualTo("nickname");
        assertThat(wrongField(visitor.register("other@pikcur.test", "x"))).isEqualTo("nickname");
    }

    @Test
    void whether_a_nickname_is_free_can_be_asked_before() {
        visitor.joins(MINA, "Mina");

        assertThat(json(check("ＭＩＮＡ"), 200).path("available").asBoolean()).isFalse();
        assertThat(json(check("리나"), 200).path("available").asBoolean()).isTrue();
        assertThat(wrongField(check("관리자"))).isEqualTo("nickname");
        problem(web.http.get().uri("/api/v1/auth/nickname-check").exchange(), 400, "invalid-request");
    }

    private MvcTestResult check(String nickname) {
        return web.http
                .get()
                .uri("/api/v1/auth/nickname-check?nickname={nickname}", nickname)
                .exchange();
    }

    @Test
    void a_nickname_taken_meanwhile_is_told_before_there_is_an_account() {
        json(visitor.register(MINA, "미나"), 202);
        var minas = visitor.code();
        visitor.joins("faster@pikcur.test", "미나");

        problem(visitor.verify(MINA, minas), 409, "nickname-taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mina",
                "mina@",
                "@pikcur.test",
                "mina@pikcur",
                "mi na@pikcur.test",
                "mina@pikcur.test\\r\\nBcc: all@pikcur.test",
                "mina@pikcur.test,other@pikcur.test"
            })
    void what_is_no_address_is_refused(String email) {
        assertThat(wrongField(visitor.register(email, "미나"))).isEqualTo("email");
    }

    @Test
    void what_is_read_of_a_password_is_never_printed() {
        assertThat(new SignUpController.RegisterRequest("a@b.c", "secret", "n").toString())
                .doesNotContain("secret");
        assertThat(new SignUpController.VerifyRequest("a@b.c", "123456", UUID.randomUUID()).toString())
                .doesNotContain("123456");
    }

    private int resend(String email) {
        return visitor.post("/auth/verify-email/resend", "{\"email\":\"%s\"}".formatted(email))
                .getResponse()
                .getStatus();
    }
}
