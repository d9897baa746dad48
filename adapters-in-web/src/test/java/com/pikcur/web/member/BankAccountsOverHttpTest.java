package com.pikcur.web.member;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.member.PersonFixtures.person;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.withoutIds;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.member.MemberEvent.BankAccountChanged;
import com.pikcur.domain.member.MemberEvent.BankAccountChanged.Change;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.IdentityOffice;
import com.pikcur.web.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class BankAccountsOverHttpTest {

    private static final String PATH = "/api/v1/users/bank-accounts";

    private final Web web = new Web();
    private final IdentityOffice office = web.office;

    @BeforeEach
    void alice_is_mina() {
        verified(ALICE, "김미나");
    }

    @Test
    void the_first_account_is_the_default_and_shows_its_last_digits_alone() {
        var answer = added(ALICE, "110-123-456789", " 김 미나 ");

        var body = json(answer, 201);
        assertThat(body.path("lastDigits").asString()).isEqualTo("6789");
        assertThat(body.path("bankCode").asString()).isEqualTo("004");
        assertThat(body.path("isDefault").asBoolean()).isTrue();
        assertThat(withoutIds(body)).doesNotContain("110123");
        var items = list(ALICE);
        assertThat(items).hasSize(1);
        assertThat(items.path(0)).isEqualTo(body);
        assertThat(office.events.published(BankAccountChanged.class))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.member()).isEqualTo(ALICE);
                    assertThat(event.change()).isEqualTo(Change.ADDED);
                    assertThat(event.lastDigits()).isEqualTo("6789");
                });
    }

    @Test
    void whoever_is_not_verified_adds_nothing() {
        problem(added(BOB, "110123456789", "김미나"), 409, "identity-not-verified");

        assertThat(list(BOB)).isEmpty();
    }

    @Test
    void an_account_under_another_name_is_refused() {
        hold("110123456789", "이하늘");

        problem(add(ALICE, "110123456789", "이하늘"), 409, "holder-mismatch");
        problem(add(ALICE, "110123456789", "김미나"), 409, "holder-mismatch");

        assertThat(list(ALICE)).isEmpty();
        assertThat(office.events.published(BankAccountChanged.class)).isEmpty();
    }

    @Test
    void an_account_the_bank_does_not_know_is_refused() {
        problem(add(ALICE, "110123456789", "김미나"), 409, "bank-account-unknown");
    }

    @Test
    void nothing_is_added_while_the_bank_cannot_be_asked() {
        office.banks.cut();

        problem(add(ALICE, "110123456789", "김미나"), 503, "provider-unavailable");

        assertThat(list(ALICE)).isEmpty();
    }

    @Test
    void the_same_account_is_added_once() {
        json(added(ALICE, "110123456789", "김미나"), 201);

        problem(added(ALICE, "110-123-456-789", "김미나"), 409, "bank-account-known");
    }

    @Test
    void the_same_request_twice_adds_one_account() {
        hold("110123456789", "김미나");
        var first = web.post(ALICE, PATH, body("110123456789", "김미나"))
                .header("Idempotency-Key", "my-first-account")
                .exchange();
        var again = web.post(ALICE, PATH, body("110123456789", "김미나"))
                .header("Idempotency-Key", "my-first-account")
                .exchange();

        assertThat(json(again, 201)).isEqualTo(json(first, 201));
        assertThat(list(ALICE)).hasSize(1);
    }

    @Test
    void there_are_five_at_most() {
        for (var number = 1; number <= 5; number++) {
            json(added(ALICE, "11012345678" + number, "김미나"), 201);
        }

        var refusal = problem(added(ALICE, "110123456786", "김미나"), 409, "too-many-bank-accounts");

        assertThat(refusal.path("most").asInt()).isEqualTo(5);
        assertThat(list(ALICE)).hasSize(5);
    }

    @Test
    void another_account_becomes_the_default_when_chosen_and_when_the_default_goes() {
        var first = idOf(added(ALICE, "110123456781", "김미나"));
        var second = idOf(added(ALICE, "110123456782", "김미나"));
        var third = idOf(added(ALICE, "110123456783", "김미나"));
        assertThat(defaultOf(ALICE)).isEqualTo(first);

        json(send(HttpMethod.PUT, ALICE, PATH + "/" + third + "/default"), 200);
        assertThat(defaultOf(ALICE)).isEqualTo(third);
        assertThat(send(HttpMethod.DELETE, ALICE, PATH + "/" + first)).hasStatus(204);
        assertThat(defaultOf(ALICE)).isEqualTo(third);
        assertThat(send(HttpMethod.DELETE, ALICE, PATH + "/" + third)).hasStatus(204);
        assertThat(defaultOf(ALICE)).isEqualTo(second);
        assertThat(send(HttpMethod.DELETE, ALICE, PATH + "/" + second)).hasStatus(204);

        assertThat(list(ALICE)).isEmpty();
        assertThat(office.events.published(BankAccountChanged.class).stream().map(BankAccountChanged::change))
                .containsExactly(
                        Change.ADDED,
                        Change.ADDED,
                        Change.ADDED,
                        Change.MADE_DEFAULT,
                        Change.REMOVED,
                        Change.REMOVED,
                        Change.REMOVED);
    }

    @Test
    void the_default_chosen_again_is_no_change() {
        var first = idOf(added(ALICE, "110123456781", "김미나"));

        json(send(HttpMethod.PUT, ALICE, PATH + "/" + first + "/default"), 200);

        assertThat(office.events.published(BankAccountChanged.class)).hasSize(1);
    }

    @Test
    void anothers_account_does_not_exist() {
        var alices = idOf(added(ALICE, "110123456781", "김미나"));
        verified(BOB, "이하늘");

        assertThat(list(BOB)).isEmpty();
        problem(send(HttpMethod.DELETE, BOB, PATH + "/" + alices), 404, "not-found");
        problem(send(HttpMethod.PUT, BOB, PATH + "/" + alices + "/default"), 404, "not-found");

        assertThat(defaultOf(ALICE)).isEqualTo(alices);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/users/bank-accounts",
        "POST, /api/v1/users/bank-accounts",
        "DELETE, /api/v1/users/bank-accounts/01990000-0000-7000-8000-000000000001",
        "PUT, /api/v1/users/bank-accounts/01990000-0000-7000-8000-000000000001/default"
    })
    void strangers_have_no_accounts(String method, String path) {
        var answer = web.http.method(HttpMethod.valueOf(method)).uri(path).exchange();

        problem(answer, 401, "unauthenticated");
    }

    @ParameterizedTest
    @CsvSource({
        "004, 04, bankCode",
        "004, KB1, bankCode",
        "110123456789, 1234567, accountNumber",
        "110123456789, 1101234567890123456789, accountNumber",
        "110123456789, 11012345678a, accountNumber",
        "김미나, ' ', holderName"
    })
    void an_account_is_described_in_full(String part, String wrong, String field) {
        var body = body("110123456789", "김미나").replace("\"" + part + "\"", "\"" + wrong + "\"");

        assertThat(wrongField(web.post(ALICE, PATH, body).exchange())).isEqualTo(field);
    }

    private void verified(MemberId member, String name) {
        office.identities.claim(member, person(name), web.house.clock.instant());
    }

    private void hold(String digits, String name) {
        office.banks.hold(new BankAccountNumber("004", new HiddenText(digits)), name);
    }

    /** The bank has this account as the person's who is said to hold it. */
    private MvcTestResult added(MemberId member, String number, String holderName) {
        hold(number.replace("-", ""), holderName);
        return add(member, number, holderName);
    }

    private MvcTestResult add(MemberId member, String number, String holderName) {
        return web.post(member, PATH, body(number, holderName)).exchange();
    }

    private static String body(String number, String holderName) {
        return "{\"bankCode\":\"004\",\"accountNumber\":\"%s\",\"holderName\":\"%s\"}".formatted(number, holderName);
    }

    private MvcTestResult send(HttpMethod method, MemberId member, String path) {
        return web.http
                .method(method)
                .uri(path)
                .header("Authorization", web.as(member, Role.BUYER))
                .contentType(MediaType.APPLICATION_JSON)
                .exchange();
    }

    private JsonNode list(MemberId member) {
        return json(send(HttpMethod.GET, member, PATH), 200).path("items");
    }

    private String defaultOf(MemberId member) {
        var defaults = list(member)
                .valueStream()
                .filter(account -> account.path("isDefault").asBoolean())
                .toList();
        assertThat(defaults).hasSize(1);
        return defaults.getFirst().path("id").asString();
    }

    private static String idOf(MvcTestResult answer) {
        return json(answer, 201).path("id").asString();
    }
}
