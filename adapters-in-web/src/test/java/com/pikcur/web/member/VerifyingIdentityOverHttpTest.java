package com.pikcur.web.member;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.member.PersonFixtures.claiming;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Role;
import com.pikcur.domain.member.VerificationId;
import com.pikcur.domain.member.port.InMemoryIdentityVerification.Network;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.IdentityOffice;
import com.pikcur.web.Web;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class VerifyingIdentityOverHttpTest {

    private static final String VERIFY = "/api/v1/users/verify";
    private static final String REQUEST = VERIFY + "/request";
    private static final String MINA = """
            {"name":"김미나","phone":"010-1234-5678","birthDate":"1994-03-21","genderDigit":2,"carrier":"SKT","mvno":true}""";
    private static final String OTHER = """
            {"name":"이하늘","phone":"01012345679","birthDate":"2007-03-03","genderDigit":3,"carrier":"KT"}""";

    private final Web web = new Web();
    private final IdentityOffice office = web.office;

    @Test
    void a_member_proves_who_they_are_with_the_code_on_their_phone() {
        var id = requested(ALICE, MINA);

        var answer = json(verify(ALICE, id, codeFor(id)), 200);

        assertThat(answer.path("verified").asBoolean()).isTrue();
        assertThat(answer.path("verifiedAt").asString())
                .isEqualTo(web.house.clock.instant().toString());
        var identity = office.identities.find(ALICE).orElseThrow();
        assertThat(identity.isNamed(new HiddenText("김 미나"))).isTrue();
        assertThat(identity.phone()).contains(new HiddenText("01012345678"));
        assertThat(identity.isMinorAt(web.house.clock.instant())).isFalse();
    }

    @Test
    void a_minor_is_recorded_and_not_refused() {
        var id = requested(ALICE, OTHER);

        json(verify(ALICE, id, codeFor(id)), 200);

        assertThat(office.identities.find(ALICE).orElseThrow().isMinorAt(web.house.clock.instant()))
                .isTrue();
    }

    @Test
    void the_right_code_handed_in_twice_is_answered_alike() {
        var id = requested(ALICE, MINA);
        var first = json(verify(ALICE, id, codeFor(id)), 200);
        web.house.clock.advance(Duration.ofSeconds(5));

        assertThat(json(verify(ALICE, id, codeFor(id)), 200)).isEqualTo(first);
    }

    @Test
    void five_codes_may_be_tried_and_then_not_even_the_right_one() {
        var id = requested(ALICE, MINA);
        for (var left = 4; left >= 0; left--) {
            var refusal = problem(verify(ALICE, id, "111111"), 409, "wrong-identity-code");
            assertThat(refusal.path("triesLeft").asInt()).isEqualTo(left);
        }

        problem(verify(ALICE, id, codeFor(id)), 409, "too-many-identity-codes");

        assertThat(office.identities.find(ALICE)).isEmpty();
    }

    @Test
    void an_attempt_ends_after_ten_minutes() {
        var early = requested(ALICE, MINA);
        web.house.clock.advance(Duration.ofMinutes(10).minusNanos(1_000));
        json(verify(ALICE, early, codeFor(early)), 200);

        var late = requested(ALICE, MINA);
        web.house.clock.advance(Duration.ofMinutes(10));
        problem(verify(ALICE, late, codeFor(late)), 409, "verification-expired");
    }

    @Test
    void another_members_attempt_does_not_exist() {
        var id = requested(ALICE, MINA);

        problem(verify(BOB, id, codeFor(id)), 404, "not-found");
        problem(verify(BOB, UUID.randomUUID(), "123456"), 404, "not-found");

        assertThat(office.identities.find(BOB)).isEmpty();
        json(verify(ALICE, id, codeFor(id)), 200);
    }

    @Test
    void one_person_has_one_account() {
        verified(ALICE, MINA);
        var id = requested(BOB, MINA);

        problem(verify(BOB, id, codeFor(id)), 409, "already-verified-elsewhere");
        problem(verify(BOB, id, codeFor(id)), 409, "verification-expired");

        assertThat(office.identities.find(BOB)).isEmpty();
    }

    @Test
    void one_account_has_one_person() {
        verified(ALICE, MINA);
        var id = requested(ALICE, OTHER);

        problem(verify(ALICE, id, codeFor(id)), 409, "other-person-than-before");

        assertThat(office.identities.find(ALICE).orElseThrow().name()).isEqualTo(new HiddenText("김미나"));
    }

    @Test
    void whoever_leaves_frees_the_person() {
        verified(ALICE, MINA);
        office.identities.remove(ALICE);

        verified(BOB, MINA);
    }

    @Test
    void a_member_has_so_many_attempts_a_day() {
        requested(ALICE, MINA);
        web.house.clock.advance(Duration.ofHours(1));
        requested(ALICE, MINA);
        requested(ALICE, MINA);

        var refused = request(ALICE, MINA);
        problem(refused, 429, "too-many-verifications");
        assertThat(refused)
                .hasHeader("Retry-After", Long.toString(Duration.ofHours(23).toSeconds()));
        requested(BOB, OTHER);
        web.house.clock.advance(Duration.ofHours(23));
        requested(ALICE, MINA);
    }

    @Test
    void the_same_request_twice_sends_one_code() {
        var first = web.post(ALICE, REQUEST, MINA)
                .header("Idempotency-Key", "my-first-try")
                .exchange();
        var again = web.post(ALICE, REQUEST, MINA)
                .header("Idempotency-Key", "my-first-try")
                .exchange();

        assertThat(json(again, 202)).isEqualTo(json(first, 202));
        assertThat(office.provider.requests()).isEqualTo(1);
    }

    @Test
    void a_request_whose_answer_got_lost_can_be_repeated() {
        office.provider.network(Network.LOSES_ANSWERS);
        var lost = web.post(ALICE, REQUEST, MINA)
                .header("Idempotency-Key", "my-first-try")
                .exchange();
        problem(lost, 503, "provider-unavailable");
        assertThat(lost).hasHeader("Retry-After", "10");
        office.provider.network(Network.UP);

        var again = web.post(ALICE, REQUEST, MINA)
                .header("Idempotency-Key", "my-first-try")
                .exchange();

        var id = UUID.fromString(json(again, 202).path("verificationId").asString());
        json(verify(ALICE, id, codeFor(id)), 200);
    }

    @Test
    void a_right_code_whose_answer_got_lost_is_right_the_second_time() {
        var id = requested(ALICE, MINA);
        office.provider.network(Network.LOSES_ANSWERS);
        problem(verify(ALICE, id, codeFor(id)), 503, "provider-unavailable");
        office.provider.network(Network.UP);

        json(verify(ALICE, id, codeFor(id)), 200);
    }

    @Test
    void even_the_last_code_counts_when_its_answer_got_lost() {
        var id = requested(ALICE, MINA);
        for (var wrong = 0; wrong < 4; wrong++) {
            verify(ALICE, id, "111111");
        }
        office.provider.network(Network.LOSES_ANSWERS);
        problem(verify(ALICE, id, codeFor(id)), 503, "provider-unavailable");
        office.provider.network(Network.UP);

        json(verify(ALICE, id, codeFor(id)), 200);
    }

    @Test
    void tries_count_even_where_nobody_answers() {
        var id = requested(ALICE, MINA);
        office.provider.network(Network.CUT);
        for (var lost = 0; lost < 5; lost++) {
            problem(verify(ALICE, id, "111111"), 503, "provider-unavailable");
        }
        office.provider.network(Network.UP);

        problem(verify(ALICE, id, codeFor(id)), 409, "too-many-identity-codes");
    }

    @Test
    void a_person_the_provider_does_not_know_gets_no_code() {
        problem(request(ALICE, MINA.replace("010-1234-5678", "01000000000")), 409, "identity-refused");
    }

    @Test
    void a_proof_from_the_providers_own_window_is_taken_once() {
        var id = requested(ALICE, MINA);
        var handle = office.provider.provedInPopUp(new VerificationId(id), claiming("김미나"));
        var other = office.provider.provedInPopUp(new VerificationId(id), claiming("김미나"));

        json(accept(ALICE, handle), 200);
        json(accept(ALICE, handle), 200);
        problem(accept(ALICE, other), 409, "verification-expired");
    }

    @Test
    void a_proof_made_for_another_member_is_not_taken() {
        var id = requested(ALICE, MINA);
        var handle = office.provider.provedInPopUp(new VerificationId(id), claiming("김미나"));

        problem(accept(BOB, handle), 404, "not-found");

        assertThat(office.identities.find(BOB)).isEmpty();
    }

    @Test
    void a_proof_made_for_nothing_of_ours_is_not_taken() {
        var handle = office.provider.provedInPopUp(new VerificationId(UUID.randomUUID()), claiming("김미나"));

        problem(accept(ALICE, handle), 404, "not-found");
        problem(accept(ALICE, "imp_999999999999"), 404, "not-found");
    }

    @Test
    void a_handle_under_which_nothing_is_proved_proves_nothing() {
        requested(ALICE, MINA);

        problem(accept(ALICE, "imp_000000000001"), 409, "identity-not-proved");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "김미나 | ' ' | name",
                "010-1234-5678 | 0212345678 | phone",
                "1994-03-21 | 1994-02-30 | birthDate",
                "1994-03-21 | 2004-03-21 | genderDigit",
                "SKT | AT&T | carrier"
            })
    void a_person_is_described_in_full(String part, String wrong, String field) {
        assertThat(wrongField(request(ALICE, MINA.replace(part, wrong)))).isEqualTo(field);
        assertThat(office.provider.requests()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | verificationId",
                "{\"verificationId\":\"01990000-0000-7000-8000-000000000001\"} | code",
                "{\"verificationId\":\"01990000-0000-7000-8000-000000000001\",\"code\":\"12a456\"} | code",
                "{\"impUid\":\"../payments\"} | impUid",
                "{\"impUid\":\"imp_1\",\"code\":\"123456\"} | code"
            })
    void a_proof_is_a_code_or_a_handle(String body, String field) {
        assertThat(wrongField(web.post(ALICE, VERIFY, body).exchange())).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {VERIFY, REQUEST})
    void strangers_have_nothing_to_prove(String path) {
        var answer = web.http
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(MINA)
                .exchange();

        problem(answer, 401, "unauthenticated");
    }

    private void verified(MemberId member, String person) {
        var id = requested(member, person);
        json(verify(member, id, codeFor(id)), 200);
    }

    private UUID requested(MemberId member, String person) {
        return UUID.fromString(
                json(request(member, person), 202).path("verificationId").asString());
    }

    private MvcTestResult request(MemberId member, String person) {
        return send(member, REQUEST, person);
    }

    private MvcTestResult verify(MemberId member, UUID id, String code) {
        return send(member, VERIFY, "{\"verificationId\":\"%s\",\"code\":\"%s\"}".formatted(id, code));
    }

    private MvcTestResult accept(MemberId member, String handle) {
        return send(member, VERIFY, "{\"impUid\":\"%s\"}".formatted(handle));
    }

    private MvcTestResult send(MemberId member, String path, String body) {
        return web.http
                .post()
                .uri(path)
                .header("Authorization", web.as(member, Role.BUYER))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String codeFor(UUID id) {
        return office.provider.codeFor(new VerificationId(id)).reveal();
    }
}
