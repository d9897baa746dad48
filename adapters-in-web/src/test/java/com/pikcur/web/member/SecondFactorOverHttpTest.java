package com.pikcur.web.member;

import static com.pikcur.web.Answers.header;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Account;
import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.Authenticator;
import com.pikcur.domain.member.MemberEvent.SecondFactorChanged;
import com.pikcur.domain.member.MemberEvent.SignInLocked;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.Web;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class SecondFactorOverHttpTest {

    private static final String MINA = "mina@pikcur.test";
    private static final String FACTOR = "/users/me/second-factor";
    private static final String WRONG = "{\"currentPassword\":\"wrong\"}";
    private static final String RIGHT = "{\"currentPassword\":\"%s\"}".formatted(Visitor.PASSWORD);

    private final Web web = new Web();
    private final Visitor visitor = new Visitor(web);

    @BeforeEach
    void mina_has_an_account() {
        visitor.joins(MINA, "미나");
    }

    @Test
    void the_secret_is_shown_to_who_knows_the_password() {
        var tokens = visitor.signsIn(MINA);

        problem(visitor.post(FACTOR, tokens, WRONG), 403, "wrong-password");
        assertThat(wrongField(visitor.post(FACTOR, tokens, "{}"))).isEqualTo("currentPassword");
        var answer = visitor.post(FACTOR, tokens, RIGHT);

        var begun = json(answer, 200);
        var secret = begun.path("secret").asString();
        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(begun.path("uri").asString())
                .isEqualTo("otpauth://totp/Pikcur:mina%40pikcur.test?secret=" + secret + "&issuer=Pikcur");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void it_is_not_asked_for_before_a_code_has_confirmed_it() {
        var tokens = visitor.signsIn(MINA);
        var phone = begin(tokens);
        json(visitor.login(MINA, Visitor.PASSWORD), 200);
        assertThat(shown(tokens).path("active").asBoolean()).isFalse();

        problem(confirm(tokens, phone.wrongCodeAt(now())), 403, "wrong-authenticator-code");
        var answer = confirm(tokens, phone.codeAt(now()));

        assertThat(codes(json(answer, 200))).hasSize(10).doesNotHaveDuplicates();
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(shown(tokens).path("active").asBoolean()).isTrue();
        assertThat(shown(tokens).path("recoveryCodesLeft").asInt()).isEqualTo(10);
        problem(visitor.login(MINA, Visitor.PASSWORD), 401, "second-factor-required");
    }

    @Test
    void who_begins_again_gets_another_secret_until_one_is_active() {
        var tokens = visitor.signsIn(MINA);
        var first = begin(tokens);
        var phone = begin(tokens);

        problem(confirm(tokens, first.codeAt(now())), 403, "wrong-authenticator-code");
        json(confirm(tokens, phone.codeAt(now())), 200);

        problem(visitor.post(FACTOR, tokens, RIGHT), 409, "second-factor-already-active");
        aStepLater();
        problem(confirm(tokens, phone.codeAt(now())), 409, "second-factor-already-active");
    }

    @Test
    void a_code_signs_in_once() {
        var phone = setUp(visitor.signsIn(MINA)).phone();
        aStepLater();
        var code = phone.codeAt(now());

        json(login(Visitor.PASSWORD, code), 200);
        problem(login(Visitor.PASSWORD, code), 401, "wrong-second-factor");

        aStepLater();
        json(login(Visitor.PASSWORD, phone.codeAt(now())), 200);
    }

    @Test
    void the_code_it_was_confirmed_with_does_not_sign_in() {
        var phone = setUp(visitor.signsIn(MINA)).phone();

        problem(login(Visitor.PASSWORD, phone.codeAt(now())), 401, "wrong-second-factor");
    }

    @Test
    void a_recovery_code_signs_in_once() {
        var tokens = visitor.signsIn(MINA);
        var code = setUp(tokens).recoveryCodes().getFirst();

        json(login(Visitor.PASSWORD, code), 200);
        problem(login(Visitor.PASSWORD, code), 401, "wrong-second-factor");

        assertThat(shown(tokens).path("recoveryCodesLeft").asInt()).isEqualTo(9);
    }

    @Test
    void nothing_is_told_of_it_before_the_password_was_right() {
        var phone = setUp(visitor.signsIn(MINA)).phone();
        aStepLater();

        problem(login("wrong", phone.codeAt(now())), 401, "wrong-credentials");
        json(login(Visitor.PASSWORD, phone.codeAt(now())), 200);
    }

    @Test
    void five_wrong_codes_lock_it_for_a_quarter_of_an_hour_and_the_owner_hears_of_it() {
        var phone = setUp(visitor.signsIn(MINA)).phone();
        aStepLater();
        for (int i = 0; i < 5; i++) {
            problem(login(Visitor.PASSWORD, phone.wrongCodeAt(now())), 401, "wrong-second-factor");
        }

        var locked = login(Visitor.PASSWORD, phone.codeAt(now()));
        problem(locked, 429, "sign-in-locked");
        assertThat(header(locked, "Retry-After")).isEqualTo("900");
        assertThat(web.members.events.published(SignInLocked.class)).hasSize(1);

        web.house.clock.advance(Duration.ofMinutes(15));
        json(login(Visitor.PASSWORD, phone.codeAt(now())), 200);
    }

    @Test
    void a_right_code_makes_wrong_ones_forgotten() {
        var phone = setUp(visitor.signsIn(MINA)).phone();
        for (int round = 0; round < 3; round++) {
            aStepLater();
            for (int i = 0; i < 4; i++) {
                problem(login(Visitor.PASSWORD, phone.wrongCodeAt(now())), 401, "wrong-second-factor");
            }
            json(login(Visitor.PASSWORD, phone.codeAt(now())), 200);
        }
    }

    /** Who sends the password first and the code when asked for it has not guessed. */
    @Test
    void a_missing_code_is_not_a_guess() {
        var phone = setUp(visitor.signsIn(MINA)).phone();
        aStepLater();
        for (int i = 0; i < 10; i++) {
            problem(visitor.login(MINA, Visitor.PASSWORD), 401, "second-factor-required");
            problem(login(Visitor.PASSWORD, " "), 401, "second-factor-required");
        }

        json(login(Visitor.PASSWORD, phone.codeAt(now())), 200);
    }

    @Test
    void a_temporary_password_needs_it_too_and_is_not_used_up_without() {
        var phone = setUp(visitor.signsIn(MINA)).phone();
        visitor.post("/auth/reset-password", "{\"email\":\"%s\"}".formatted(MINA));
        var temporary = visitor.temporaryPassword();
        aStepLater();

        problem(visitor.login(MINA, temporary), 401, "second-factor-required");
        problem(login(temporary, phone.wrongCodeAt(now())), 401, "wrong-second-factor");
        var tokens = json(login(temporary, phone.codeAt(now())), 200);
        assertThat(tokens.path("mustChangePassword").asBoolean()).isTrue();

        aStepLater();
        problem(login(temporary, phone.codeAt(now())), 401, "wrong-credentials");
    }

    @Test
    void that_an_account_is_blocked_is_told_after_both_proofs() {
        var phone = setUp(visitor.signsIn(MINA)).phone();
        var account = mina();
        web.members.accounts.save(account.block(
                new AccountState.Blocked("가품 판매", new MemberId(UUID.randomUUID()), now(), Optional.empty())));
        aStepLater();

        problem(visitor.login(MINA, Visitor.PASSWORD), 401, "second-factor-required");
        problem(login(Visitor.PASSWORD, phone.wrongCodeAt(now())), 401, "wrong-second-factor");
        problem(login(Visitor.PASSWORD, phone.codeAt(now())), 403, "account-blocked");
    }

    @Test
    void it_is_removed_with_both_proofs() {
        var tokens = visitor.signsIn(MINA);
        var phone = setUp(tokens).phone();
        aStepLater();
        var code = phone.codeAt(now());

        problem(remove(tokens, "wrong", code), 403, "wrong-password");
        problem(remove(tokens, Visitor.PASSWORD, phone.wrongCodeAt(now())), 403, "wrong-authenticator-code");
        assertThat(remove(tokens, Visitor.PASSWORD, code)).hasStatus(204);

        assertThat(shown(tokens).path("active").asBoolean()).isFalse();
        json(visitor.login(MINA, Visitor.PASSWORD), 200);
        problem(remove(tokens, Visitor.PASSWORD, code), 404, "not-found");
    }

    @Test
    void who_has_lost_the_authenticator_removes_it_with_a_recovery_code() {
        var tokens = visitor.signsIn(MINA);
        var set = setUp(tokens);

        assertThat(remove(tokens, Visitor.PASSWORD, set.recoveryCodes().getLast()))
                .hasStatus(204);
    }

    @Test
    void new_recovery_codes_are_given_for_a_code_of_the_authenticator_alone() {
        var tokens = visitor.signsIn(MINA);
        var set = setUp(tokens);
        var old = set.recoveryCodes().getFirst();
        problem(renew(tokens, old), 403, "wrong-authenticator-code");
        aStepLater();

        var renewed = codes(json(renew(tokens, set.phone().codeAt(now())), 200));

        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(set.recoveryCodes());
        problem(login(Visitor.PASSWORD, old), 401, "wrong-second-factor");
        json(login(Visitor.PASSWORD, renewed.getFirst()), 200);
    }

    @Test
    void who_holds_a_stolen_token_cannot_guess_for_long() {
        var tokens = visitor.signsIn(MINA);
        var phone = setUp(tokens).phone();
        aStepLater();
        for (int i = 0; i < 5; i++) {
            problem(renew(tokens, phone.wrongCodeAt(now())), 403, "wrong-authenticator-code");
            problem(visitor.delete(FACTOR, tokens, removing("wrong" + i, "123456")), 403, "wrong-password");
        }

        problem(renew(tokens, phone.codeAt(now())), 429, "sign-in-locked");
        problem(remove(tokens, Visitor.PASSWORD, phone.codeAt(now())), 429, "sign-in-locked");
    }

    @Test
    void where_there_is_none_there_is_nothing_to_change() {
        var tokens = visitor.signsIn(MINA);

        problem(confirm(tokens, "123456"), 404, "not-found");
        begin(tokens);
        problem(renew(tokens, "123456"), 404, "not-found");
        problem(remove(tokens, Visitor.PASSWORD, "123456"), 404, "not-found");
    }

    @Test
    void the_member_hears_of_it_and_the_audit_trail_keeps_it() {
        var tokens = visitor.signsIn(MINA);
        var phone = setUp(tokens).phone();
        aStepLater();
        json(renew(tokens, phone.codeAt(now())), 200);
        aStepLater();
        assertThat(remove(tokens, Visitor.PASSWORD, phone.codeAt(now()))).hasStatus(204);

        var member = mina().member();
        assertThat(web.members.events.published(SecondFactorChanged.class))
                .containsExactly(new SecondFactorChanged(member, true), new SecondFactorChanged(member, false));
        assertThat(web.members.audit.kept(member))
                .extracting(AuditEntry::action)
                .endsWith(
                        AuditAction.SECOND_FACTOR_ON,
                        AuditAction.RECOVERY_CODES_RENEWED,
                        AuditAction.SECOND_FACTOR_OFF);
    }

    @Test
    void who_leaves_leaves_none_behind() {
        var tokens = visitor.signsIn(MINA);
        setUp(tokens);

        assertThat(visitor.delete("/users/me", tokens, "{}")).hasStatus(204);

        problem(visitor.login(MINA, Visitor.PASSWORD), 403, "account-withdrawn");
    }

    @Test
    void it_is_nobodys_business_but_the_members() {
        assertThat(web.http.get().uri("/api/v1" + FACTOR).exchange()).hasStatus(401);
        setUp(visitor.signsIn(MINA));
        visitor.joins("jun@pikcur.test", "준호");

        assertThat(shown(visitor.signsIn("jun@pikcur.test")).path("active").asBoolean())
                .isFalse();
    }

    @Test
    void secrets_are_never_printed() {
        assertThat(List.of(
                        new SecondFactorController.BeginSecondFactorRequest("secret"),
                        new SecondFactorController.BegunSecondFactorResponse("secret", "secret"),
                        new SecondFactorController.AuthenticatorCodeRequest("secret"),
                        new SecondFactorController.RemoveSecondFactorRequest("secret", "secret"),
                        new SecondFactorController.RecoveryCodesResponse(List.of("secret"))))
                .allSatisfy(body -> assertThat(body.toString()).doesNotContain("secret"));
    }

    private record SetUp(Authenticator phone, List<String> recoveryCodes) {}

    private Authenticator begin(JsonNode tokens) {
        return Authenticator.with(
                json(visitor.post(FACTOR, tokens, RIGHT), 200).path("secret").asString());
    }

    private SetUp setUp(JsonNode tokens) {
        var phone = begin(tokens);
        return new SetUp(phone, codes(json(confirm(tokens, phone.codeAt(now())), 200)));
    }

    private MvcTestResult confirm(JsonNode tokens, String code) {
        return visitor.post(FACTOR + "/confirm", tokens, "{\"code\":\"%s\"}".formatted(code));
    }

    private MvcTestResult renew(JsonNode tokens, String code) {
        return visitor.post(FACTOR + "/recovery-codes", tokens, "{\"code\":\"%s\"}".formatted(code));
    }

    private MvcTestResult remove(JsonNode tokens, String password, String code) {
        return visitor.delete(FACTOR, tokens, removing(password, code));
    }

    private static String removing(String password, String code) {
        return "{\"currentPassword\":\"%s\",\"code\":\"%s\"}".formatted(password, code);
    }

    private MvcTestResult login(String password, String code) {
        return visitor.post(
                "/auth/login",
                "{\"email\":\"%s\",\"password\":\"%s\",\"secondFactor\":\"%s\"}".formatted(MINA, password, code));
    }

    private JsonNode shown(JsonNode tokens) {
        return json(visitor.get(FACTOR, tokens), 200);
    }

    private static List<String> codes(JsonNode body) {
        return body.path("recoveryCodes").valueStream().map(JsonNode::asString).toList();
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
}
