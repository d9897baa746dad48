package com.pikcur.payment.toss;

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
import com.pikcur.provider.shared.ScriptedServer;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundsInTroubleAtTossTest {

    private static final String ID = "0198c1e2-0000-7000-8000-000000000001";
    private static final PaymentKey KEY = new PaymentKey("5zJ4xY7m0kODnyRpQWGrN2xqGlNvLrKwv1M9ENjbeoPaZdL6");
    private static final String DONE = Recorded.answer(RefundsInTroubleAtTossTest.class, "payment.json");
    private static final String READ = "GET /v1/payments/" + KEY.value();
    private static final String CANCEL = "POST /v1/payments/" + KEY.value() + "/cancel";

    private final ScriptedServer toss = new ScriptedServer();
    private final TossGateway gateway = new TossGateway(new TossSettings(
            toss.url(), new HiddenText("test_sk_secret"), Duration.ofSeconds(30), Duration.ofSeconds(30)));

    @AfterEach
    void close() {
        gateway.close();
        toss.close();
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

    private static String givenBack() {
        return DONE.replace("\"status\":\"DONE\"", "\"status\":\"PARTIAL_CANCELED\"")
                .replace("\"balanceAmount\":25000", "\"balanceAmount\":15000")
                .replace(
                        "\"cancels\":null",
                        "\"cancels\":[{\"cancelAmount\":10000,\"cancelReason\":\"the seller did not send it [" + ID
                                + "]\",\"refundableAmount\":15000,\"canceledAt\":\"2026-03-03T12:00:00+09:00\"}]");
    }

    private static String error(String code) {
        return "{\"code\":\"%s\",\"message\":\"김미나\"}".formatted(code);
    }

    @Test
    void a_refund_goes_out_under_its_id_with_what_we_believe_is_left() {
        toss.then(200, DONE);
        toss.then(200, givenBack());
        var account = new RefundAccount("004", new HiddenText("11012345678"), new HiddenText("김미나"));

        var answer = gateway.refund(request(Optional.of(account)));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Refunded.class,
                        refunded -> assertThat(refunded.payment().remaining()).isEqualTo(Money.won(15_000)));
        assertThat(toss.calls()).containsExactly(READ, CANCEL);
        assertThat(toss.asked().getLast().idempotencyKey()).isEqualTo(ID);
        assertThat(TossJson.MAPPER.readTree(toss.asked().getLast().body())).isEqualTo(TossJson.MAPPER.readTree("""
                        {"cancelReason":"the seller did not send it [0198c1e2-0000-7000-8000-000000000001]",
                         "cancelAmount":10000,"refundableAmount":25000,
                         "refundReceiveAccount":{"bank":"004","accountNumber":"11012345678","holderName":"김미나"}}"""));
    }

    @Test
    void what_stands_among_the_cancels_is_not_asked_for_again() {
        toss.then(200, givenBack());

        assertThat(refund()).isInstanceOf(Refunded.class);

        assertThat(toss.calls()).containsExactly(READ);
    }

    @Test
    void a_refund_that_was_refused_because_it_was_done_meanwhile_is_done() {
        toss.then(200, DONE);
        toss.then(400, error("ALREADY_CANCELED_PAYMENT"));
        toss.then(200, givenBack());

        assertThat(refund()).isInstanceOf(Refunded.class);
    }

    @ParameterizedTest
    @CsvSource({"400,REFUND_REJECTED", "403,EXCEED_MAX_REFUND_DUE", "400,ALREADY_CANCELED_PAYMENT"})
    void a_refusal_is_told_by_its_code(int status, String code) {
        toss.then(200, DONE);
        toss.then(status, error(code));
        toss.then(200, DONE);

        assertThat(refund()).isEqualTo(new Refused(code));
    }

    @ParameterizedTest
    @CsvSource({
        "409,IDEMPOTENT_REQUEST_PROCESSING",
        "500,FAILED_REFUND_PROCESS",
        "500,COMMON_ERROR",
        "401,UNAUTHORIZED_KEY"
    })
    void what_is_no_refusal_is_unknown(int status, String code) {
        toss.then(200, DONE);
        toss.then(status, error(code));

        assertThat(refund()).isInstanceOf(Unknown.class);
    }

    @Test
    void what_is_not_known_can_be_asked_for_but_not_given_back() {
        toss.then(404, error("NOT_FOUND_PAYMENT"));

        assertThat(refund()).isEqualTo(new Refused("NOT_FOUND_PAYMENT"));

        assertThat(toss.calls()).containsExactly(READ);
    }
}
