package com.pikcur.sandbox.toss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.sandbox.wire.Asking;
import com.pikcur.sandbox.wire.Asking.Answer;
import com.pikcur.sandbox.wire.Fault;
import com.pikcur.sandbox.wire.Listening;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTossTest {

    private static final String ORDER = "order-1";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T03:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final SandboxToss toss = SandboxToss.start(clock);
    private final Listening service = new Listening();
    private final Asking shop = new Asking(toss.url(), basic(toss.secretKey() + ":"));

    @AfterEach
    void close() {
        shop.close();
        toss.close();
        service.close();
    }

    @Test
    void a_payment_is_taken_by_its_confirmation_and_has_every_documented_field() throws Exception {
        var key = toss.payAmount(ORDER, 10_000).orElseThrow();
        var before = read(key);

        var confirmed = confirm(key, ORDER, 10_000);

        assertThat(before.at("/status")).isEqualTo("IN_PROGRESS");
        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.json().propertyNames())
                .contains(
                        "version",
                        "paymentKey",
                        "type",
                        "orderId",
                        "orderName",
                        "mId",
                        "currency",
                        "method",
                        "totalAmount",
                        "balanceAmount",
                        "status",
                        "requestedAt",
                        "approvedAt",
                        "useEscrow",
                        "lastTransactionKey",
                        "suppliedAmount",
                        "vat",
                        "cultureExpense",
                        "taxFreeAmount",
                        "taxExemptionAmount",
                        "cancels",
                        "isPartialCancelable",
                        "card",
                        "virtualAccount",
                        "secret",
                        "mobilePhone",
                        "giftCertificate",
                        "transfer",
                        "receipt",
                        "checkout",
                        "easyPay",
                        "country",
                        "failure",
                        "cashReceipt",
                        "cashReceipts",
                        "discount",
                        "metadata");
        assertThat(confirmed.at("/status")).isEqualTo("DONE");
        assertThat(confirmed.at("/method")).isEqualTo("카드");
        assertThat(confirmed.at("/totalAmount")).isEqualTo("10000");
        assertThat(confirmed.at("/approvedAt")).isEqualTo("2026-03-02T12:00:00+09:00");
        assertThat(confirmed.json().path("cancels").isNull()).isTrue();
        assertThat(read(key).body()).isEqualTo(confirmed.body());
        assertThat(shop.get("/v1/payments/orders/" + ORDER).body()).isEqualTo(confirmed.body());
    }

    @Test
    void a_window_without_an_amount_takes_that_of_the_confirmation() throws Exception {
        var key = toss.pay(ORDER).orElseThrow();

        assertThat(confirm(key, ORDER, 12_345).at("/totalAmount")).isEqualTo("12345");
    }

    @ParameterizedTest
    @CsvSource({"order-1, 9999", "order-1, 10001", "order-2, 10000"})
    void nothing_is_charged_for_another_amount_or_another_order(String order, long amountWon) throws Exception {
        var key = toss.payAmount(ORDER, 10_000).orElseThrow();

        var answer = confirm(key, order, amountWon);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("/code")).isEqualTo("FORBIDDEN_REQUEST");
        assertThat(read(key).at("/status")).isEqualTo("IN_PROGRESS");
    }

    @Test
    void a_second_confirmation_is_refused_unless_it_names_the_key_of_the_first() throws Exception {
        var key = toss.payAmount(ORDER, 10_000).orElseThrow();
        var first = confirm(key, ORDER, 10_000, "Idempotency-Key", "once");
        now.updateAndGet(instant -> instant.plusSeconds(5));

        var again = confirm(key, ORDER, 10_000, "Idempotency-Key", "once");
        var otherBody = confirm("other", "order-2", 1_000, "Idempotency-Key", "once");
        var without = confirm(key, ORDER, 10_000);

        assertThat(again).isEqualTo(first);
        assertThat(otherBody).isEqualTo(first);
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.at("/code")).isEqualTo("ALREADY_PROCESSED_PAYMENT");
    }

    @Test
    void an_idempotency_key_is_bound_to_its_address_its_length_and_fifteen_days() throws Exception {
        var key = toss.payAmount(ORDER, 10_000).orElseThrow();
        confirm(key, ORDER, 10_000, "Idempotency-Key", "once");

        var other = cancel(key, "\"cancelAmount\":1000", "Idempotency-Key", "once");
        var tooLong = confirm(key, ORDER, 10_000, "Idempotency-Key", "x".repeat(301));
        now.updateAndGet(instant -> instant.plus(Duration.ofDays(15)).plusSeconds(1));
        var tooLate = confirm(key, ORDER, 10_000, "Idempotency-Key", "once");

        assertThat(other.at("/status")).isEqualTo("PARTIAL_CANCELED");
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.at("/code")).isEqualTo("INVALID_IDEMPOTENCY_KEY");
        assertThat(tooLate.at("/code")).isEqualTo("ALREADY_PROCESSED_PAYMENT");
    }

    @Test
    void while_the_first_is_running_the_second_is_told_so() throws Exception {
        var key = toss.payAmount(ORDER, 10_000).orElseThrow();
        toss.faults().script("confirm", Fault.HOLD, 1);
        var body = body(key, ORDER, 10_000);
        var first = shop.postMeanwhile("/v1/payments/confirm", body, "Idempotency-Key", "once");
        await().until(() -> toss.faults().held() == 1);

        var second = confirm(key, ORDER, 10_000, "Idempotency-Key", "once");
        toss.faults().release();

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.at("/code")).isEqualTo("IDEMPOTENT_REQUEST_PROCESSING");
        assertThat(first.join().at("/status")).isEqualTo("DONE");
        assertThat(confirm(key, ORDER, 10_000, "Idempotency-Key", "once")).isEqualTo(first.join());
    }

    @Test
    void a_confirmation_has_ten_minutes_and_a_window_half_an_hour() throws Exception {
        var inTime = toss.payAmount("order-in-time", 10_000).orElseThrow();
        var late = toss.payAmount("order-late", 10_000).orElseThrow();
        var unopened = toss.open("order-open").orElseThrow();
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(10)));
        assertThat(confirm(inTime, "order-in-time", 10_000).status()).isEqualTo(200);
        now.updateAndGet(instant -> instant.plusSeconds(1));

        var answer = confirm(late, "order-late", 10_000);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.at("/code")).isEqualTo("NOT_FOUND_PAYMENT_SESSION");
        assertThat(read(late).at("/status")).isEqualTo("EXPIRED");
        assertThat(read(unopened).at("/status")).isEqualTo("READY");
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(20)));
        assertThat(read(unopened).at("/status")).isEqualTo("EXPIRED");
    }

    @Test
    void a_refused_card_leaves_an_aborted_payment_and_another_may_be_tried() throws Exception {
        var aborted = toss.fail(ORDER).orElseThrow();
        var other = toss.payAmount(ORDER, 10_000).orElseThrow();
        confirm(other, ORDER, 10_000);

        assertThat(read(aborted).at("/status")).isEqualTo("ABORTED");
        assertThat(read(aborted).at("/failure/code")).isEqualTo("REJECT_CARD_PAYMENT");
        assertThat(shop.get("/v1/payments/orders/" + ORDER).at("/paymentKey")).isEqualTo(other);
        assertThat(toss.pay(ORDER)).isEmpty();
    }

    @Test
    void parts_are_cancelled_until_nothing_is_left() throws Exception {
        var key = confirmed(10_000);

        var first = cancel(key, "\"cancelAmount\":4000");
        var tooMuch = cancel(key, "\"cancelAmount\":6001");
        var otherBalance = cancel(key, "\"refundableAmount\":10000");
        var rest = cancel(key, "\"cancelAmount\":null");
        var again = cancel(key, "\"cancelAmount\":1");

        assertThat(first.at("/status")).isEqualTo("PARTIAL_CANCELED");
        assertThat(first.at("/balanceAmount")).isEqualTo("6000");
        assertThat(tooMuch.status() + tooMuch.at("/code")).isEqualTo("403NOT_CANCELABLE_AMOUNT");
        assertThat(otherBalance.status() + otherBalance.at("/code")).isEqualTo("400NOT_MATCHES_REFUNDABLE_AMOUNT");
        assertThat(rest.at("/status")).isEqualTo("CANCELED");
        assertThat(rest.at("/cancels/1/cancelAmount")).isEqualTo("6000");
        assertThat(rest.at("/cancels/1/transactionKey")).isEqualTo(rest.at("/lastTransactionKey"));
        assertThat(again.status() + again.at("/code")).isEqualTo("400ALREADY_CANCELED_PAYMENT");
    }

    @Test
    void a_deposit_is_waited_for_may_be_withdrawn_and_is_given_back_to_an_account_alone() throws Exception {
        var key = toss.payByTransfer(ORDER).orElseThrow();
        var waiting = confirm(key, ORDER, 10_000);
        toss.deposit(key);
        var done = read(key);
        toss.withdrawDeposit(key);
        var again = read(key);
        toss.deposit(key);

        assertThat(waiting.at("/status")).isEqualTo("WAITING_FOR_DEPOSIT");
        assertThat(waiting.at("/method")).isEqualTo("가상계좌");
        assertThat(waiting.at("/secret")).isNotEmpty();
        assertThat(waiting.json().path("approvedAt").isNull()).isTrue();
        assertThat(waiting.at("/virtualAccount/accountNumber")).matches("[0-9]{14}");
        assertThat(done.at("/status")).isEqualTo("DONE");
        assertThat(again.at("/status")).isEqualTo("WAITING_FOR_DEPOSIT");
        assertThat(cancel(key, "\"cancelAmount\":1000").at("/code")).isEqualTo("INVALID_REFUND_ACCOUNT_INFO");
        var account = "\"refundReceiveAccount\":{\"bank\":\"20\",\"accountNumber\":\"1101\",\"holderName\":\"김미나\"}";
        assertThat(cancel(key, account).at("/status")).isEqualTo("CANCELED");
    }

    @Test
    void the_service_is_told_of_a_deposit_in_both_ways() throws Exception {
        var key = toss.payByTransfer(ORDER).orElseThrow();
        var secret = confirm(key, ORDER, 10_000).at("/secret");
        toss.webhooksTo(service.url());
        toss.deposit(key);

        var one = service.next();
        var other = service.next();

        var changed = one.json().has("eventType") ? one : other;
        var callback = one.json().has("eventType") ? other : one;
        assertThat(changed.path()).isEqualTo("/api/v1/webhooks/payments/toss");
        assertThat(changed.json().propertyNames()).containsExactly("eventType", "createdAt", "data");
        assertThat(changed.json().path("eventType").asString()).isEqualTo("PAYMENT_STATUS_CHANGED");
        assertThat(changed.json().path("createdAt").asString()).isEqualTo("2026-03-02T12:00:00.000000");
        assertThat(changed.json().path("data")).isEqualTo(read(key).json());
        assertThat(callback.json().propertyNames())
                .containsExactly("createdAt", "secret", "status", "transactionKey", "orderId");
        assertThat(callback.json().path("secret").asString()).isEqualTo(secret);
    }

    @Test
    void what_is_not_accepted_with_200_is_sent_seven_times_more() throws Exception {
        toss.webhooksTo(service.url());
        toss.retryWebhooksIn(Duration.ofNanos(1));
        service.answerWith(204);
        toss.fail(ORDER);

        var first = service.next();
        for (var again = 1; again <= 7; again++) {
            assertThat(service.next()).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer x", "Basic !!!", "Basic eA=="})
    void a_key_that_is_not_written_as_it_must_be_is_told_so(String header) throws Exception {
        try (var stranger = new Asking(toss.url(), header)) {
            var answer = stranger.get("/v1/payments/x");

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.at("/code")).isEqualTo("INCORRECT_BASIC_AUTH_FORMAT");
        }
    }

    @Test
    void another_key_is_not_taken() throws Exception {
        try (var stranger = new Asking(toss.url(), basic("test_sk_other:"))) {
            assertThat(stranger.get("/v1/payments/x").status()).isEqualTo(401);
            assertThat(stranger.get("/v1/payments/x").at("/code")).isEqualTo("UNAUTHORIZED_KEY");
        }
    }

    @ParameterizedTest
    @CsvSource({"REJECT_CARD_PAYMENT, 403", "INVALID_STOPPED_CARD, 400", "UNKNOWN_PAYMENT_ERROR, 500"})
    void a_refusal_can_be_asked_for_before_anything_is_looked_at(String code, int status) throws Exception {
        var answer = confirm("no-such-payment", ORDER, 10_000, "TossPayments-Test-Code", code);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().propertyNames()).containsExactly("code", "message");
        assertThat(answer.at("/code")).isEqualTo(code);
    }

    @Test
    void what_is_unknown_or_incomplete_is_refused() throws Exception {
        assertThat(read("unknown").status()).isEqualTo(404);
        assertThat(shop.get("/v1/payments/orders/unknown").at("/code")).isEqualTo("NOT_FOUND_PAYMENT");
        assertThat(confirm("unknown", ORDER, 10_000).at("/code")).isEqualTo("NOT_FOUND_PAYMENT");
        assertThat(shop.post("/v1/payments/confirm", "{\"paymentKey\":\"x\"}").at("/code"))
                .isEqualTo("INVALID_REQUEST");
        assertThat(shop.post("/v1/payments/confirm", "{").status()).isEqualTo(400);
        var key = toss.pay(ORDER).orElseThrow();
        assertThat(confirm(key, ORDER, 99).at("/code")).isEqualTo("BELOW_MINIMUM_AMOUNT");
        assertThat(cancel(key, "\"cancelAmount\":1").at("/code")).isEqualTo("NOT_CANCELABLE_PAYMENT");
        assertThat(shop.post("/v1/payments/" + key + "/cancel", "{}").at("/code"))
                .isEqualTo("INVALID_REQUEST");
    }

    private String confirmed(long amountWon) throws Exception {
        var key = toss.payAmount(ORDER, amountWon).orElseThrow();
        confirm(key, ORDER, amountWon);
        return key;
    }

    private Answer confirm(String key, String order, long amountWon, String... headers) throws Exception {
        return shop.post("/v1/payments/confirm", body(key, order, amountWon), headers);
    }

    private static String body(String key, String order, long amountWon) {
        return "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":%d}".formatted(key, order, amountWon);
    }

    private Answer cancel(String key, String fields, String... headers) throws Exception {
        return shop.post("/v1/payments/" + key + "/cancel", "{\"cancelReason\":\"변심\",%s}".formatted(fields), headers);
    }

    private Answer read(String key) throws Exception {
        return shop.get("/v1/payments/" + key);
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }
}
