package com.pikcur.payment.iamport;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.RefundAccount;
import com.pikcur.domain.payment.RefundAnswer;
import com.pikcur.domain.payment.RefundAnswer.Refunded;
import com.pikcur.domain.payment.RefundAnswer.Refused;
import com.pikcur.domain.payment.RefundAnswer.Unknown;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.payment.port.RefundGateway.Request;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import com.pikcur.provider.shared.Recorded;
import com.pikcur.provider.shared.ScriptedServer.Asked;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefundsInTroubleAtPortOneTest {

    private static final String ID = "0198c1e2-0000-7000-8000-000000000001";
    private static final PaymentKey KEY = new PaymentKey("imp_448280090638");
    private static final String PAID = Recorded.answer(RefundsInTroubleAtPortOneTest.class, "payment.json");
    private static final String READ = "GET /payments/imp_448280090638";
    private static final String CANCEL = "POST /payments/cancel";
    private static final String REFUSED = "{\"code\":1,\"message\":\"김미나\",\"response\":null}";

    private final ScriptedPortOne portOne = new ScriptedPortOne();
    private final IamportClient client = new IamportClient(
            new IamportSettings(
                    portOne.url(),
                    new HiddenText("key"),
                    new HiddenText("secret"),
                    Optional.empty(),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(30)),
            Clock.systemUTC());
    private final IamportPaymentGateway gateway = new IamportPaymentGateway(
            client, new IamportPaymentSettings(false, Optional.of(new HiddenText("0212345678"))));

    @AfterEach
    void close() {
        client.close();
        portOne.close();
    }

    private static Request request(Optional<RefundAccount> account) {
        return new Request(
                new RefundId(UUID.fromString(ID)),
                KEY,
                Money.won(10_000),
                Money.won(25_000),
                "the seller did not send it",
                account);
    }

    private RefundAnswer refund() {
        return gateway.refund(request(Optional.empty()));
    }

    /** Ten thousand were given back for this reason. */
    private static String givenBack(String reason) {
        return PAID.replace("\"cancel_amount\":0", "\"cancel_amount\":10000")
                .replace(
                        "\"cancel_history\":[]",
                        "\"cancel_history\":[{\"pg_tid\":\"t\",\"amount\":10000,\"cancelled_at\":1772430000,"
                                + "\"reason\":\"%s\",\"cancellation_id\":\"c\",\"receipt_url\":null}]"
                                        .formatted(reason));
    }

    private static String givenBackByUs() {
        return givenBack("the seller did not send it [" + ID + "]");
    }

    private void asked(String... calls) {
        assertThat(portOne.asked()).extracting(Asked::call).containsExactly(calls);
    }

    @Test
    void a_refund_is_asked_for_with_what_we_believe_is_left() {
        portOne.then(200, PAID);
        portOne.then(200, givenBackByUs());
        var account = new RefundAccount("004", new HiddenText("11012345678"), new HiddenText("김미나"));

        var answer = gateway.refund(request(Optional.of(account)));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refunded.class,
                        refunded -> assertThat(refunded.payment().remaining()).isEqualTo(Money.won(15_000)));
        asked(READ, CANCEL);
        assertThat(IamportJson.MAPPER.readTree(portOne.asked().getLast().body()))
                .isEqualTo(IamportJson.MAPPER.readTree("""
                        {"imp_uid":"imp_448280090638","amount":10000,"checksum":25000,
                         "reason":"the seller did not send it [0198c1e2-0000-7000-8000-000000000001]",
                         "refund_holder":"김미나","refund_bank":"004","refund_account":"11012345678",
                         "refund_tel":"0212345678","extra":{"requester":"admin"}}"""));
    }

    @Test
    void a_refund_to_a_card_tells_no_account() {
        portOne.then(200, PAID);
        portOne.then(200, givenBackByUs());

        assertThat(refund()).isInstanceOf(Refunded.class);

        assertThat(portOne.asked().getLast().body()).doesNotContain("refund_", "null");
    }

    @Test
    void what_stands_in_the_history_is_not_asked_for_again() {
        portOne.then(200, givenBackByUs());

        assertThat(refund()).isInstanceOf(Refunded.class);

        asked(READ);
    }

    @Test
    void a_refund_that_was_refused_because_it_was_done_meanwhile_is_done() {
        portOne.then(200, PAID);
        portOne.then(200, REFUSED);
        portOne.then(200, givenBackByUs());

        assertThat(refund()).isInstanceOf(Refunded.class);

        asked(READ, CANCEL, READ);
    }

    @Test
    void a_refusal_comes_as_a_success_of_http_and_is_not_quoted() {
        portOne.then(200, PAID);
        portOne.then(200, REFUSED);
        portOne.then(200, PAID);

        assertThat(refund()).isEqualTo(new Refused("CODE_1"));
    }

    @Test
    void a_refusal_nobody_can_look_behind_is_unknown() {
        portOne.then(200, PAID);
        portOne.then(200, REFUSED);
        portOne.thenHtml(502, "<html/>");

        assertThat(refund()).isInstanceOf(Unknown.class);
    }

    @Test
    void as_much_given_back_without_any_name_may_be_ours() {
        portOne.then(200, givenBack("관리자 취소"));

        assertThat(refund()).isInstanceOf(Unknown.class);

        asked(READ);
    }

    @Test
    void as_much_given_back_under_another_name_is_not_ours() {
        portOne.then(200, givenBack("as much [0198c1e2-0000-7000-8000-000000000002]"));

        assertThat(refund()).isEqualTo(new Refused("NOT_MATCHES_REFUNDABLE_AMOUNT"));

        asked(READ);
    }

    @Test
    void what_was_not_answered_is_found_in_the_history_the_next_time() {
        portOne.then(200, PAID);
        portOne.thenHtml(502, "<html/>");
        portOne.then(200, givenBackByUs());

        assertThat(refund()).isInstanceOf(Unknown.class);
        assertThat(refund()).isInstanceOf(Refunded.class);

        asked(READ, CANCEL, READ);
    }

    @Test
    void nothing_is_asked_for_where_the_payment_cannot_be_read() {
        portOne.thenHtml(502, "<html/>");

        assertThat(refund()).isInstanceOf(Unknown.class);

        asked(READ);
    }

    @Test
    void an_answer_about_another_payment_is_none() {
        portOne.then(200, PAID);
        portOne.then(200, givenBackByUs().replace(KEY.value(), "imp_000000000000"));

        assertThat(refund()).isInstanceOf(Unknown.class);
    }
}
