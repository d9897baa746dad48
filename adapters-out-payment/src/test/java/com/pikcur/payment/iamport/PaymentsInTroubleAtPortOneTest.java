package com.pikcur.payment.iamport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.payment.MerchantUid;
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
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.provider.shared.Recorded;
import com.pikcur.provider.shared.ScriptedServer.Asked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentsInTroubleAtPortOneTest {

    private static final PaymentKey KEY = new PaymentKey("imp_448280090638");
    private static final MerchantUid UID = new MerchantUid("pk-0198c1e2a0b07cc4a1b2c3d4e5f60718");
    private static final Money AMOUNT = Money.won(25_000);
    private static final Instant PAID_AT = Instant.ofEpochSecond(1_772_420_400);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String PAID = Recorded.answer(PaymentsInTroubleAtPortOneTest.class, "payment.json");
    private static final String NO_SUCH_PAYMENT = "{\"code\":-1,\"message\":\"존재하지 않는 결제정보입니다.\",\"response\":null}";
    private static final String REFUSED = "{\"code\":1,\"message\":\"김미나 01023456789\",\"response\":null}";

    private final ScriptedPortOne portOne = new ScriptedPortOne();
    private final IamportClient client = client(LONG, LONG);
    private final IamportPaymentGateway gateway = new IamportPaymentGateway(client, IamportPaymentSettings.real());

    @AfterEach
    void close() {
        client.close();
        portOne.close();
    }

    private IamportClient client(Duration connectTimeout, Duration readTimeout) {
        return new IamportClient(
                new IamportSettings(
                        portOne.url(),
                        new HiddenText("key"),
                        new HiddenText("secret"),
                        Optional.empty(),
                        connectTimeout,
                        readTimeout),
                Clock.systemUTC());
    }

    private static Paid paid(Money amount) {
        return new Paid(new ToldPayment(KEY, UID.value(), amount, Money.ZERO, PAID_AT, Optional.empty()));
    }

    @Test
    void a_recorded_payment_is_told_in_our_words() {
        portOne.then(200, PAID);

        var answer = gateway.confirm(KEY, UID, AMOUNT);

        assertThat(answer).isEqualTo(paid(AMOUNT));
        assertThat(answer.toString()).doesNotContain("김미나", "mina@", "01023456789");
        assertThat(portOne.calls()).containsExactly("token", "GET /payments/imp_448280090638 Bearer token-1");
    }

    @Test
    void fields_nobody_knows_and_amounts_with_decimals_do_no_harm() {
        portOne.then(
                200,
                PAID.replace("\"amount\":25000,", "\"amount\":25000.00,\"surprise\":{\"of\":[1]},")
                        .replace("{\"code\":0", "{\"v\":2,\"code\":0"));

        assertThat(gateway.find(KEY)).isEqualTo(paid(AMOUNT));
    }

    @Test
    void another_amount_and_another_order_are_told_as_they_are() {
        portOne.then(200, PAID.replace("\"amount\":25000", "\"amount\":100").replace(UID.value(), "order 7"));

        assertThat(gateway.confirm(KEY, UID, AMOUNT)).isInstanceOfSatisfying(Paid.class, paid -> {
            assertThat(paid.payment().amount()).isEqualTo(Money.won(100));
            assertThat(paid.payment().merchantUid()).isEqualTo("order 7");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"amount\":25000|\"amount\":25000.5",
                "\"amount\":25000|\"amount\":-25000",
                "\"amount\":25000|\"amount\":1e30",
                "\"amount\":25000|\"amount\":null",
                "\"amount\":25000|\"amount\":\"김미나\"",
                "\"cancel_amount\":0|\"cancel_amount\":25001",
                "\"cancel_amount\":0|\"cancel_amount\":null",
                "\"currency\":\"KRW\"|\"currency\":\"USD\"",
                "\"status\":\"paid\"|\"status\":\"김미나\"",
                "\"status\":\"paid\"|\"status\":null",
                "\"status\":\"paid\"|\"status\":\"cancelled\"",
                "\"paid_at\":1772420400|\"paid_at\":0",
                "imp_448280090638|imp_000000000000",
                "imp_448280090638|../김미나",
                "pk-0198c1e2a0b07cc4a1b2c3d4e5f60718|",
            })
    void an_answer_that_makes_no_sense_is_unknown_and_not_quoted(String good, String bad) {
        portOne.then(200, PAID.replace(good, bad == null ? "" : bad));

        assertThat(gateway.find(KEY))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).doesNotContain("김미나"));
    }

    @Test
    void a_virtual_account_is_waited_for() {
        portOne.then(
                200,
                PAID.replace("\"status\":\"paid\"", "\"status\":\"ready\"")
                        .replace("\"paid_at\":1772420400", "\"paid_at\":0")
                        .replace("\"vbank_code\":null", "\"vbank_code\":\"004\"")
                        .replace("\"vbank_num\":null", "\"vbank_num\":\"79012345678\"")
                        .replace("\"vbank_date\":0", "\"vbank_date\":1772700000")
                        .replace("\"vbank_issued_at\":0", "\"vbank_issued_at\":1772420395"));

        assertThat(gateway.find(KEY)).isInstanceOfSatisfying(Pending.class, pending -> {
            assertThat(pending.payment().at()).isEqualTo(Instant.ofEpochSecond(1_772_420_395));
            assertThat(pending.account())
                    .contains(new VirtualAccount(
                            "004", new HiddenText("79012345678"), Optional.of(Instant.ofEpochSecond(1_772_700_000))));
            assertThat(pending.toString()).doesNotContain("79012345678");
        });
    }

    @Test
    void what_was_given_back_had_been_paid_and_what_was_given_up_had_not() {
        var cancelled = PAID.replace("\"status\":\"paid\"", "\"status\":\"cancelled\"");
        portOne.then(200, cancelled.replace("\"cancel_amount\":0", "\"cancel_amount\":25000"));
        portOne.then(200, cancelled.replace("\"paid_at\":1772420400", "\"paid_at\":0"));

        assertThat(gateway.find(KEY))
                .isInstanceOfSatisfying(
                        Paid.class,
                        paid -> assertThat(paid.payment().remaining()).isEqualTo(Money.ZERO));
        assertThat(gateway.find(KEY)).isEqualTo(new Declined(DeclineReason.EXPIRED, "cancelled"));
    }

    @Test
    void why_it_failed_is_not_quoted() {
        portOne.then(
                200,
                PAID.replace("\"status\":\"paid\"", "\"status\":\"failed\"")
                        .replace("\"fail_reason\":null", "\"fail_reason\":\"김미나 잔액부족\""));

        assertThat(gateway.find(KEY)).isEqualTo(new Declined(DeclineReason.REFUSED, "failed"));
    }

    @Test
    void only_what_says_so_is_not_found() {
        portOne.then(404, NO_SUCH_PAYMENT);
        portOne.thenHtml(404, "<html>Not Found</html>");
        portOne.then(200, REFUSED);
        portOne.then(400, REFUSED);

        assertThat(gateway.find(KEY)).isEqualTo(new Declined(DeclineReason.NOT_FOUND, ""));
        assertThat(gateway.find(KEY)).isInstanceOf(Unknown.class);
        assertThat(gateway.find(KEY)).isInstanceOf(Unknown.class);
        assertThat(gateway.find(KEY)).isInstanceOf(Unknown.class);
    }

    @Test
    void of_several_under_one_number_the_paid_one_is_asked_for_first() {
        portOne.then(404, NO_SUCH_PAYMENT);
        portOne.then(200, PAID.replace("\"status\":\"paid\"", "\"status\":\"failed\""));

        assertThat(gateway.find(UID)).isEqualTo(new Declined(DeclineReason.REFUSED, "failed"));

        assertThat(portOne.asked())
                .extracting(Asked::call)
                .containsExactly("GET /payments/find/" + UID.value() + "/paid", "GET /payments/find/" + UID.value());
    }

    @Test
    void whoever_wants_payments_in_test_channels_says_so_in_every_question() {
        var lenient = new IamportPaymentGateway(client, new IamportPaymentSettings(true, Optional.empty()));
        portOne.then(200, PAID);
        portOne.then(200, PAID);

        lenient.find(KEY);
        lenient.find(UID);

        assertThat(portOne.asked()).extracting(Asked::path).allMatch(path -> path.endsWith("?include_sandbox=true"));
    }

    @Test
    void nobody_there_is_unknown() {
        portOne.close();

        assertThat(gateway.find(KEY)).isInstanceOf(Unknown.class);
    }

    @Test
    void an_answer_that_never_ends_is_unknown() {
        portOne.thenNothing();
        try (var impatient = client(Duration.ofSeconds(2), Duration.ofMillis(200))) {
            var hasty = new IamportPaymentGateway(impatient, IamportPaymentSettings.real());

            assertThat(hasty.find(KEY))
                    .isInstanceOfSatisfying(
                            Unknown.class,
                            unknown -> assertThat(unknown.reason()).contains("in time"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 429, 500, 502, 503, 504})
    void a_failure_of_the_server_is_not_a_refusal_of_the_buyer(int status) {
        portOne.thenHtml(status, "<html><body>Bad Gateway</body></html>");

        assertThat(gateway.confirm(KEY, UID, AMOUNT))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).contains(Integer.toString(status)));
    }

    @Test
    void a_token_that_cannot_be_renewed_is_not_a_refusal_of_the_buyer() {
        IntStream.range(0, 2).forEach(_ -> portOne.then(401, REFUSED));

        assertThat(gateway.confirm(KEY, UID, AMOUNT)).isInstanceOf(Unknown.class);
    }

    @Test
    void who_fails_ten_times_is_left_alone_and_asked_nothing() {
        IntStream.range(0, 10).forEach(_ -> portOne.thenHtml(502, "<html/>"));
        IntStream.range(0, 10).forEach(_ -> gateway.find(KEY));
        var before = portOne.calls().size();

        assertThat(gateway.find(KEY))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).contains("left alone"));

        assertThat(portOne.calls()).hasSize(before);
    }

    @Test
    void an_amount_that_was_said_before_is_said_anew() {
        portOne.then(200, REFUSED);
        portOne.then(200, "{\"code\":0,\"message\":null,\"response\":{\"merchant_uid\":\"x\",\"amount\":25000.0}}");

        gateway.prepare(UID, AMOUNT);

        assertThat(portOne.asked())
                .extracting(Asked::call)
                .containsExactly("POST /payments/prepare", "PUT /payments/prepare");
    }

    @Test
    void an_amount_that_is_not_taken_over_is_unavailable() {
        IntStream.range(0, 2).forEach(_ -> portOne.then(200, REFUSED));

        assertThatThrownBy(() -> gateway.prepare(UID, AMOUNT))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageNotContaining("김미나");
    }
}
