package com.pikcur.web.payment;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.ledger.Account;
import com.pikcur.domain.order.OrderStatus;
import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.WebhookNotice;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.web.Orders;
import com.pikcur.web.Payments;
import com.pikcur.web.Web;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class PayingOverHttpTest {

    private static final String QUOTES = "/api/v1/payments/quotes";

    private final Web web = new Web();
    private final Orders orders = web.orders;
    private final Payments payments = web.payments;

    @Test
    void a_quote_says_what_is_to_be_paid_and_where() {
        var order = orders.opened();

        var quote = json(quoteOf(ALICE, order), 201);

        assertThat(quote.path("amountWon").asLong()).isEqualTo(103_000);
        assertThat(quote.at("/parts/0/kind").asString()).isEqualTo("PRICE");
        assertThat(quote.at("/parts/1/amountWon").asLong()).isEqualTo(3_000);
        assertThat(quote.path("checkoutUrl").asString())
                .isEqualTo("https://pay.pikcur.test/?provider=toss&merchantUid="
                        + quote.path("merchantUid").asString()
                        + "&amountWon=103000&returnUrl=https%3A%2F%2Fpikcur.test%2F%3Fback%3D1");
        assertThat(json(looksAt(ALICE, quote), 200)).isEqualTo(quote);
    }

    @Test
    void anothers_order_and_quote_are_not_there() {
        var order = orders.opened();
        problem(quoteOf(BOB, order), 404, "not-found");
        problem(quoteOf(SELLER, order), 404, "not-found");
        var quote = json(quoteOf(ALICE, order), 201);

        problem(looksAt(BOB, quote), 404, "not-found");
        problem(complete(BOB, quote, "{\"paymentKey\":\"any\"}"), 404, "not-found");
    }

    @Test
    void nobody_pays_through_a_provider_nobody_knows() {
        problem(said(ALICE, QUOTES, body(orders.opened(), "bitcoin")), 404, "not-found");
    }

    @Test
    void what_cannot_be_paid_has_no_quote() {
        problem(quoteOf(ALICE, orders.paid()), 409, "order-not-in-state");
        problem(quoteOf(ALICE, orders.openedByANomad()), 409, "shipping-address-missing");
    }

    @Test
    void nobody_pays_with_points_they_do_not_have() {
        var body = "{\"orderId\":\"%s\",\"provider\":\"toss\",\"usePointsWon\":1}"
                .formatted(orders.opened().value());

        assertThat(problem(said(ALICE, QUOTES, body), 409, "points-too-many")
                        .path("mostWon")
                        .asLong())
                .isZero();
    }

    @Test
    void who_comes_back_from_the_window_has_paid_and_the_money_is_in_escrow() {
        var order = orders.opened();
        var quote = json(quoteOf(ALICE, order), 201);
        var key = payments.toss.pay(numberOf(quote));

        var completed = json(complete(ALICE, quote, paymentKey(key)), 200);

        assertThat(completed.path("status").asString()).isEqualTo("PAID");
        assertThat(completed.path("orderStatus").asString()).isEqualTo("PAID");
        assertThat(json(complete(ALICE, quote, paymentKey(key)), 200)).isEqualTo(completed);
        assertThat(orders.books.balance(new Account.Escrow(order))).isEqualTo(Money.won(103_000));
        assertThat(json(looksAt(ALICE, quote), 200).path("status").asString()).isEqualTo("PAID");
    }

    @Test
    void another_amount_than_asked_for_does_not_pay_and_goes_back() {
        var order = orders.opened();
        var quote = json(quoteOf(ALICE, order), 201);
        var key = payments.toss.payAtOnce(numberOf(quote), Money.won(1_000));

        var completed = json(complete(ALICE, quote, paymentKey(key)), 200);

        assertThat(completed.path("status").asString()).isEqualTo("DECLINED");
        assertThat(completed.path("reason").asString()).isEqualTo("WRONG_AMOUNT");
        assertThat(orders.get(order).status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
        assertThat(orders.books.balance(new Account.RefundsDue(order))).isEqualTo(Money.won(1_000));
    }

    @Test
    void what_the_provider_does_not_tell_is_unknown_and_nobody_is_to_pay_again() {
        var order = orders.opened();
        var quote = json(quoteOf(ALICE, order), 201);
        var key = payments.toss.pay(numberOf(quote));
        payments.toss.silentOnceAfter();

        assertThat(json(complete(ALICE, quote, paymentKey(key)), 200)
                        .path("status")
                        .asString())
                .isEqualTo("UNKNOWN");

        problem(quoteOf(ALICE, order), 409, "payment-under-way");
    }

    @Test
    void a_transfer_is_waited_for() {
        var quote = json(quoteOf(ALICE, orders.opened()), 201);
        var key = payments.toss.payByTransfer(numberOf(quote), Money.won(103_000));

        var completed = json(complete(ALICE, quote, paymentKey(key)), 200);

        assertThat(completed.path("status").asString()).isEqualTo("PENDING");
        assertThat(completed.at("/virtualAccount/number").asString()).isNotBlank();
    }

    @Test
    void a_completion_names_one_payment() {
        var quote = json(quoteOf(ALICE, orders.opened()), 201);

        assertThat(wrongField(complete(ALICE, quote, "{}"))).isEqualTo("paymentKey");
        assertThat(wrongField(complete(ALICE, quote, "{\"paymentKey\":\"a/b\"}")))
                .isEqualTo("paymentKey");
        assertThat(wrongField(complete(ALICE, quote, "{\"impUid\":\"a\",\"paymentKey\":\"b\"}")))
                .isEqualTo("paymentKey");
    }

    @Test
    void a_webhook_needs_no_token_and_only_says_where_to_look() {
        var order = orders.opened();
        var quote = json(quoteOf(ALICE, order), 201);
        var forged = payments.webhooks.saying(
                new WebhookNotice.LookAgain(Optional.of(new PaymentKey("made-up")), Optional.of(numberOf(quote))));
        json(webhook("toss", forged), 200);
        assertThat(orders.get(order).status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);

        var key = payments.toss.payAtOnce(numberOf(quote), Money.won(103_000));
        var honest = payments.webhooks.saying(new WebhookNotice.LookAgain(Optional.of(key), Optional.empty()));
        json(webhook("toss", honest), 200);
        json(webhook("toss", honest), 200);

        assertThat(orders.get(order).status()).isEqualTo(OrderStatus.PAID);
        assertThat(orders.books.balance(new Account.Escrow(order))).isEqualTo(Money.won(103_000));
    }

    @Test
    void a_webhook_nobody_understands_is_refused() {
        assertThat(wrongField(webhook("toss", "gibberish"))).isEqualTo("body");
        problem(webhook("nobody", "gibberish"), 404, "not-found");
    }

    private MvcTestResult quoteOf(MemberId member, OrderId order) {
        return said(member, QUOTES, body(order, "toss"));
    }

    private static String body(OrderId order, String provider) {
        return "{\"orderId\":\"%s\",\"provider\":\"%s\"}".formatted(order.value(), provider);
    }

    private MvcTestResult complete(MemberId member, JsonNode quote, String body) {
        return said(member, QUOTES + "/" + quote.path("quoteId").asString() + "/complete", body);
    }

    private MvcTestResult looksAt(MemberId member, JsonNode quote) {
        return web.http
                .get()
                .uri(QUOTES + "/" + quote.path("quoteId").asString())
                .header("Authorization", web.as(member))
                .exchange();
    }

    private MvcTestResult said(MemberId member, String path, String body) {
        return web.http
                .post()
                .uri(path)
                .header("Authorization", web.as(member))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult webhook(String provider, String body) {
        return web.http
                .post()
                .uri("/api/v1/webhooks/payments/" + provider)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(body)
                .exchange();
    }

    private static MerchantUid numberOf(JsonNode quote) {
        return new MerchantUid(quote.path("merchantUid").asString());
    }

    private static String paymentKey(PaymentKey key) {
        return "{\"paymentKey\":\"%s\"}".formatted(key.value());
    }
}
