package com.pikcur.payment.toss;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.payment.MerchantUid;
import com.pikcur.domain.payment.PaymentAnswer;
import com.pikcur.domain.payment.PaymentAnswer.DeclineReason;
import com.pikcur.domain.payment.PaymentAnswer.Declined;
import com.pikcur.domain.payment.PaymentAnswer.Paid;
import com.pikcur.domain.payment.PaymentAnswer.Pending;
import com.pikcur.domain.payment.PaymentAnswer.Unknown;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.ToldPayment;
import com.pikcur.domain.payment.VirtualAccount;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import com.pikcur.provider.shared.Recorded;
import com.pikcur.provider.shared.ScriptedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentsInTroubleAtTossTest {

    private static final PaymentKey KEY = new PaymentKey("5zJ4xY7m0kODnyRpQWGrN2xqGlNvLrKwv1M9ENjbeoPaZdL6");
    private static final MerchantUid UID = new MerchantUid("pk-0198c1e2a0b07cc4a1b2c3d4e5f60718");
    private static final Money AMOUNT = Money.won(25_000);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String DONE = Recorded.answer(PaymentsInTroubleAtTossTest.class, "payment.json");
    private static final String CONFIRM = "POST /v1/payments/confirm";
    private static final String READ = "GET /v1/payments/" + KEY.value();

    private final ScriptedServer toss = new ScriptedServer();
    private final TossGateway gateway = gateway(LONG, LONG);

    @AfterEach
    void close() {
        gateway.close();
        toss.close();
    }

    private TossGateway gateway(Duration connectTimeout, Duration readTimeout) {
        return new TossGateway(
                new TossSettings(toss.url(), new HiddenText("test_sk_secret"), connectTimeout, readTimeout));
    }

    private PaymentAnswer confirm() {
        return gateway.confirm(KEY, UID, AMOUNT);
    }

    private static Paid paid() {
        return new Paid(new ToldPayment(
                KEY, UID.value(), AMOUNT, Money.ZERO, Instant.parse("2026-03-02T03:00:00Z"), Optional.empty()));
    }

    private static String error(String code) {
        return "{\"code\":\"%s\",\"message\":\"김미나 님의 카드\"}".formatted(code);
    }

    private static String status(String status) {
        return DONE.replace("\"status\":\"DONE\"", "\"status\":\"" + status + "\"");
    }

    @Test
    void a_confirmation_names_payment_order_and_amount_under_a_key_of_both() {
        toss.then(200, DONE);

        assertThat(confirm()).isEqualTo(paid());

        var asked = toss.asked().getFirst();
        assertThat(asked.call()).isEqualTo(CONFIRM);
        assertThat(asked.authorization()).isEqualTo("Basic dGVzdF9za19zZWNyZXQ6");
        assertThat(asked.idempotencyKey()).isEqualTo(UID.value() + "." + KEY.value());
        assertThat(TossJson.MAPPER.readTree(asked.body()))
                .isEqualTo(TossJson.MAPPER.readTree("{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":25000}"
                        .formatted(KEY.value(), UID.value())));
    }

    @Test
    void the_longest_names_make_a_key_that_toss_takes() {
        toss.then(404, error("NOT_FOUND_PAYMENT"));

        gateway.confirm(new PaymentKey("k".repeat(200)), new MerchantUid("u".repeat(64)), AMOUNT);

        assertThat(toss.asked().getFirst().idempotencyKey()).hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void fields_nobody_knows_and_amounts_with_decimals_do_no_harm() {
        toss.then(200, DONE.replace("\"totalAmount\":25000", "\"totalAmount\":25000.0,\"surprise\":{\"of\":[1]}"));

        assertThat(confirm()).isEqualTo(paid());
    }

    @Test
    void another_amount_and_another_order_are_told_as_they_are() {
        toss.then(
                200,
                DONE.replace(
                                "\"totalAmount\":25000,\"balanceAmount\":25000",
                                "\"totalAmount\":100,\"balanceAmount\":100")
                        .replace(UID.value(), "order-7"));

        assertThat(confirm()).isInstanceOfSatisfying(Paid.class, paid -> {
            assertThat(paid.payment().amount()).isEqualTo(Money.won(100));
            assertThat(paid.payment().merchantUid()).isEqualTo("order-7");
        });
    }

    @Test
    void every_status_means_something() {
        toss.then(200, status("PARTIAL_CANCELED").replace("\"balanceAmount\":25000", "\"balanceAmount\":15000"));
        toss.then(200, status("CANCELED").replace("\"balanceAmount\":25000", "\"balanceAmount\":0"));
        toss.then(
                200, status("CANCELED").replace("\"approvedAt\":\"2026-03-02T12:00:00+09:00\"", "\"approvedAt\":null"));
        toss.then(200, status("READY"));
        toss.then(200, status("IN_PROGRESS"));
        toss.then(
                200,
                status("ABORTED")
                        .replace(
                                "\"failure\":null",
                                "\"failure\":{\"code\":\"REJECT_CARD_PAYMENT\",\"message\":\"김\"}"));
        toss.then(200, status("EXPIRED"));

        assertThat(cancelled(gateway.find(KEY))).isEqualTo(Money.won(10_000));
        assertThat(cancelled(gateway.find(KEY))).isEqualTo(AMOUNT);
        assertThat(gateway.find(KEY)).isEqualTo(new Declined(DeclineReason.EXPIRED, "CANCELED"));
        assertThat(gateway.find(KEY)).isInstanceOf(Pending.class);
        assertThat(gateway.find(KEY)).isInstanceOf(Pending.class);
        assertThat(gateway.find(KEY)).isEqualTo(new Declined(DeclineReason.REFUSED, "REJECT_CARD_PAYMENT"));
        assertThat(gateway.find(KEY)).isEqualTo(new Declined(DeclineReason.EXPIRED, "EXPIRED"));
    }

    private static Money cancelled(PaymentAnswer answer) {
        return answer instanceof Paid(var payment) ? payment.cancelled() : Money.ZERO;
    }

    @ParameterizedTest
    @CsvSource({"2026-03-09T23:59:59+09:00", "2026-03-09T23:59:59"})
    void a_virtual_account_is_waited_for(String dueDate) {
        toss.then(
                200,
                status("WAITING_FOR_DEPOSIT")
                        .replace("\"approvedAt\":\"2026-03-02T12:00:00+09:00\"", "\"approvedAt\":null")
                        .replace("\"secret\":null", "\"secret\":\"ps_1\"")
                        .replace(
                                "\"virtualAccount\":null",
                                "\"virtualAccount\":{\"accountNumber\":\"X6505636518308\",\"bankCode\":\"20\",\"dueDate\":\""
                                        + dueDate + "\"}"));

        assertThat(gateway.find(KEY)).isInstanceOfSatisfying(Pending.class, pending -> {
            assertThat(pending.payment().secret()).contains(new HiddenText("ps_1"));
            assertThat(pending.account())
                    .contains(new VirtualAccount(
                            "20",
                            new HiddenText("X6505636518308"),
                            Optional.of(Instant.parse("2026-03-09T14:59:59Z"))));
            assertThat(pending.toString()).doesNotContain("X6505636518308", "ps_1");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"totalAmount\":25000|\"totalAmount\":25000.5",
                "\"totalAmount\":25000|\"totalAmount\":-1",
                "\"totalAmount\":25000|\"totalAmount\":\"김미나\"",
                "\"balanceAmount\":25000|\"balanceAmount\":25001",
                "\"balanceAmount\":25000|\"balanceAmount\":null",
                "\"currency\":\"KRW\"|\"currency\":\"USD\"",
                "\"status\":\"DONE\"|\"status\":\"김미나\"",
                "\"status\":\"DONE\"|\"status\":\"CANCELED\"",
                "\"approvedAt\":\"2026-03-02T12:00:00+09:00\"|\"approvedAt\":\"김미나\"",
                "5zJ4xY7m0kODnyRpQWGrN2xqGlNvLrKwv1M9ENjbeoPaZdL6|another",
                "pk-0198c1e2a0b07cc4a1b2c3d4e5f60718|",
            })
    void an_answer_that_makes_no_sense_is_unknown_and_not_quoted(String good, String bad) {
        toss.then(200, DONE.replace(good, bad == null ? "" : bad));

        assertThat(confirm())
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).doesNotContain("김미나"));
    }

    @ParameterizedTest
    @CsvSource({
        "400,INVALID_REJECT_CARD,REFUSED",
        "400,EXCEED_MAX_PAYMENT_AMOUNT,REFUSED",
        "403,REJECT_CARD_PAYMENT,REFUSED",
        "403,FDS_ERROR,REFUSED",
        "404,NOT_FOUND_PAYMENT,NOT_FOUND",
        "404,NOT_FOUND_PAYMENT_SESSION,EXPIRED"
    })
    void a_refusal_is_told_by_its_code(int status, String code, DeclineReason reason) {
        toss.then(status, error(code));

        assertThat(confirm()).isEqualTo(new Declined(reason, code));
    }

    @ParameterizedTest
    @CsvSource({
        "400,INVALID_API_KEY",
        "400,INVALID_IDEMPOTENCY_KEY",
        "400,PROVIDER_ERROR",
        "401,UNAUTHORIZED_KEY",
        "403,INCORRECT_BASIC_AUTH_FORMAT",
        "404,NOT_FOUND",
        "409,IDEMPOTENT_REQUEST_PROCESSING",
        "429,TOO_MANY_REQUESTS",
        "500,FAILED_INTERNAL_SYSTEM_PROCESSING",
        "500,UNKNOWN_PAYMENT_ERROR",
        "400,'김미나 님'"
    })
    void what_is_no_refusal_of_the_buyer_is_unknown(int status, String code) {
        toss.then(status, error(code));

        assertThat(confirm())
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).doesNotContain("김미나"));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 404, 502, 503})
    void a_page_is_no_answer(int status) {
        toss.thenHtml(status, "<html>김미나</html>");

        assertThat(confirm())
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).doesNotContain("김미나"));
    }

    @Test
    void what_was_confirmed_before_is_read() {
        toss.then(400, error("ALREADY_PROCESSED_PAYMENT"));
        toss.then(200, DONE);

        assertThat(confirm()).isEqualTo(paid());

        assertThat(toss.calls()).containsExactly(CONFIRM, READ);
    }

    @Test
    void a_question_that_is_refused_is_not_answered() {
        toss.then(403, error("FORBIDDEN_REQUEST"));
        toss.then(404, error("NOT_FOUND_PAYMENT"));

        assertThat(gateway.find(UID)).isInstanceOf(Unknown.class);
        assertThat(gateway.find(UID)).isEqualTo(new Declined(DeclineReason.NOT_FOUND, "NOT_FOUND_PAYMENT"));
        assertThat(toss.calls()).containsOnly("GET /v1/payments/orders/" + UID.value());
    }

    @Test
    void a_confirmation_that_was_not_answered_is_repeated_under_the_same_key() {
        toss.thenNothing();
        toss.then(409, error("IDEMPOTENT_REQUEST_PROCESSING"));
        toss.then(200, DONE);
        try (var impatient = gateway(Duration.ofSeconds(2), Duration.ofMillis(200))) {
            assertThat(impatient.confirm(KEY, UID, AMOUNT)).isInstanceOf(Unknown.class);
        }

        assertThat(confirm()).isInstanceOf(Unknown.class);
        assertThat(confirm()).isEqualTo(paid());

        assertThat(toss.asked())
                .hasSize(3)
                .extracting(ScriptedServer.Asked::idempotencyKey)
                .containsOnly(UID.value() + "." + KEY.value());
    }

    @Test
    void nobody_there_is_unknown() {
        toss.close();

        assertThat(confirm()).isInstanceOf(Unknown.class);
    }

    @Test
    void who_fails_ten_times_is_left_alone_and_asked_nothing() {
        IntStream.range(0, 10).forEach(_ -> toss.thenHtml(502, "<html/>"));
        IntStream.range(0, 10).forEach(_ -> confirm());

        assertThat(confirm())
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).contains("left alone"));

        assertThat(toss.calls()).hasSize(10);
    }

    @Test
    void a_provider_that_refuses_much_is_not_left_alone() {
        IntStream.range(0, 12).forEach(_ -> toss.then(409, error("IDEMPOTENT_REQUEST_PROCESSING")));
        IntStream.range(0, 12).forEach(_ -> confirm());
        toss.then(200, DONE);

        assertThat(confirm()).isEqualTo(paid());
    }
}
