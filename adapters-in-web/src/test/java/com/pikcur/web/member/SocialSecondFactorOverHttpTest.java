package com.pikcur.web.member;

import static com.pikcur.web.Answers.header;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.Authenticator;
import com.pikcur.domain.member.SocialTicket;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.Web;
import com.pikcur.web.member.SocialVisitor.Returning;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SocialSecondFactorOverHttpTest {

    private static final String MINA = "mina@pikcur.test";
    private static final String FACTOR = "/users/me/second-factor";

    private final Web web = new Web();
    private final Visitor visitor = new Visitor(web);
    private final SocialVisitor social = new SocialVisitor(web);

    private Authenticator phone = Authenticator.with("A".repeat(32));
    private List<String> recoveryCodes = List.of();

    /** Somebody at the second step, in the browser they came back in. */
    private record Halfway(Returning returning, String ticket) {}

    @BeforeEach
    void mina_signs_in_by_kakao_and_has_a_second_factor() {
        visitor.joins(MINA, "미나");
        var ticket = problem(social.signsIn("1", Optional.of(MINA)), 409, "link-required")
                .path("ticket")
                .asString();
        var tokens = json(social.links(ticket, Visitor.PASSWORD), 200);
        var password = "{\"currentPassword\":\"%s\"}".formatted(Visitor.PASSWORD);
        phone = Authenticator.with(
                json(visitor.post(FACTOR, tokens, password), 200).path("secret").asString());
        var confirmed = visitor.post(FACTOR + "/confirm", tokens, "{\"code\":\"%s\"}".formatted(phone.codeAt(now())));
        recoveryCodes = json(confirmed, 200)
                .path("recoveryCodes")
                .valueStream()
                .map(code -> code.asString())
                .toList();
        aStepLater();
    }

    @Test
    void who_shows_it_after_the_provider_has_vouched_is_signed_in() {
        var tokens = json(shows(halfway(), phone.codeAt(now())), 200);

        assertThat(tokens.propertyNames())
                .containsExactly("accessToken", "expiresInSeconds", "refreshToken", "mustChangePassword");
        json(visitor.get("/users/me/sessions", tokens), 200);
    }

    @Test
    void the_word_of_the_provider_alone_begins_no_session() {
        var before = sessions();

        var answer = social.signsIn("1", Optional.empty());

        var problem = problem(answer, 401, "second-factor-required");
        assertThat(problem.has("accessToken")).isFalse();
        assertThat(header(answer, "Set-Cookie"))
                .startsWith("__Secure-pikcur-social=")
                .contains("; Max-Age=600");
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void a_recovery_code_will_do() {
        json(shows(halfway(), recoveryCodes.getFirst()), 200);
    }

    @Test
    void a_ticket_outlives_a_wrong_code_but_not_the_right_one() {
        var halfway = halfway();

        problem(shows(halfway, phone.wrongCodeAt(now())), 401, "wrong-second-factor");
        json(shows(halfway, phone.codeAt(now())), 200);

        aStepLater();
        problem(shows(halfway, phone.codeAt(now())), 400, "social-ticket-refused");
    }

    @Test
    void of_two_right_codes_at_once_with_one_ticket_one_signs_in() {
        var halfway = halfway();

        var statuses = AtOnce.each(
                2, i -> shows(halfway, recoveryCodes.get(i)).getResponse().getStatus());

        assertThat(statuses).containsExactlyInAnyOrder(200, 400);
    }

    @Test
    void wrong_codes_lock_it_whatever_the_ticket() {
        for (int i = 0; i < 5; i++) {
            problem(shows(halfway(), phone.wrongCodeAt(now())), 401, "wrong-second-factor");
        }

        var locked = shows(halfway(), phone.codeAt(now()));

        problem(locked, 429, "sign-in-locked");
        assertThat(header(locked, "Retry-After")).isEqualTo("900");
    }

    @Test
    void a_ticket_is_worth_nothing_in_another_browser_and_is_not_spoiled_there() {
        var halfway = halfway();
        var other = social.goes("2", Optional.empty()).cookie();
        var code = phone.codeAt(now());

        problem(social.showsSecondFactor(halfway.ticket(), code, Optional.of(other)), 400, "social-ticket-refused");
        problem(social.showsSecondFactor(halfway.ticket(), code, Optional.empty()), 400, "social-ticket-refused");

        json(shows(halfway, code), 200);
    }

    @Test
    void a_ticket_is_good_for_ten_minutes() {
        var halfway = halfway();
        web.house.clock.advance(SocialTicket.VALID_FOR);

        problem(shows(halfway, phone.codeAt(now())), 400, "social-ticket-refused");
    }

    @Test
    void no_ticket_is_good_for_another_purpose() {
        var halfway = halfway();
        problem(social.links(halfway.ticket(), Visitor.PASSWORD), 400, "social-ticket-refused");
        problem(social.registers(halfway.ticket(), "준호"), 400, "social-ticket-refused");
        var newcomer = social.goes("2", Optional.empty());
        var ticket = problem(social.comesBack(newcomer), 409, "extra-information-required")
                .path("ticket")
                .asString();

        var answer = social.showsSecondFactor(ticket, phone.codeAt(now()), Optional.of(newcomer.cookie()));

        problem(answer, 400, "social-ticket-refused");
    }

    @Test
    void that_an_account_is_blocked_is_told_after_both_proofs() {
        change(account -> account.block(
                new AccountState.Blocked("가품 판매", new MemberId(UUID.randomUUID()), now(), Optional.empty())));
        var halfway = halfway();

        problem(shows(halfway, phone.wrongCodeAt(now())), 401, "wrong-second-factor");
        problem(shows(halfway, phone.codeAt(now())), 403, "account-blocked");
    }

    @Test
    void that_an_account_was_given_up_is_told_after_both_proofs() {
        change(account -> account.withdraw(now()));

        problem(shows(halfway(), phone.codeAt(now())), 403, "account-withdrawn");
    }

    @Test
    void who_parts_from_the_provider_meanwhile_is_not_signed_in() {
        var halfway = halfway();
        var member = mina().member();
        web.social.identities.of(member).forEach(link -> web.social.identities.unlink(member, link.provider()));

        problem(shows(halfway, phone.codeAt(now())), 400, "social-ticket-refused");
    }

    @Test
    void a_ticket_and_a_code_must_be_sent() {
        assertThat(wrongField(visitor.post("/auth/social/second-factor", "{\"ticket\":\"x\"}")))
                .isEqualTo("secondFactor");
        assertThat(wrongField(visitor.post("/auth/social/second-factor", "{\"secondFactor\":\"123456\"}")))
                .isEqualTo("ticket");
    }

    @Test
    void secrets_are_never_printed() {
        assertThat(new SocialSecondFactorController.SocialSecondFactorRequest("secret", "secret", null).toString())
                .isEqualTo("SocialSecondFactorRequest[hidden]");
    }

    private Halfway halfway() {
        var returning = social.goes("1", Optional.empty());
        var ticket = problem(social.comesBack(returning), 401, "second-factor-required")
                .path("ticket")
                .asString();
        return new Halfway(returning, ticket);
    }

    private MvcTestResult shows(Halfway halfway, String code) {
        return social.showsSecondFactor(
                halfway.ticket(), code, Optional.of(halfway.returning().cookie()));
    }

    private int sessions() {
        return web.members.sessions.of(mina().member()).size();
    }

    private void aStepLater() {
        web.house.clock.advance(Duration.ofSeconds(30));
    }

    private Instant now() {
        return web.house.clock.instant();
    }

    private Account mina() {
        return web.members.accounts.findByEmail(MINA).orElseThrow();
    }

    private void change(UnaryOperator<Account> change) {
        web.members.accounts.save(change.apply(mina()));
    }
}
