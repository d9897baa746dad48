package com.pikcur.web.payment;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Role;
import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.shared.Money;
import com.pikcur.web.Web;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class AdministeringPaymentsOverHttpTest {

    private static final String DAY = "{\"day\":\"2026-03-02\"}";

    private final Web web = new Web();

    @Test
    void a_day_is_compared_and_its_report_is_kept() {
        var quote = quote();
        web.payments.toss.payAtOnce(numberOf(quote), Money.won(103_000));
        problem(asked("GET", "reconciliations/2026-03-02"), 404, "not-found");

        var report = json(asked("POST", "reconciliations", DAY), 200);

        assertThat(report.path("checked").asInt()).isEqualTo(1);
        assertThat(report.path("differences")).isEmpty();
        assertThat(json(asked("GET", "reconciliations/2026-03-02"), 200)).isEqualTo(report);
        assertThat(web.orders.books.entries()).hasSize(1);
    }

    @Test
    void what_nobody_knows_the_end_of_is_listed() {
        var quote = quote();
        var key = web.payments.toss.pay(numberOf(quote));
        web.payments.toss.silentOnceBefore();
        json(
                sent(
                        "POST",
                        "/api/v1/payments/quotes/" + quote.path("quoteId").asString() + "/complete",
                        "{\"paymentKey\":\"%s\"}".formatted(key.value()),
                        web.as(ALICE)),
                200);

        var unresolved = json(asked("GET", "unresolved"), 200);

        assertThat(unresolved.at("/items/0/key").asString()).isEqualTo(key.value());
    }

    @Test
    void refunds_that_are_not_there_are_not_tried_again() {
        assertThat(json(asked("GET", "refunds/stuck"), 200).path("items")).isEmpty();
        problem(asked("POST", "refunds/00000000-0000-7000-8000-000000000001/retry"), 404, "not-found");
    }

    private JsonNode quote() {
        var body = "{\"orderId\":\"%s\",\"provider\":\"toss\"}"
                .formatted(web.orders.opened().value());
        return json(sent("POST", "/api/v1/payments/quotes", body, web.as(ALICE)), 201);
    }

    private MvcTestResult asked(String method, String path) {
        return asked(method, path, "");
    }

    private MvcTestResult asked(String method, String path, String body) {
        return sent(method, "/api/v1/admin/payments/" + path, body, web.as(BOB, Role.ADMIN));
    }

    private MvcTestResult sent(String method, String path, String body, String token) {
        return web.http
                .method(HttpMethod.valueOf(method))
                .uri(path)
                .header("Authorization", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static MerchantUid numberOf(JsonNode quote) {
        return new MerchantUid(quote.path("merchantUid").asString());
    }
}
