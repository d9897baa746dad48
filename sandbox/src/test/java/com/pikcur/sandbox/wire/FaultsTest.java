package com.pikcur.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.pikcur.sandbox.toss.SandboxToss;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can go wrong with a call, shown on Toss's. */
class FaultsTest {

    private static final String ORDER = "order-1";
    private static final String CONFIRM = "/v1/payments/confirm";

    private final SandboxToss toss = SandboxToss.start();
    private final Listening service = new Listening();
    private final Asking shop = new Asking(toss.url(), basic(toss.secretKey()));
    private final String key = toss.payAmount(ORDER, 10_000).orElseThrow();
    private final String body = "{\"paymentKey\":\"%s\",\"orderId\":\"%s\",\"amount\":10000}".formatted(key, ORDER);

    @AfterEach
    void close() {
        toss.close();
        shop.close();
        service.close();
    }

    @Test
    void a_call_may_end_in_silence_with_nothing_done() throws Exception {
        toss.faults().script("confirm", Fault.TIMEOUT_BEFORE, 1);

        assertThatThrownBy(() -> shop.postInHaste(CONFIRM, body)).isInstanceOf(HttpTimeoutException.class);
        assertThat(status()).isEqualTo("IN_PROGRESS");
        assertThat(shop.post(CONFIRM, body).at("/status")).isEqualTo("DONE");
    }

    @Test
    void a_call_may_end_in_silence_with_everything_done_and_its_repetition_tells_so() throws Exception {
        toss.faults().script("confirm", Fault.TIMEOUT_AFTER, 1);

        assertThatThrownBy(() -> shop.postInHaste(CONFIRM, body, "Idempotency-Key", "once"))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(status()).isEqualTo("DONE");
        assertThat(shop.post(CONFIRM, body, "Idempotency-Key", "once").at("/status"))
                .isEqualTo("DONE");
    }

    @Test
    void a_proxy_may_answer_instead_before_and_after_it_is_done() throws Exception {
        toss.faults().script("confirm", Fault.HTML_502, 1);
        toss.faults().script("confirm", Fault.HTML_502_AFTER, 1);

        var before = shop.post(CONFIRM, body);
        assertThat(status()).isEqualTo("IN_PROGRESS");
        var after = shop.post(CONFIRM, body);
        assertThat(status()).isEqualTo("DONE");
        assertThat(before).isEqualTo(after);
        assertThat(before.status()).isEqualTo(502);
        assertThat(before.body()).startsWith("<html>");
    }

    @Test
    void an_answer_may_tell_another_amount_or_another_order_than_is_true() throws Exception {
        toss.faults().script("confirm", Fault.WRONG_AMOUNT, 1);
        toss.faults().script("read", Fault.OTHER_MERCHANT, 1);

        assertThat(shop.post(CONFIRM, body).at("/totalAmount")).isEqualTo("11000");
        assertThat(shop.get("/v1/payments/" + key).at("/orderId")).isEqualTo("other-" + ORDER);
        assertThat(shop.get("/v1/payments/" + key).at("/totalAmount")).isEqualTo("10000");
    }

    @Test
    void a_connection_may_break_before_anything_is_done() throws Exception {
        toss.faults().script("confirm", Fault.DROP, 1);

        assertThatThrownBy(() -> shop.post(CONFIRM, body)).isInstanceOf(IOException.class);
        assertThat(status()).isEqualTo("IN_PROGRESS");
        assertThat(toss.calls()).extracting(RecordedCall::status).containsExactly(200, 0);
    }

    @ParameterizedTest
    @EnumSource(names = {"HOLD", "HOLD_AFTER"})
    void a_call_may_be_held_before_or_after_it_is_done(Fault fault) throws Exception {
        toss.faults().script("confirm", fault, 1);
        var held = shop.postMeanwhile(CONFIRM, body);
        await().until(() -> toss.faults().held() == 1);

        assertThat(status()).isEqualTo(fault == Fault.HOLD ? "IN_PROGRESS" : "DONE");
        assertThat(held).isNotDone();
        toss.faults().clear();
        assertThat(held.join().at("/status")).isEqualTo("DONE");
    }

    @Test
    void a_fault_strikes_its_operation_as_often_as_was_asked_for_or_until_it_is_cleared() throws Exception {
        toss.faults().script("read", Fault.HTML_502, 2);
        toss.faults().script("find", Fault.HTML_502, 9);

        assertThat(shop.get("/v1/payments/" + key).status()).isEqualTo(502);
        assertThat(toss.faults().scripted())
                .containsExactly(
                        new Faults.Scripted("read", Fault.HTML_502, 1), new Faults.Scripted("find", Fault.HTML_502, 9));
        assertThat(shop.get("/v1/payments/" + key).status()).isEqualTo(502);
        assertThat(shop.get("/v1/payments/" + key).status()).isEqualTo(200);
        toss.faults().clear();
        assertThat(shop.get("/v1/payments/orders/" + ORDER).status()).isEqualTo(200);
    }

    @Test
    void what_cannot_fail_cannot_be_asked_to() {
        var faults = toss.faults();

        assertThatIllegalArgumentException().isThrownBy(() -> faults.script("nothing", Fault.DROP, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> faults.script("read", Fault.DROP, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> faults.script("read", Fault.REFUSED, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> faults.refuse("read", "101", 1));
    }

    @Test
    void a_notice_may_come_twice_never_or_late() throws Exception {
        toss.webhooksTo(service.url());
        toss.faults().script("confirm", Fault.DUPLICATE_WEBHOOK, 1);
        shop.post(CONFIRM, body);
        assertThat(service.next()).isEqualTo(service.next());

        toss.faults().script("cancel", Fault.NO_WEBHOOK, 1);
        toss.faults().script("cancel", Fault.LATE_WEBHOOK, 1);
        toss.fail("order-silent");
        toss.fail("order-late");
        await().until(() -> toss.faults().held() == 1);
        assertThat(service.isQuiet()).isTrue();
        toss.faults().release();
        assertThat(service.next().json().at("/data/orderId").asString()).isEqualTo("order-late");
    }

    @Test
    void who_looks_up_an_early_notice_finds_the_payment_incomplete() throws Exception {
        toss.webhooksTo(service.url());
        toss.faults().script("confirm", Fault.EARLY_WEBHOOK, 1);
        service.onNotice(_ -> toss.payments().getFirst().status());

        assertThat(shop.post(CONFIRM, body).at("/status")).isEqualTo("DONE");

        assertThat(service.next().body()).isEqualTo("IN_PROGRESS");
    }

    @Test
    void calls_are_listed_newest_first_without_secrets_and_not_without_end() throws Exception {
        shop.post(CONFIRM, body);
        shop.post(
                "/v1/payments/" + key + "/cancel?secret=abc&x=1",
                "{\"cancelReason\":\"x\",\"refundReceiveAccount\":{\"accountNumber\":\"110-1\",\"bank\":\"20\"}}");

        var newest = toss.calls().getFirst();
        assertThat(newest.provider()).isEqualTo("toss");
        assertThat(newest.method()).isEqualTo("POST");
        assertThat(newest.path()).isEqualTo("/v1/payments/" + key + "/cancel?secret=***&x=1");
        assertThat(newest.body())
                .isEqualTo(
                        "{\"cancelReason\":\"x\",\"refundReceiveAccount\":{\"accountNumber\":\"***\",\"bank\":\"20\"}}");
        assertThat(newest.status()).isEqualTo(200);
        assertThat(toss.calls().getLast().body()).isEqualTo(body);
        for (var call = 0; call < CallLedger.CAPACITY; call++) {
            shop.get("/v1/payments/" + key);
        }
        assertThat(toss.calls())
                .hasSize(CallLedger.CAPACITY)
                .noneMatch(call -> call.method().equals("POST"));
    }

    private String status() throws Exception {
        return shop.get("/v1/payments/" + key).at("/status");
    }

    private static String basic(String secretKey) {
        return "Basic " + Base64.getEncoder().encodeToString((secretKey + ":").getBytes(StandardCharsets.UTF_8));
    }
}
