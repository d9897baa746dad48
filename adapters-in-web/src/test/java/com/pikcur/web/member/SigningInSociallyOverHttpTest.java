package com.pikcur.web.member;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.web.Answers.header;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static com.pikcur.web.SocialMembers.COME_BACK;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.MemberEvent.SocialSignInLinked;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.Web;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInSociallyOverHttpTest {

    private static final String MINA = "mina@pikcur.test";
    private static final SocialProvider KAKAO = new SocialProvider("kakao");

    private final Web web = new Web();
    private final Visitor visitor = new Visitor(web);
    private final SocialVisitor social = new SocialVisitor(web);

    @Test
    void one_goes_to_the_provider_with_what_only_this_browser_can_complete() {
        var begun = social.begin("kakao", COME_BACK);

        assertThat(begun).hasStatus(302).hasHeader("Cache-Control", "no-store");
        assertThat(header(begun, "Location")).startsWith("https://kakao.test/authorize?");
        assertThat(header(begun, "Set-Cookie"))
                .startsWith("__Secure-pikcur-social=")
                .contains("; Path=/api/v1/auth/social;", "; Max-Age=600", "; Secure", "; HttpOnly", "; SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pikcur.test/auth/social/",
                "https://pikcur.test/auth/social?x=1",
                "https://pikcur.test/auth/social#x",
                "https://PIKCUR.test/auth/social",
                "https://pikcur.test@evil.example/auth/social",
                "https://pikcur.test/auth/../auth/social",
                "https://evil.example/",
                "javascript:alert(1)",
                ""
            })
    void nobody_is_sent_back_to_an_address_that_is_not_on_the_list(String redirectUri) {
        assertThat(wrongField(social.begin("kakao", redirectUri))).isEqualTo("redirectUri");
    }

    @Test
    void a_provider_that_is_not_set_up_is_not_there() {
        problem(social.begin("google", COME_BACK), 404, "not-found");
    }

    @Test
    void a_provider_that_is_away_is_said_to_be() {
        var returning = social.goes("1", Optional.of(MINA));
        web.social.kakao.goAway();

        problem(social.begin("kakao", COME_BACK), 503, "provider-unavailable");
        assertThat(header(social.comesBack(returning), "Retry-After")).isEqualTo("10");
    }

    @Test
    void who_has_linked_it_is_signed_in() {
        minaHasLinked();

        var tokens = json(social.signsIn("1", Optional.of("another@pikcur.test")), 200);

        assertThat(tokens.propertyNames())
                .containsExactly("accessToken", "expiresInSeconds", "refreshToken", "mustChangePassword");
        json(visitor.get("/users/me/sessions", tokens), 200);
        assertThat(web.members.audit.kept(mina())).last().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.SIGNED_IN);
            assertThat(entry.detail()).isEqualTo("kakao");
        });
    }

    @Test
    void a_state_is_good_once() {
        minaHasLinked();
        var returning = social.goes("1", Optional.empty());
        json(social.comesBack(returning), 200);

        problem(social.comesBack(returning), 400, "social-sign-in-failed");
    }

    @Test
    void of_two_who_come_back_at_once_with_one_code_one_is_signed_in() {
        minaHasLinked();
        var returning = social.goes("1", Optional.empty());

        var statuses =
                AtOnce.each(2, _ -> social.comesBack(returning).getResponse().getStatus());

        assertThat(statuses).containsExactlyInAnyOrder(200, 400);
    }

    @Test
    void what_an_attacker_plants_in_another_browser_signs_nobody_in() {
        minaHasLinked();
        var attackers = social.goes("1", Optional.empty());
        var victims = social.goes("2", Optional.empty());

        problem(
                social.comesBack(attackers.code(), attackers.state(), Optional.of(victims.cookie())),
                400,
                "social-sign-in-failed");
        problem(social.comesBack(attackers), 400, "social-sign-in-failed");
    }

    @Test
    void a_code_without_the_browser_it_was_meant_for_is_worth_nothing() {
        minaHasLinked();
        var stolen = social.goes("1", Optional.empty());

        problem(social.comesBack(stolen.code(), stolen.state(), Optional.empty()), 400, "social-sign-in-failed");
    }

    @Test
    void a_foreign_page_cannot_bring_somebody_back() {
        minaHasLinked();
        var returning = social.goes("1", Optional.empty());

        var answer = web.http
                .post()
                .uri("/api/v1/auth/social/callback")
                .header("Origin", "https://shop.example")
                .cookie(returning.cookie())
                .contentType("application/json")
                .content("{\"code\":\"%s\",\"state\":\"%s\"}".formatted(returning.code(), returning.state()))
                .exchange();

        problem(answer, 400, "social-sign-in-failed");
    }

    @Test
    void a_made_up_state_or_code_is_worth_nothing() {
        var returning = social.goes("1", Optional.empty());

        problem(
                social.comesBack(returning.code(), "made-up", Optional.of(returning.cookie())),
                400,
                "social-sign-in-failed");
        problem(
                social.comesBack("made-up", returning.state(), Optional.of(returning.cookie())),
                400,
                "social-sign-in-failed");
    }

    @Test
    void who_stays_away_for_ten_minutes_begins_again() {
        minaHasLinked();
        var inTime = social.goes("1", Optional.empty());
        var tooLate = social.goes("1", Optional.empty());

        web.house.clock.advance(Duration.ofMinutes(10).minusMillis(1));
        json(social.comesBack(inTime), 200);
        web.house.clock.advance(Duration.ofMillis(1));
        problem(social.comesBack(tooLate), 400, "social-sign-in-failed");
    }

    @Test
    void that_an_account_is_blocked_is_told_to_who_came_by_its_provider() {
        minaHasLinked();
        change(account -> account.block(
                new AccountState.Blocked("가품 판매", new MemberId(UUID.randomUUID()), NOW, Optional.empty())));

        assertThat(problem(social.signsIn("1", Optional.empty()), 403, "account-blocked")
                        .path("reason")
                        .asString())
                .isEqualTo("가품 판매");
    }

    @Test
    void that_an_account_was_given_up_is_told_to_who_came_by_its_provider() {
        minaHasLinked();
        change(account -> account.withdraw(NOW));

        problem(social.signsIn("1", Optional.empty()), 403, "account-withdrawn");
    }

    @Test
    void who_left_so_long_ago_that_nobody_can_tell_is_new_again() {
        minaHasLinked();
        var member = mina();
        change(account -> account.withdraw(NOW));
        web.members.withdrawMember().forget(member);

        problem(social.signsIn("1", Optional.of(MINA)), 409, "extra-information-required");
        assertThat(web.members.identities.of(member)).isEmpty();
    }

    @Test
    void the_account_of_the_same_verified_address_is_linked_by_its_password() {
        visitor.joins(MINA, "미나");
        var ticket = ticket("1", 409, "link-required");

        json(social.links(ticket, Visitor.PASSWORD), 200);

        json(social.signsIn("1", Optional.empty()), 200);
        assertThat(web.members.events.published(SocialSignInLinked.class))
                .containsExactly(new SocialSignInLinked(mina(), KAKAO));
        assertThat(web.members.audit.kept(mina()))
                .extracting(AuditEntry::action)
                .contains(AuditAction.SOCIAL_SIGN_IN_LINKED);
    }

    @Test
    void a_ticket_outlives_a_wrong_password_but_not_the_right_one() {
        visitor.joins(MINA, "미나");
        var ticket = ticket("1", 409, "link-required");

        problem(social.links(ticket, "wrong"), 401, "wrong-credentials");
        json(social.links(ticket, Visitor.PASSWORD), 200);
        problem(social.links(ticket, Visitor.PASSWORD), 400, "social-ticket-refused");
    }

    @Test
    void a_ticket_lets_nobody_guess_passwords() {
        visitor.joins(MINA, "미나");
        var ticket = ticket("1", 409, "link-required");
        for (int i = 0; i < 5; i++) {
            problem(social.links(ticket, "wrong" + i), 401, "wrong-credentials");
        }

        problem(social.links(ticket, Visitor.PASSWORD), 429, "sign-in-locked");
        problem(visitor.login(MINA, Visitor.PASSWORD), 429, "sign-in-locked");
    }

    @Test
    void of_two_who_link_at_once_one_does_and_the_other_gets_no_session() {
        visitor.joins(MINA, "미나");
        var first = ticket("1", 409, "link-required");
        var second = ticket("2", 409, "link-required");

        var statuses = AtOnce.each(
                2,
                number -> social.links(number == 0 ? first : second, Visitor.PASSWORD)
                        .getResponse()
                        .getStatus());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(web.social.identities.of(mina())).hasSize(1);
        assertThat(web.members.sessions.of(mina())).hasSize(1);
    }

    @Test
    void one_ticket_links_once_however_many_try_at_once() {
        visitor.joins(MINA, "미나");
        var ticket = ticket("1", 409, "link-required");

        var statuses = AtOnce.each(
                2, _ -> social.links(ticket, Visitor.PASSWORD).getResponse().getStatus());

        assertThat(statuses).containsExactlyInAnyOrder(200, 400);
        assertThat(web.members.sessions.of(mina())).hasSize(1);
    }

    @Test
    void an_address_that_is_not_verified_links_nothing() {
        visitor.joins(MINA, "미나");

        var problem = problem(social.signsIn("1", Optional.empty()), 409, "extra-information-required");

        assertThat(problem.has("email")).isFalse();
        problem(social.links(problem.path("ticket").asString(), Visitor.PASSWORD), 400, "social-ticket-refused");
    }

    @Test
    void made_up_tickets_and_those_of_ten_minutes_ago_are_refused() {
        visitor.joins(MINA, "미나");
        var ticket = ticket("1", 409, "link-required");
        web.house.clock.advance(Duration.ofMinutes(10));

        problem(social.links(ticket, Visitor.PASSWORD), 400, "social-ticket-refused");
        problem(social.links("made-up", Visitor.PASSWORD), 400, "social-ticket-refused");
    }

    @Test
    void a_member_sees_what_is_linked_and_parts_from_it() {
        minaHasLinked();
        var tokens = visitor.signsIn(MINA);

        assertThat(json(visitor.get("/users/me/social", tokens), 200)
                        .at("/items/0/provider")
                        .asString())
                .isEqualTo("kakao");
        assertThat(visitor.delete("/users/me/social/kakao", tokens)).hasStatus(204);
        problem(visitor.delete("/users/me/social/kakao", tokens), 404, "not-found");
        problem(social.signsIn("1", Optional.of(MINA)), 409, "link-required");
    }

    @Test
    void the_only_way_to_sign_in_stays() {
        var ticket = ticket("1", 409, "extra-information-required");
        var tokens = json(social.registers(ticket, "미나"), 200);

        problem(visitor.delete("/users/me/social/kakao", tokens), 409, "only-way-to-sign-in");
    }

    @Test
    void what_is_linked_is_nobody_elses_business() {
        assertThat(web.http.get().uri("/api/v1/users/me/social").exchange()).hasStatus(401);
        assertThat(web.http.delete().uri("/api/v1/users/me/social/kakao").exchange())
                .hasStatus(401);
    }

    private String ticket(String subject, int status, String type) {
        return problem(social.signsIn(subject, Optional.of(MINA)), status, type)
                .path("ticket")
                .asString();
    }

    private void minaHasLinked() {
        visitor.joins(MINA, "미나");
        json(social.links(ticket("1", 409, "link-required"), Visitor.PASSWORD), 200);
    }

    private MemberId mina() {
        return web.members.accounts.findByEmail(MINA).orElseThrow().member();
    }

    private void change(UnaryOperator<Account> change) {
        web.members.accounts.save(
                change.apply(web.members.accounts.findByEmail(MINA).orElseThrow()));
    }
}
