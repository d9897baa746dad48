package com.pikcur.web.member;

import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.Authenticator;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.Web;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever set up an authenticator is asked for it, whichever door they come through. */
class SocialSecondFactorOverHttpTest {

    private static final String MINA = "mina@pikcur.test";
    private static final String SUBJECT = "kakao-4711";

    private final Web web = new Web();
    private final Visitor visitor = new Visitor(web);
    private final SocialVisitor social = new SocialVisitor(web);

    @BeforeEach
    void mina_is_linked_with_kakao() {
        visitor.joins(MINA, "미나");
        var ticket = problem(arrives(), 409, "link-required").path("ticket").asString();
        json(social.links(ticket, Visitor.PASSWORD), 200);
    }

    @Test
    void who_has_none_is_let_in_at_once() {
        json(arrives(), 200);
    }

    @Test
    void who_has_one_is_let_in_after_the_second_step() {
        var phone = setUp();

        var ticket = ticket();
        var tokens = json(finish(ticket, phone.codeAt(now())), 200);

        assertThat(tokens.propertyNames()).contains("accessToken", "refreshToken");
        assertThat(visitor.get("/users/me/sessions", tokens)).hasStatus(200);
        problem(finish(ticket, phone.codeAt(now())), 400, "social-ticket-refused");
    }

    @Test
    void a_wrong_code_leaves_the_ticket_as_it_was_but_not_for_ever() {
        var phone = setUp();
        var ticket = ticket();

        for (int i = 0; i < 4; i++) {
            problem(finish(ticket, "000000"), 401, "wrong-second-factor");
        }
        json(finish(ticket, phone.codeAt(now())), 200);

        aStepLater();
        var other = ticket();
        for (int i = 0; i < 5; i++) {
            problem(finish(other, "000000"), 401, "wrong-second-factor");
        }
        problem(finish(other, phone.codeAt(now())), 429, "sign-in-locked");
    }

    @Test
    void the_ticket_opens_nothing_else() {
        setUp();
        var ticket = ticket();

        problem(social.registers(ticket, "도둑"), 400, "social-ticket-refused");
        problem(finish("made-up", "123456"), 400, "social-ticket-refused");
        web.house.clock.advance(Duration.ofMinutes(10));
        problem(finish(ticket, "123456"), 400, "social-ticket-refused");
    }

    @Test
    void that_an_account_is_blocked_is_told_after_both_steps() {
        var phone = setUp();
        var account = web.members.accounts.findByEmail(MINA).orElseThrow();
        web.members.accounts.save(account.block(
                new AccountState.Blocked("가품 판매", new MemberId(UUID.randomUUID()), now(), Optional.empty())));

        problem(finish(ticket(), phone.codeAt(now())), 403, "account-blocked");
    }

    private MvcTestResult arrives() {
        return social.signsIn(SUBJECT, Optional.of(MINA));
    }

    private String ticket() {
        return problem(arrives(), 401, "second-factor-required").path("ticket").asString();
    }

    private MvcTestResult finish(String ticket, String code) {
        return visitor.post(
                "/auth/social/second-factor", "{\"ticket\":\"%s\",\"secondFactor\":\"%s\"}".formatted(ticket, code));
    }

    private Authenticator setUp() {
        var tokens = visitor.signsIn(MINA);
        var begun = visitor.post(
                "/users/me/second-factor", tokens, "{\"currentPassword\":\"%s\"}".formatted(Visitor.PASSWORD));
        var phone = Authenticator.with(json(begun, 200).path("secret").asString());
        json(
                visitor.post(
                        "/users/me/second-factor/confirm", tokens, "{\"code\":\"%s\"}".formatted(phone.codeAt(now()))),
                200);
        aStepLater();
        return phone;
    }

    private void aStepLater() {
        web.house.clock.advance(Duration.ofSeconds(30));
    }

    private Instant now() {
        return web.house.clock.instant();
    }
}
