package com.pikcur.sandbox.portone;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.sandbox.wire.Asking;
import com.pikcur.sandbox.wire.Asking.Answer;
import com.pikcur.sandbox.wire.Fault;
import com.pikcur.sandbox.wire.Listening;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SandboxPortOnePaymentsTest {

    private static final String ORDER = "order-1";

    private final SandboxPortOne portOne = SandboxPortOne.start();
    private final Listening service = new Listening();
    private Asking shop;

    @BeforeEach
    void sign_in() throws Exception {
        try (var stranger = new Asking(portOne.url(), "")) {
            var form = "imp_key=" + portOne.key() + "&imp_secret=" + portOne.secret();
            shop = new Asking(
                    portOne.url(), stranger.post("/users/getToken", form).at("/response/access_token"));
        }
    }

    @AfterEach
    void close() {
        shop.close();
        portOne.close();
        service.close();
    }

    @Test
    void an_amount_is_prepared_once_read_and_changed() throws Exception {
        assertThat(shop.get("/payments/prepare/" + ORDER).status()).isEqualTo(404);
        assertThat(shop.send("PUT", "/payments/prepare", prepared(10_000)).status())
                .isEqualTo(404);

        var first = shop.post("/payments/prepare", prepared(10_000));
        var again = shop.post("/payments/prepare", prepared(12_000));
        var changed = shop.send("PUT", "/payments/prepare", "merchant_uid=" + ORDER + "&amount=11000");

        assertThat(first.body())
                .isEqualTo(
                        "{\"code\":0,\"message\":null,\"response\":{\"merchant_uid\":\"order-1\",\"amount\":10000,\"currency\":\"KRW\"}}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.at("/code")).isEqualTo("1");
        assertThat(changed.at("/response/amount")).isEqualTo("11000");
        assertThat(shop.get("/payments/prepare/" + ORDER).at("/response/amount"))
                .isEqualTo("11000");
    }

    @ParameterizedTest
    @CsvSource({"{}", "{\"merchant_uid\":\"order-1\"}", "amount=100", "merchant_uid=order-1&amount=0", "{"})
    void nothing_is_prepared_without_a_number_and_an_amount(String body) throws Exception {
        assertThat(shop.post("/payments/prepare", body).status()).isEqualTo(400);
    }

    @Test
    void another_amount_than_prepared_is_not_paid() throws Exception {
        shop.post("/payments/prepare", prepared(10_000));

        assertThat(portOne.payAmount(ORDER, 9_999)).isEmpty();
        assertThat(portOne.payAmount(ORDER, 10_000)).isPresent();
        assertThat(portOne.payAmount(ORDER, 10_000)).isEmpty();
        assertThat(portOne.pay("never-prepared")).isEmpty();
    }

    @Test
    void a_payment_has_every_documented_field_and_is_shown_to_who_asks_for_test_channels() throws Exception {
        var impUid = paid(10_000);

        assertThat(shop.get("/payments/" + impUid).body())
                .isEqualTo("{\"code\":-1,\"message\":\"존재하지 않는 결제정보입니다.\",\"response\":null}");
        assertThat(shop.get("/payments/imp_0?include_sandbox=true").status()).isEqualTo(404);
        var told =
                shop.get("/payments/" + impUid + "?include_sandbox=true").json().path("response");
        assertThat(told.propertyNames())
                .contains(
                        "imp_uid",
                        "merchant_uid",
                        "pay_method",
                        "channel",
                        "pg_provider",
                        "emb_pg_provider",
                        "pg_tid",
                        "pg_id",
                        "sandbox",
                        "escrow",
                        "apply_num",
                        "bank_code",
                        "bank_name",
                        "card_code",
                        "card_name",
                        "card_quota",
                        "card_number",
                        "card_type",
                        "vbank_code",
                        "vbank_name",
                        "vbank_num",
                        "vbank_holder",
                        "vbank_date",
                        "vbank_issued_at",
                        "name",
                        "amount",
                        "cancel_amount",
                        "currency",
                        "buyer_name",
                        "buyer_email",
                        "buyer_tel",
                        "buyer_addr",
                        "buyer_postcode",
                        "custom_data",
                        "user_agent",
                        "status",
                        "started_at",
                        "paid_at",
                        "failed_at",
                        "cancelled_at",
                        "fail_reason",
                        "cancel_reason",
                        "receipt_url",
                        "cancel_history",
                        "cancel_receipt_urls",
                        "cash_receipt_issued",
                        "customer_uid",
                        "customer_uid_usage",
                        "promotion");
        assertThat(told.path("status").asString()).isEqualTo("paid");
        assertThat(told.path("amount").asLong()).isEqualTo(10_000);
        assertThat(told.path("paid_at").asLong()).isPositive();
        assertThat(told.path("cancelled_at").asLong()).isZero();
        assertThat(told.path("sandbox").asBoolean()).isTrue();
    }

    @Test
    void parts_are_cancelled_until_nothing_is_left() throws Exception {
        var impUid = paid(10_000);

        var first = cancel(impUid, "\"amount\":3000,\"checksum\":10000,\"reason\":\"first\"");
        var second = cancel(impUid, "\"amount\":7000.0,\"checksum\":7000,\"reason\":\"second\"");
        var third = cancel(impUid, "\"amount\":1");

        assertThat(first.at("/response/status")).isEqualTo("paid");
        assertThat(first.at("/response/cancel_amount")).isEqualTo("3000");
        assertThat(second.at("/response/status")).isEqualTo("cancelled");
        assertThat(second.at("/response/cancel_amount")).isEqualTo("10000");
        assertThat(second.at("/response/cancel_history/1/amount")).isEqualTo("7000");
        assertThat(second.at("/response/cancel_history/0/cancellation_id"))
                .isNotEqualTo(second.at("/response/cancel_history/1/cancellation_id"));
        assertThat(third.status()).isEqualTo(200);
        assertThat(third.body()).isEqualTo("{\"code\":1,\"message\":\"이미 전액취소된 주문입니다.\",\"response\":null}");
    }

    @Test
    void nothing_is_cancelled_if_the_caller_believes_in_another_balance_or_wants_more_than_is_left() throws Exception {
        var impUid = paid(10_000);

        assertThat(cancel(impUid, "\"checksum\":9999").at("/code")).isEqualTo("1");
        assertThat(cancel(impUid, "\"amount\":10001").at("/code")).isEqualTo("1");
        assertThat(read(impUid).path("cancel_amount").asLong()).isZero();
        assertThat(cancel(impUid, "\"amount\":0,\"checksum\":null").at("/response/status"))
                .isEqualTo("cancelled");
    }

    @Test
    void a_payment_to_cancel_is_named_by_either_number_and_by_portones_first() throws Exception {
        paid(10_000);

        var unknown = shop.post("/payments/cancel", "{\"imp_uid\":\"imp_0\",\"merchant_uid\":\"order-1\"}");

        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.body()).isEqualTo("{\"code\":1,\"message\":\"취소할 결제건이 존재하지 않습니다.\",\"response\":null}");
        assertThat(shop.post("/payments/cancel", "merchant_uid=" + ORDER).at("/response/status"))
                .isEqualTo("cancelled");
    }

    @Test
    void a_virtual_account_waits_for_its_money_and_is_given_back_to_an_account_alone() throws Exception {
        shop.post("/payments/prepare", prepared(10_000));
        var impUid = portOne.payByTransfer(ORDER).orElseThrow();
        var ready = read(impUid);
        portOne.deposit(impUid);

        assertThat(ready.path("status").asString()).isEqualTo("ready");
        assertThat(ready.path("pay_method").asString()).isEqualTo("vbank");
        assertThat(ready.path("vbank_num").asString()).isNotEmpty();
        assertThat(ready.path("paid_at").asLong()).isZero();
        assertThat(read(impUid).path("status").asString()).isEqualTo("paid");
        assertThat(cancel(impUid, "\"amount\":1000").at("/code")).isEqualTo("1");
        var account =
                "\"refund_holder\":\"김미나\",\"refund_bank\":\"04\",\"refund_account\":\"1101\",\"refund_tel\":\"010\"";
        assertThat(cancel(impUid, account).at("/response/status")).isEqualTo("cancelled");
    }

    @Test
    void a_failed_payment_is_told_to_nobody_and_may_be_paid_after_all() throws Exception {
        portOne.webhooksTo(service.url());
        shop.post("/payments/prepare", prepared(10_000));
        var impUid = portOne.fail(ORDER).orElseThrow();
        var failed = read(impUid);
        portOne.deposit(impUid);

        assertThat(failed.path("status").asString()).isEqualTo("failed");
        assertThat(failed.path("failed_at").asLong()).isPositive();
        assertThat(service.next().json().path("status").asString()).isEqualTo("paid");
        assertThat(read(impUid).path("status").asString()).isEqualTo("paid");
    }

    @Test
    void payments_are_found_by_the_merchants_number_newest_first_and_by_status() throws Exception {
        shop.post("/payments/prepare", prepared(10_000));
        var failed = portOne.fail(ORDER).orElseThrow();
        var paid = portOne.pay(ORDER).orElseThrow();

        assertThat(shop.get("/payments/find/" + ORDER + "/paid").at("/response/imp_uid"))
                .isEqualTo(paid);
        assertThat(shop.get("/payments/find/" + ORDER + "/failed").at("/response/imp_uid"))
                .isEqualTo(failed);
        assertThat(shop.get("/payments/find/" + ORDER + "?sorting=started").at("/response/imp_uid"))
                .isEqualTo(failed);
        assertThat(shop.get("/payments/find/other").status()).isEqualTo(404);
        assertThat(shop.get("/payments/find/" + ORDER + "/odd").status()).isEqualTo(400);
        var all = shop.get("/payments/findAll/" + ORDER + "?limit=1");
        assertThat(all.at("/response/total")).isEqualTo("2");
        assertThat(all.at("/response/next")).isEqualTo("2");
        assertThat(all.at("/response/previous")).isEqualTo("0");
        assertThat(shop.get("/payments/status/failed").at("/response/list/0/imp_uid"))
                .isEqualTo(failed);
    }

    @Test
    void several_are_read_at_once_and_207_says_that_some_are_missing() throws Exception {
        var impUid = paid(10_000);

        assertThat(shop.get("/payments?imp_uid%5B%5D=" + impUid + "&merchant_uid[]=x")
                        .status())
                .isEqualTo(207);
        var both = shop.get("/payments?imp_uid[]=" + impUid + "&merchant_uid[]=" + ORDER);
        assertThat(both.status()).isEqualTo(200);
        assertThat(StreamSupport.stream(both.json().path("response").spliterator(), false))
                .hasSize(2);
        assertThat(shop.get("/payments").status()).isEqualTo(400);
    }

    @Test
    void the_service_is_told_of_what_is_paid_issued_and_cancelled_in_the_console() throws Exception {
        portOne.webhooksTo(service.url());
        var impUid = paid(10_000);
        var paid = service.next();
        portOne.cancel(impUid);
        var cancelled = service.next();

        assertThat(paid.path()).isEqualTo("/api/v1/webhooks/payments/iamport");
        assertThat(paid.type()).isEqualTo("application/json");
        assertThat(paid.body())
                .isEqualTo("{\"imp_uid\":\"%s\",\"merchant_uid\":\"order-1\",\"status\":\"paid\"}".formatted(impUid));
        assertThat(cancelled.json().path("status").asString()).isEqualTo("cancelled");
        assertThat(cancelled.json().path("cancellation_id").asString()).isNotEmpty();
    }

    @Test
    void of_a_cancellation_by_the_service_it_is_told_if_it_wants_to_be_and_in_forms_if_it_likes() throws Exception {
        var impUid = paid(10_000);
        portOne.webhooksTo(service.url());
        portOne.webhooksAsForms();
        cancel(impUid, "\"amount\":1000");
        cancel(impUid, "\"amount\":1000,\"enable_webhook\":true");

        var told = service.next();
        assertThat(told.type()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(told.body())
                .startsWith("imp_uid=" + impUid + "&merchant_uid=order-1&status=cancelled&cancellation_id=");
        assertThat(service.isQuiet()).isTrue();
    }

    @Test
    void a_service_in_trouble_is_told_again_if_that_was_asked_for() throws Exception {
        portOne.webhooksTo(service.url());
        portOne.retryWebhooks(2, Duration.ofMillis(1));
        service.answerWith(503);
        paid(10_000);

        assertThat(service.next()).isEqualTo(service.next()).isEqualTo(service.next());
    }

    @Test
    void an_early_notice_comes_before_the_payment_is_complete() throws Exception {
        portOne.webhooksTo(service.url());
        portOne.faults().script("read", Fault.EARLY_WEBHOOK, 1);
        service.onNotice(_ -> portOne.payments().getFirst().status());

        var impUid = paid(10_000);

        assertThat(service.next().body()).isEqualTo("ready");
        assertThat(read(impUid).path("status").asString()).isEqualTo("paid");
    }

    private String paid(long amountWon) throws Exception {
        shop.post("/payments/prepare", prepared(amountWon));
        return portOne.pay(ORDER).orElseThrow();
    }

    private static String prepared(long amountWon) {
        return "{\"merchant_uid\":\"%s\",\"amount\":%d}".formatted(ORDER, amountWon);
    }

    private Answer cancel(String impUid, String fields) throws Exception {
        return shop.post("/payments/cancel", "{\"imp_uid\":\"%s\",%s}".formatted(impUid, fields));
    }

    private JsonNode read(String impUid) throws Exception {
        return shop.get("/payments/" + impUid + "?include_sandbox=true").json().path("response");
    }
}
