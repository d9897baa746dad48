package com.pikcur.payment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.ledger.PayoutAnswer;
import com.pikcur.domain.ledger.PayoutAnswer.Failed;
import com.pikcur.domain.ledger.PayoutAnswer.InTransit;
import com.pikcur.domain.ledger.PayoutAnswer.NeverHeard;
import com.pikcur.domain.ledger.PayoutAnswer.Settled;
import com.pikcur.domain.ledger.PayoutAnswer.Unknown;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.provider.shared.ScriptedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankInTroubleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final String REFERENCE = "0198c1e2-0000-7000-8000-000000000001";
    private static final PayoutId ID = new PayoutId(UUID.fromString(REFERENCE));
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String SEND = "POST /transfers";
    private static final String READ = "GET /transfers/" + REFERENCE;

    private final ScriptedServer bank = new ScriptedServer();
    private final BankPayoutGateway gateway = gateway(LONG, LONG);

    @AfterEach
    void close() {
        gateway.close();
        bank.close();
    }

    private BankPayoutGateway gateway(Duration connectTimeout, Duration readTimeout) {
        return new BankPayoutGateway(
                new BankSettings(bank.url(), new HiddenText("bank_key"), connectTimeout, readTimeout),
                new SettableClock(NOW));
    }

    private static PayoutAnswer send(BankPayoutGateway through) {
        return through.send(
                ID,
                new BankAccountNumber("004", new HiddenText("11012345678")),
                new HiddenText("김미나"),
                Money.won(91_700));
    }

    private static String transfer(String status, String code) {
        return "{\"reference\":\"%s\",\"status\":\"%s\",\"code\":%s,\"changedAt\":\"2026-03-02T12:00:00+09:00\",\"new\":{}}"
                .formatted(REFERENCE, status, code);
    }

    @Test
    void a_transfer_is_asked_for_under_our_id() {
        bank.then(202, transfer("IN_TRANSIT", "null"));

        assertThat(send(gateway)).isEqualTo(new InTransit());

        var asked = bank.asked().getFirst();
        assertThat(asked.call()).isEqualTo(SEND);
        assertThat(asked.authorization()).isEqualTo("Bearer bank_key");
        assertThat(BankJson.MAPPER.readTree(asked.body())).isEqualTo(BankJson.MAPPER.readTree("""
                        {"reference":"0198c1e2-0000-7000-8000-000000000001","bankCode":"004",
                         "accountNumber":"11012345678","holderName":"김미나","amount":91700}"""));
    }

    @Test
    void every_status_means_something() {
        bank.then(200, transfer("IN_TRANSIT", "null"));
        bank.then(200, transfer("SETTLED", "null"));
        bank.then(200, transfer("FAILED", "\"RETURNED_BY_BANK\""));
        bank.then(200, transfer("FAILED", "null"));
        bank.then(404, "{\"code\":\"NO_SUCH_TRANSFER\"}");

        assertThat(gateway.find(ID)).isEqualTo(new InTransit());
        assertThat(gateway.find(ID)).isEqualTo(new Settled(NOW));
        assertThat(gateway.find(ID)).isEqualTo(new Failed("RETURNED_BY_BANK", NOW));
        assertThat(gateway.find(ID)).isEqualTo(new Failed("", NOW));
        assertThat(gateway.find(ID)).isEqualTo(new NeverHeard());
    }

    @Test
    void a_transfer_that_is_refused_has_failed() {
        bank.then(422, "{\"code\":\"ACCOUNT_CLOSED\"}");

        assertThat(send(gateway)).isEqualTo(new Failed("ACCOUNT_CLOSED", NOW));
    }

    @Test
    void what_has_become_of_one_that_was_sent_before_is_asked() {
        bank.then(200, "{\"reference\":\"%s\",\"status\":\"SETTLED\"}".formatted(REFERENCE));
        bank.then(200, transfer("SETTLED", "null"));

        assertThat(send(gateway)).isEqualTo(new Settled(NOW));

        assertThat(bank.calls()).containsExactly(SEND, READ);
    }

    @Test
    void another_transfer_under_our_id_leaves_ours_unknown_and_is_sent_once() {
        bank.then(409, "{\"code\":\"REFERENCE_REUSED\"}");

        assertThat(send(gateway)).isInstanceOf(Unknown.class);

        assertThat(bank.calls()).containsExactly(SEND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|{\"code\":\"INVALID_REQUEST\"}",
                "401|{\"code\":\"UNAUTHORIZED\"}",
                "404|{\"code\":\"NO_SUCH_TRANSFER\"}",
                "404|{\"code\":\"NOT_FOUND\"}",
                "422|{\"code\":\"김미나 님\"}",
                "422|{}",
                "500|{\"code\":\"ACCOUNT_CLOSED\"}",
                "200|{}",
                "202|{\"reference\":\"another\",\"status\":\"IN_TRANSIT\"}",
                "200|null",
                "200|김미나",
                "201|{\"status\":\"IN_TRANSIT\"}",
            })
    void what_is_not_understood_is_unknown_and_not_quoted(int status, String body) {
        bank.then(status, body);

        assertThat(send(gateway))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).doesNotContain("김미나"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"code\":\"NOT_FOUND\"}", "<html>Not Found</html>", "{}", ""})
    void only_who_says_so_has_never_heard_of_it(String body) {
        bank.then(404, body);

        assertThat(gateway.find(ID)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"SETTLED\"|\"PERHAPS\"",
                "\"changedAt\"|\"when\"",
                "2026-03-02T12:00:00+09:00|yesterday",
                "0198c1e2-0000|0198c1e2-0001"
            })
    void half_an_answer_is_none(String good, String bad) {
        bank.then(200, transfer("SETTLED", "null").replace(good, bad));

        assertThat(gateway.find(ID)).isInstanceOf(Unknown.class);
    }

    @Test
    void nobody_there_is_unknown() {
        bank.close();

        assertThat(send(gateway)).isInstanceOf(Unknown.class);
    }

    @Test
    void an_answer_that_never_ends_is_unknown() {
        bank.thenNothing();
        try (var impatient = gateway(Duration.ofSeconds(2), Duration.ofMillis(200))) {
            assertThat(send(impatient)).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void who_fails_ten_times_is_left_alone_and_sent_nothing() {
        IntStream.range(0, 10).forEach(_ -> bank.thenHtml(502, "<html/>"));
        IntStream.range(0, 10).forEach(_ -> send(gateway));

        assertThat(send(gateway))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.reason()).contains("left alone"));

        assertThat(bank.calls()).hasSize(10);
    }
}
