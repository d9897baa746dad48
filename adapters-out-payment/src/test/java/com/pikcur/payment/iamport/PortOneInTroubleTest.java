package com.pikcur.payment.iamport;

import static com.pikcur.domain.member.PersonFixtures.claiming;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.BankAccountNumber;
import com.pikcur.domain.member.VerificationId;
import com.pikcur.domain.member.port.BankAccountHolders.Answer;
import com.pikcur.domain.member.port.IdentityVerification.Confirmation;
import com.pikcur.domain.member.port.IdentityVerification.Finding;
import com.pikcur.domain.member.port.IdentityVerification.Request;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortOneInTroubleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final BankAccountNumber ACCOUNT = new BankAccountNumber("004", new HiddenText("11012345678"));
    private static final String HOLDER = "{\"code\":0,\"message\":null,\"response\":{\"bank_holder\":\"김미나\"}}";
    private static final String REFUSED = "{\"code\":1,\"message\":\"김미나 01023456789\",\"response\":null}";
    private static final String CERTIFIED = """
            {"code":0,"message":null,"surprise":[1],"response":{"imp_uid":"imp_1","merchant_uid":"order-7","name":"김미나",
             "gender":"female","birthday":"1994-03-21","foreigner":false,"certified":true,"certified_at":1772420400,
             "unique_key":"CI","unique_in_site":"DI","origin":null,"foreigner_v2":{"nested":true}}}""";

    private final ScriptedPortOne portOne = new ScriptedPortOne();
    private final SettableClock clock = new SettableClock(NOW);
    private final IamportClient client = client(portOne.url(), LONG);
    private final IamportIdentityVerification verification = new IamportIdentityVerification(client, Optional.empty());
    private final IamportBankAccountHolders holders = new IamportBankAccountHolders(client);

    @AfterEach
    void close() {
        client.close();
        portOne.close();
    }

    private IamportClient client(URI url, Duration readTimeout) {
        return new IamportClient(
                new IamportSettings(
                        url, new HiddenText("key"), new HiddenText("secret"), Optional.empty(), LONG, readTimeout),
                clock);
    }

    @Test
    void nobody_there_is_unavailable() {
        portOne.close();

        assertThatThrownBy(() -> holders.holderOf(ACCOUNT)).isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void an_answer_that_never_ends_is_unavailable() {
        portOne.thenNothing();
        try (var impatient = new IamportClient(
                new IamportSettings(
                        portOne.url(),
                        new HiddenText("key"),
                        new HiddenText("secret"),
                        Optional.empty(),
                        Duration.ofSeconds(2),
                        Duration.ofMillis(500)),
                clock)) {
            assertThatThrownBy(() -> new IamportBankAccountHolders(impatient).holderOf(ACCOUNT))
                    .isInstanceOf(ProviderUnavailable.class)
                    .hasMessageContaining("in time");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 403, 429, 500, 502, 503, 504})
    void a_failure_of_the_server_is_not_a_refusal(int status) {
        portOne.thenHtml(status, "<html><body>Bad Gateway</body></html>");

        assertThatThrownBy(() -> verification.confirm("imp_1", new HiddenText("123456")))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageContaining(Integer.toString(status));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>김미나</html>",
                "",
                "null",
                "[]",
                "{}",
                "{\"code\":0}",
                "{\"code\":0,\"response\":\"김미나\"}",
                "{\"code\":\"김미나\",\"response\":{}}",
                "{\"code\":0,\"response\":{\"bank_holder\":null}}",
                "{\"code\":0,\"response\":{\"bank_holder\":{\"김미나\":1}}}"
            })
    void an_answer_that_makes_no_sense_is_unavailable_and_not_quoted(String body) {
        portOne.then(200, body);

        assertThatThrownBy(() -> holders.holderOf(ACCOUNT))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageNotContaining("김미나")
                .hasNoCause();
    }

    @Test
    void a_proof_that_leaves_out_the_person_is_unavailable() {
        portOne.then(200, "{\"code\":0,\"message\":null,\"response\":{\"certified\":true,\"name\":\"김미나\"}}");

        assertThatThrownBy(() -> verification.find("imp_1"))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageNotContaining("김미나");
    }

    @Test
    void fields_nobody_knows_and_fields_that_are_missing_do_no_harm() {
        portOne.then(200, CERTIFIED);

        var finding = verification.find("imp_1");

        assertThat(finding).isInstanceOfSatisfying(Finding.Verified.class, verified -> {
            assertThat(verified.verification()).isEmpty();
            assertThat(verified.person().phone()).isEmpty();
            assertThat(verified.person().name()).isEqualTo(new HiddenText("김미나"));
        });
        assertThat(finding.toString()).doesNotContain("김미나", "CI", "DI", "1994");
    }

    @Test
    void a_refusal_may_come_as_a_success_of_http() {
        IntStream.range(0, 4).forEach(_ -> portOne.then(200, REFUSED));

        assertThat(verification.request(new VerificationId(UUID.randomUUID()), claiming("김미나")))
                .isEqualTo(new Request.PersonRefused());
        assertThat(verification.confirm("imp_1", new HiddenText("123456"))).isEqualTo(new Confirmation.WrongCode());
        assertThat(verification.find("imp_1")).isEqualTo(new Finding.Unknown());
        assertThat(holders.holderOf(ACCOUNT)).isEqualTo(new Answer.NoSuchBankAccount());
    }

    @Test
    void a_token_is_asked_for_once_until_its_last_minute() {
        portOne.tokens("token-1", 1_800);
        IntStream.range(0, 4).forEach(_ -> portOne.then(200, HOLDER));

        holders.holderOf(ACCOUNT);
        clock.set(NOW.plusSeconds(1_739));
        holders.holderOf(ACCOUNT);
        portOne.tokens("token-1", 360);
        clock.set(NOW.plusSeconds(1_740));
        holders.holderOf(ACCOUNT);
        clock.set(NOW.plusSeconds(2_039));
        holders.holderOf(ACCOUNT);

        var call = "GET /vbanks/holder Bearer token-1";
        assertThat(portOne.calls()).containsExactly("token", call, call, "token", call, call);
    }

    @Test
    void a_token_that_ended_early_is_renewed_once_and_the_question_asked_again() {
        portOne.then(200, HOLDER);
        holders.holderOf(ACCOUNT);
        portOne.tokens("token-2", 1_800);
        portOne.then(401, "{\"code\":-1,\"message\":\"Unauthorized\",\"response\":null}");
        portOne.then(200, HOLDER);

        assertThat(holders.holderOf(ACCOUNT)).isEqualTo(new Answer.Holder(new HiddenText("김미나")));

        assertThat(portOne.calls())
                .containsExactly(
                        "token",
                        "GET /vbanks/holder Bearer token-1",
                        "GET /vbanks/holder Bearer token-1",
                        "token",
                        "GET /vbanks/holder Bearer token-2");
    }

    @Test
    void a_new_token_that_is_refused_too_is_not_renewed_again() {
        portOne.then(401, "{\"code\":-1,\"message\":\"Unauthorized\",\"response\":null}");
        portOne.then(401, "{\"code\":-1,\"message\":\"Unauthorized\",\"response\":null}");

        assertThatThrownBy(() -> holders.holderOf(ACCOUNT)).isInstanceOf(ProviderUnavailable.class);

        assertThat(portOne.calls()).hasSize(4);
    }

    @Test
    void who_fails_ten_times_is_left_alone_for_a_while() {
        IntStream.range(0, 10).forEach(_ -> portOne.thenHtml(502, "<html/>"));
        for (var failure = 0; failure < 10; failure++) {
            assertThatThrownBy(() -> holders.holderOf(ACCOUNT)).isInstanceOf(ProviderUnavailable.class);
        }
        var before = portOne.calls().size();

        assertThatThrownBy(() -> holders.holderOf(ACCOUNT))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageContaining("left alone");

        assertThat(portOne.calls()).hasSize(before);
    }
}
