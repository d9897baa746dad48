package com.pikcur.web.member;

import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.member.WithdrawMember;
import com.pikcur.domain.member.MemberEvent.MemberWithdrew;
import com.pikcur.domain.member.OpenAffair;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Timers.Timer;
import com.pikcur.web.Web;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class LeavingOverHttpTest {

    private static final String MINA = "mina@pikcur.test";

    private final Web web = new Web();
    private final Visitor visitor = new Visitor(web);

    @BeforeEach
    void mina_has_an_account() {
        visitor.joins(MINA, "미나");
    }

    @Test
    void who_leaves_is_forgotten_but_for_a_pseudonym() {
        var mina = mina();

        assertThat(visitor.delete("/users/me", visitor.signsIn(MINA))).hasStatus(204);

        var account = web.members.accounts.find(mina).orElseThrow();
        assertThat(account.email()).doesNotContain("mina");
        assertThat(account.nickname().value()).startsWith("탈퇴회원-");
        assertThat(account.roles()).isEmpty();
        assertThat(web.members.erased).containsExactly(mina);
        assertThat(web.members.events.published(MemberWithdrew.class))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.epoch()).isEqualTo(1);
                    assertThat(event.email().reveal()).isEqualTo(MINA);
                });
    }

    @Test
    void who_left_is_told_so_for_a_month_once_they_proved_who_they_were() {
        var mina = mina();
        visitor.delete("/users/me", visitor.signsIn(MINA));

        problem(visitor.login(MINA, "wrong"), 401, "wrong-credentials");
        problem(visitor.login(MINA, Visitor.PASSWORD), 403, "account-withdrawn");

        var forgetting = web.members.timers.at(new Timer(WithdrawMember.FORGETTING, mina.value()));
        assertThat(forgetting).contains(web.house.clock.instant().plus(Duration.ofDays(30)));
        web.members.withdrawMember().forget(mina);
        problem(visitor.login(MINA, Visitor.PASSWORD), 401, "wrong-credentials");
    }

    @Test
    void the_address_and_the_nickname_are_free_again() {
        visitor.delete("/users/me", visitor.signsIn(MINA));
        web.house.clock.advance(Duration.ofMinutes(1));

        visitor.joins(MINA, "미나");

        json(visitor.login(MINA, Visitor.PASSWORD), 200);
    }

    @Test
    void nobody_leaves_while_something_of_value_is_open() {
        web.members.affairs.put(mina(), Set.of(OpenAffair.STANDING_BID, OpenAffair.RUNNING_AUCTION));

        var refused = problem(visitor.delete("/users/me", visitor.signsIn(MINA)), 409, "open-affairs");

        assertThat(refused.path("affairs").toString()).isEqualTo("[\"RUNNING_AUCTION\",\"STANDING_BID\"]");
        assertThat(web.members.erased).isEmpty();
        json(visitor.login(MINA, Visitor.PASSWORD), 200);
    }

    /** A token somebody stole must not be enough to destroy an account. */
    @Test
    void who_signed_in_a_while_ago_gives_the_password_once_more() {
        var tokens = visitor.signsIn(MINA);
        web.house.clock.advance(Duration.ofMinutes(10));

        problem(visitor.delete("/users/me", tokens), 403, "password-needed");
        problem(leave(tokens, "wrong"), 403, "password-needed");
        assertThat(leave(tokens, Visitor.PASSWORD)).hasStatus(204);
    }

    @Test
    void the_password_is_not_guessed_for_long() {
        var tokens = visitor.signsIn(MINA);
        web.house.clock.advance(Duration.ofMinutes(10));
        for (int i = 0; i < 5; i++) {
            problem(leave(tokens, "wrong" + i), 403, "password-needed");
        }

        problem(leave(tokens, Visitor.PASSWORD), 403, "password-needed");
    }

    @Test
    void leaving_is_for_members() {
        problem(web.http.delete().uri("/api/v1/users/me").exchange(), 401, "unauthenticated");
    }

    private MvcTestResult leave(JsonNode tokens, String password) {
        return web.http
                .delete()
                .uri("/api/v1/users/me")
                .header("Authorization", Visitor.bearer(tokens))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"password\":\"%s\"}".formatted(password))
                .exchange();
    }

    private MemberId mina() {
        return web.members.accounts.findByEmail(MINA).orElseThrow().member();
    }
}
