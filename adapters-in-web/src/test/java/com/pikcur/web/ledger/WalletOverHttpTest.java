package com.pikcur.web.ledger;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.web.Answers.header;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.AccountState;
import com.pikcur.domain.member.BankAccounts;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.Web;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class WalletOverHttpTest {

    private static final String WALLET = "/api/v1/wallet";
    private static final String PAYOUTS = WALLET + "/payouts";

    private final Web web = new Web();

    @BeforeEach
    void a_seller_has_earned_something() {
        web.wallets.desk.has(SELLER);
        web.wallets.desk.has(BOB);
        web.wallets.desk.sells(SELLER, 50_000, 3_000);
    }

    @Test
    void a_wallet_shows_what_one_has() {
        post(SELLER, PAYOUTS, "{\"amountWon\":20000}");

        var wallet = json(get(SELLER, WALLET), 200);

        assertThat(wallet.path("availableWon").asLong()).isEqualTo(27_000);
        assertThat(wallet.path("heldWon").asLong()).isEqualTo(20_000);
        assertThat(wallet.path("debtWon").asLong()).isZero();
        assertThat(wallet.path("payableWon").asLong()).isEqualTo(27_000);
        assertThat(wallet.path("points").asLong()).isZero();
        assertThat(json(get(BOB, WALLET), 200).path("availableWon").asLong()).isZero();
    }

    @Test
    void entries_go_on_where_the_part_before_says() {
        post(SELLER, PAYOUTS, "{\"amountWon\":20000}");

        var first = json(get(SELLER, WALLET + "/entries?limit=2"), 200);
        var last = json(
                get(
                        SELLER,
                        WALLET + "/entries?limit=2&cursor=" + first.path("next").asString()),
                200);

        assertThat(first.path("items")).hasSize(2);
        assertThat(first.path("items").path(0).path("account").asString()).isEqualTo("HELD");
        assertThat(first.path("items").path(0).path("inWon").asLong()).isEqualTo(20_000);
        assertThat(first.path("items").path(1).path("account").asString()).isEqualTo("AVAILABLE");
        assertThat(first.path("items").path(1).path("outWon").asLong()).isEqualTo(20_000);
        assertThat(last.path("items")).hasSize(1);
        assertThat(last.path("items").path(0).path("kind").asString()).isEqualTo("SALE_CONFIRMED");
        assertThat(last.path("items").path(0).path("orderId").asString()).isNotBlank();
        assertThat(last.path("next").isNull()).isTrue();
        assertThat(json(get(BOB, WALLET + "/entries"), 200).path("items")).isEmpty();
        assertThat(wrongField(get(SELLER, WALLET + "/entries?cursor=somewhere")))
                .isEqualTo("cursor");
    }

    @Test
    void a_payout_is_created_and_shown_to_its_member_alone() {
        var created = post(SELLER, PAYOUTS, "{\"amountWon\":20000}");
        var payout = json(created, 201);
        var path = PAYOUTS + "/" + payout.path("id").asString();

        assertThat(header(created, "Location")).isEqualTo(path);
        assertThat(payout.path("status").asString()).isEqualTo("REQUESTED");
        assertThat(payout.path("lastDigits").asString()).isEqualTo("5678");
        assertThat(payout.toString()).doesNotContain("11012345678");
        problem(get(BOB, path), 404, "not-found");

        web.wallets.desk.goOn();
        assertThat(json(get(SELLER, path), 200).path("status").asString()).isEqualTo("IN_TRANSIT");
        assertThat(json(get(SELLER, PAYOUTS), 200).path("items")).hasSize(1);
        assertThat(json(get(BOB, PAYOUTS), 200).path("items")).isEmpty();
    }

    @Test
    void the_same_request_twice_is_one_payout() {
        var first = json(once(SELLER, PAYOUTS, "{\"amountWon\":20000}"), 201);
        var second = once(SELLER, PAYOUTS, "{\"amountWon\":20000}");

        assertThat(json(second, 201)).isEqualTo(first);
        assertThat(header(second, "Idempotency-Replayed")).isEqualTo("true");
        problem(once(SELLER, PAYOUTS, "{\"amountWon\":20001}"), 409, "idempotency-key-reused");
        assertThat(web.wallets.desk.payouts.all()).hasSize(1);
    }

    @Test
    void every_refusal_says_why() {
        var tooLittle = problem(post(SELLER, PAYOUTS, "{\"amountWon\":999}"), 409, "payout-below-minimum");
        var tooMuch = problem(post(SELLER, PAYOUTS, "{\"amountWon\":47001}"), 409, "insufficient-funds");

        assertThat(tooLittle.path("minimumWon").asLong()).isEqualTo(1_000);
        assertThat(tooMuch.path("payableWon").asLong()).isEqualTo(47_000);
        assertThat(wrongField(post(SELLER, PAYOUTS, "{\"amountWon\":0}"))).isEqualTo("amountWon");
        assertThat(wrongField(post(SELLER, PAYOUTS, "{}"))).isEqualTo("amountWon");
        var bobs = web.wallets.desk.bankAccounts.find(BOB).defaultId().orElseThrow();
        problem(
                post(SELLER, PAYOUTS, "{\"amountWon\":2000,\"bankAccountId\":\"%s\"}".formatted(bobs.value())),
                404,
                "not-found");

        web.wallets.desk.bankAccounts.save(BankAccounts.none(SELLER));
        problem(post(SELLER, PAYOUTS, "{\"amountWon\":2000}"), 409, "no-bank-account");

        var accounts = web.wallets.desk.accounts;
        accounts.save(accounts.find(SELLER)
                .orElseThrow()
                .block(new AccountState.Blocked("fraud", ALICE, NOW, Optional.empty())));
        problem(post(SELLER, PAYOUTS, "{\"amountWon\":2000}"), 403, "member-not-active");
    }

    @Test
    void a_statement_is_told_line_by_line() {
        post(SELLER, PAYOUTS, "{\"amountWon\":20000}");

        var statement = json(get(SELLER, WALLET + "/statements/2026-03"), 200);

        assertThat(statement.path("month").asString()).isEqualTo("2026-03");
        assertThat(statement.path("openingWon").asLong()).isZero();
        assertThat(statement.path("lines")).hasSize(3);
        assertThat(statement.path("lines").path(0).path("kind").asString()).isEqualTo("SALE");
        assertThat(statement.path("lines").path(1).path("changeWon").asLong()).isEqualTo(-3_000);
        assertThat(statement.path("totals").path(2).path("totalWon").asLong()).isEqualTo(-20_000);
        assertThat(statement.path("closingWon").asLong()).isEqualTo(27_000);
    }

    @Test
    void a_statement_is_a_file_for_whoever_wants_one() throws Exception {
        var answer = web.http
                .get()
                .uri(WALLET + "/statements/2026-03")
                .header("Authorization", web.as(SELLER, Role.SELLER))
                .header("Accept", "text/csv, application/json;q=0.5")
                .exchange();

        assertThat(answer).hasStatus(200).hasContentType("text/csv;charset=UTF-8");
        assertThat(header(answer, "Content-Disposition")).isEqualTo("attachment; filename=\"pikcur-2026-03.csv\"");
        var lines = answer.getResponse().getContentAsString().split("\r\n", -1);
        assertThat(lines[0]).endsWith("\"kind\",\"postedAt\",\"orderId\",\"referenceId\",\"changeWon\"");
        assertThat(lines[1]).isEqualTo("\"OPENING\",\"\",\"\",\"\",0");
        assertThat(lines[2]).startsWith("\"SALE\",\"2026-03-").endsWith(",50000");
        assertThat(lines[3]).startsWith("\"FEE\"").endsWith(",-3000");
        assertThat(lines[4]).isEqualTo("\"TOTAL SALE\",\"\",\"\",\"\",50000");
        assertThat(lines[6]).isEqualTo("\"CLOSING\",\"\",\"\",\"\",47000");
        assertThat(lines[7]).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-3", "march", "2026-03-01"})
    void what_is_no_month_has_no_statement(String month) {
        assertThat(wrongField(get(SELLER, WALLET + "/statements/" + month))).isEqualTo("month");
    }

    @Test
    void administrators_give_points_once_for_each_request() {
        var path = "/api/v1/admin/users/" + BOB.value() + "/points";
        var body = "{\"pointsWon\":500,\"reason\":\" Sorry. \"}";

        var granted = json(asAdmin(path, body), 201);
        json(asAdmin(path, body), 201);

        assertThat(granted.path("pointsWon").asLong()).isEqualTo(500);
        assertThat(granted.path("balanceWon").asLong()).isEqualTo(500);
        assertThat(json(get(BOB, WALLET), 200).path("points").asLong()).isEqualTo(500);
        assertThat(web.wallets.desk.audit.kept(BOB))
                .singleElement()
                .matches(entry -> entry.detail().equals("500: Sorry."));
        problem(asAdmin("/api/v1/admin/users/" + ALICE.value() + "/points", body), 409, "not-oneself");
        problem(asAdmin("/api/v1/admin/users/" + UUID.randomUUID() + "/points", body), 404, "not-found");
        assertThat(wrongField(asAdmin(path + "?x", "{\"pointsWon\":0,\"reason\":\"x\"}")))
                .isEqualTo("pointsWon");
        problem(post(SELLER, path, body), 403, "forbidden");
    }

    @Test
    void administrators_see_that_the_books_balance() {
        var balance = json(
                web.http
                        .get()
                        .uri("/api/v1/admin/ledger/trial-balance")
                        .header("Authorization", web.as(ALICE, Role.ADMIN))
                        .exchange(),
                200);

        assertThat(balance.path("differenceWon").asLong()).isZero();
        assertThat(balance.path("debitsWon").asLong()).isEqualTo(100_000);
        assertThat(balance.path("creditsWon").asLong()).isEqualTo(100_000);
        assertThat(balance.path("accounts").path(0).path("account").asString()).isEqualTo("CLEARING");
        assertThat(balance.path("accounts").path(0).path("balanceWon").asLong()).isEqualTo(-50_000);
        problem(get(SELLER, "/api/v1/admin/ledger/trial-balance"), 403, "forbidden");
    }

    private MvcTestResult get(MemberId member, String path) {
        return web.http
                .get()
                .uri(path)
                .header("Authorization", web.as(member, Role.SELLER))
                .exchange();
    }

    private MvcTestResult post(MemberId member, String path, String body) {
        return web.post(member, path, body).exchange();
    }

    private MvcTestResult once(MemberId member, String path, String body) {
        return web.post(member, path, body)
                .header("Idempotency-Key", "the-one-and-only")
                .exchange();
    }

    private MvcTestResult asAdmin(String path, String body) {
        return web.http
                .post()
                .uri(path)
                .header("Authorization", web.as(ALICE, Role.ADMIN))
                .header("Idempotency-Key", "a-gift-" + (path + body).hashCode())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
