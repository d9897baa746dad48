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
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoiningSociallyOverHttpTest {

    private static final String MINA = "mina@pikcur.test";

    private final Web web = new Web();
    private final Visitor visitor = new Visitor(web);
    private final SocialVisitor social = new SocialVisitor(web);

    @Test
    void with_a_verified_address_a_nickname_is_enough() {
        var problem = problem(social.signsIn("1", Optional.of(MINA)), 409, "extra-information-required");
        assertThat(problem.path("email").asString()).isEqualTo(MINA);

        var tokens = json(social.registers(problem.path("ticket").asString(), "미나"), 200);

        json(visitor.get("/users/me/sessions", tokens), 200);
        var account = web.members.accounts.findByEmail(MINA).orElseThrow();
        assertThat(account.credentials().passwordHash()).isEmpty();
        assertThat(web.members.events.published(MemberJoined.class)).hasSize(1);
        json(social.signsIn("1", Optional.of(MINA)), 200);
    }

    @Test
    void nobody_signs_in_with_a_password_to_an_account_that_has_none() {
        json(social.registers(ticket(Optional.of(MINA)), "미나"), 200);

        problem(visitor.login(MINA, ""), 400, "invalid-request");
        problem(visitor.login(MINA, Visitor.PASSWORD), 401, "wrong-credentials");
    }

    @Test
    void a_ticket_makes_one_account() {
        var ticket = ticket(Optional.of(MINA));
        json(social.registers(ticket, "미나"), 200);

        problem(social.registers(ticket, "다른미나"), 400, "social-ticket-refused");
    }

    @Test
    void one_person_makes_one_account_however_many_tickets_they_hold() {
        var first = ticket(Optional.of(MINA));
        var second = ticket(Optional.of("mina2@pikcur.test"));

        var statuses = AtOnce.each(
                2,
                number -> social.registers(number == 0 ? first : second, "미나" + number)
                        .getResponse()
                        .getStatus());

        assertThat(statuses).containsExactlyInAnyOrder(200, 400);
        assertThat(web.members.events.published(MemberJoined.class)).hasSize(1);
        assertThat(web.members.accounts.findByEmail(MINA).isPresent()
                        && web.members.accounts.findByEmail("mina2@pikcur.test").isPresent())
                .isFalse();
    }

    @Test
    void a_ticket_outlives_a_nickname_that_cannot_be_had() {
        visitor.joins("other@pikcur.test", "미나");
        var ticket = ticket(Optional.of(MINA));

        problem(social.registers(ticket, "미나"), 409, "nickname-taken");
        assertThat(wrongField(social.registers(ticket, "관리자"))).isEqualTo("nickname");
        json(social.registers(ticket, "민아"), 200);
    }

    @Test
    void the_address_the_provider_confirmed_is_the_one_to_have() {
        var ticket = ticket(Optional.of(MINA));

        assertThat(wrongField(social.registers(ticket, "미나", "victim@pikcur.test")))
                .isEqualTo("email");
        json(social.registers(ticket, "미나", MINA), 200);
    }

    @Test
    void without_a_verified_address_one_is_shown_to_be_theirs_by_a_code() {
        var ticket = ticket(Optional.empty());

        assertThat(wrongField(social.registers(ticket, "미나"))).isEqualTo("email");
        assertThat(wrongField(social.registers(ticket, "미나", "no address"))).isEqualTo("email");
        assertThat(json(social.registers(ticket, "미나", MINA), 202)
                        .path("codeExpiresInSeconds")
                        .asLong())
                .isEqualTo(300);
        assertThat(web.members.accounts.findByEmail(MINA)).isEmpty();
        json(social.registers(ticket, "미나", MINA, visitor.code()), 200);

        json(social.signsIn("1", Optional.empty()), 200);
    }

    @Test
    void a_wrong_code_and_one_for_another_address_open_nothing() {
        var ticket = ticket(Optional.empty());
        json(social.registers(ticket, "미나", MINA), 202);
        var code = visitor.code();
        var wrong = code.equals("000000") ? "000001" : "000000";

        problem(social.registers(ticket, "미나", MINA, wrong), 400, "wrong-code");
        problem(social.registers(ticket, "미나", "victim@pikcur.test", code), 400, "wrong-code");
        json(social.registers(ticket, "미나", MINA, code), 200);
    }

    @Test
    void a_code_of_five_minutes_ago_opens_nothing() {
        var ticket = ticket(Optional.empty());
        json(social.registers(ticket, "미나", MINA), 202);
        web.house.clock.advance(Duration.ofMinutes(5));

        problem(social.registers(ticket, "미나", MINA, visitor.code()), 400, "wrong-code");
    }

    @Test
    void codes_are_guessed_and_mailed_no_more_often_than_at_any_sign_up() {
        var ticket = ticket(Optional.empty());
        json(social.registers(ticket, "미나", MINA), 202);
        var again = social.registers(ticket, "미나", MINA);
        problem(again, 429, "mail-sent-a-moment-ago");
        assertThat(header(again, "Retry-After")).isEqualTo("60");

        for (int i = 0; i < 5; i++) {
            problem(social.registers(ticket, "미나", MINA, "x" + i), 400, "wrong-code");
        }
        problem(social.registers(ticket, "미나", MINA, visitor.code()), 429, "too-many-codes");
    }

    @Test
    void that_an_address_has_an_account_is_told_to_its_owner_alone() {
        visitor.joins(MINA, "미나");
        web.house.clock.advance(Duration.ofMinutes(1));
        var ticket = ticket(Optional.empty());
        var mailedBefore = web.members.events.published(SignUpCodeIssued.class).size();

        json(social.registers(ticket, "다른미나", MINA), 202);

        assertThat(web.members.events.published(SignUpCodeIssued.class)).hasSize(mailedBefore);
        assertThat(web.members.events.published(TakenAddressSignedUp.class)).hasSize(1);
        problem(social.registers(ticket, "다른미나", MINA, "000000"), 400, "wrong-code");
    }

    private String ticket(Optional<String> verifiedEmail) {
        return problem(social.signsIn("1", verifiedEmail), 409, "extra-information-required")
                .path("ticket")
                .asString();
    }
}
