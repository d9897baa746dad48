package com.pikcur.web.member;

import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.MemberEvent.PasswordChanged;
import com.pikcur.domain.member.MemberEvent.SignInNameAsked;
import com.pikcur.domain.member.MemberEvent.TemporaryPasswordIssued;
import com.pikcur.web.Tokens;
import com.pikcur.web.Web;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class PasswordsOverHttpTest {

    private static final String MINA = "mina@pikcur.test";
    private static final String NEW = "Brand-new1";

    private final Web web = new Web();
    private final Visitor visitor = new Visitor(web);

    @BeforeEach
    void mina_has_an_account() {
        visitor.joins(MINA, "미나");
    }

    @Test
    void a_temporary_password_opens_the_door_once_and_only_to_choose_a_new_one() {
        assertThat(reset(MINA)).hasStatus(202);
        var temporary = visitor.temporaryPassword();

        var tokens = json(visitor.login(MINA, temporary), 200);
        assertThat(tokens.path("mustChangePassword").asBoolean()).isTrue();
        problem(visitor.login(MINA, temporary), 401, "wrong-credentials");

        var changed = json(change(tokens, "{\"newPassword\":\"%s\"}".formatted(NEW)), 200);
        assertThat(Tokens.OURS.verify(changed.path("accessToken").asString(), web.house.clock.instant()))
                .hasValueSatisfying(
                        caller -> assertThat(caller.mustChangePassword()).isFalse());
        assertThat(json(visitor.login(MINA, NEW), 200)
                        .path("mustChangePassword")
                        .asBoolean())
                .isFalse();
        problem(visitor.login(MINA, Visitor.PASSWORD), 401, "wrong-credentials");
    }

    @Test
    void a_refresh_does_not_spare_anybody_the_new_password() {
        reset(MINA);
        var tokens = json(visitor.login(MINA, visitor.temporaryPassword()), 200);

        var refreshed = json(visitor.refresh(tokens.path("refreshToken").asString()), 200);

        assertThat(refreshed.path("mustChangePassword").asBoolean()).isTrue();
    }

    @Test
    void a_temporary_password_lasts_half_an_hour() {
        reset(MINA);
        web.house.clock.advance(Duration.ofMinutes(30));

        problem(visitor.login(MINA, visitor.temporaryPassword()), 401, "wrong-credentials");
    }

    /** Anybody can ask for one in my name: that must not take anything from me. */
    @Test
    void who_still_knows_their_password_is_not_bothered_by_a_temporary_one() {
        reset(MINA);

        var tokens = json(visitor.login(MINA, Visitor.PASSWORD), 200);

        assertThat(tokens.path("mustChangePassword").asBoolean()).isFalse();
        problem(visitor.login(MINA, visitor.temporaryPassword()), 401, "wrong-credentials");
    }

    @Test
    void one_goes_out_a_minute_and_nobody_learns_which_address_has_an_account() {
        assertThat(reset(MINA)).hasStatus(202);
        assertThat(reset(MINA)).hasStatus(202);
        assertThat(reset("nobody@pikcur.test")).hasStatus(202);
        assertThat(web.members.events.published(TemporaryPasswordIssued.class)).hasSize(1);

        web.house.clock.advance(Duration.ofSeconds(60));
        reset(MINA);
        assertThat(web.members.events.published(TemporaryPasswordIssued.class)).hasSize(2);
    }

    @Test
    void a_temporary_password_is_the_way_out_of_a_lock() {
        for (int i = 0; i < 5; i++) {
            visitor.login(MINA, "wrong" + i);
        }
        reset(MINA);
        problem(visitor.login(MINA, Visitor.PASSWORD), 429, "sign-in-locked");

        json(visitor.login(MINA, visitor.temporaryPassword()), 200);
    }

    @Test
    void temporary_passwords_are_not_guessed_for_long_either() {
        for (int i = 0; i < 5; i++) {
            visitor.login(MINA, "wrong" + i);
        }
        reset(MINA);
        for (int i = 0; i < 5; i++) {
            problem(visitor.login(MINA, "guess" + i), 429, "sign-in-locked");
        }

        problem(visitor.login(MINA, visitor.temporaryPassword()), 429, "sign-in-locked");
    }

    @Test
    void a_new_password_wants_the_old_one_and_ends_all_other_sessions() {
        var tokens = visitor.signsIn(MINA);

        problem(change(tokens, "{\"newPassword\":\"%s\"}".formatted(NEW)), 403, "wrong-password");
        problem(change(tokens, changing("wrong", NEW)), 403, "wrong-password");
        json(change(tokens, changing(Visitor.PASSWORD, NEW)), 200);

        json(visitor.login(MINA, NEW), 200);
        var session = Tokens.OURS
                .verify(tokens.path("accessToken").asString(), web.house.clock.instant())
                .orElseThrow()
                .session();
        assertThat(web.members.events.published(PasswordChanged.class))
                .singleElement()
                .extracting(PasswordChanged::kept)
                .isEqualTo(session);
    }

    @Test
    void a_weak_new_password_is_refused() {
        var tokens = visitor.signsIn(MINA);

        assertThat(wrongField(change(tokens, changing(Visitor.PASSWORD, "Password1"))))
                .isEqualTo("newPassword");
    }

    @Test
    void who_holds_a_stolen_token_cannot_guess_the_password_for_long() {
        var tokens = visitor.signsIn(MINA);
        for (int i = 0; i < 5; i++) {
            problem(change(tokens, changing("wrong" + i, NEW)), 403, "wrong-password");
        }

        problem(change(tokens, changing(Visitor.PASSWORD, NEW)), 429, "sign-in-locked");
    }

    @Test
    void who_forgot_their_address_is_told_at_that_address() {
        assertThat(findId("미나")).hasStatus(202);
        assertThat(findId("아무도")).hasStatus(202);
        assertThat(findId("미나")).hasStatus(202);

        assertThat(web.members.events.published(SignInNameAsked.class)).hasSize(1);
    }

    private MvcTestResult reset(String email) {
        return visitor.post("/auth/reset-password", "{\"email\":\"%s\"}".formatted(email));
    }

    private MvcTestResult findId(String nickname) {
        return visitor.post("/auth/find-id", "{\"nickname\":\"%s\"}".formatted(nickname));
    }

    private MvcTestResult change(JsonNode tokens, String body) {
        return visitor.put("/users/password", tokens, body);
    }

    private static String changing(String current, String next) {
        return "{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(current, next);
    }
}
