package com.pikcur.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.sandbox.bank.SandboxBank;
import com.pikcur.sandbox.portone.SandboxPortOne;
import com.pikcur.sandbox.toss.SandboxToss;
import com.pikcur.sandbox.wire.Asking;
import com.pikcur.sandbox.wire.Asking.Answer;
import com.pikcur.sandbox.wire.Listening;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money, as programs and people move it over the console. */
class PaymentsOnConsoleTest {

    private static final String PAGE = "/pay?provider=iamport&merchantUid=order-1&amountWon=10000&returnUrl=";

    private final SandboxPortOne portOne = SandboxPortOne.start();
    private final SandboxToss toss = SandboxToss.start();
    private final SandboxBank bank = SandboxBank.start(Clock.systemUTC(), Duration.ofDays(1), Duration.ofDays(1));
    private final Providers providers = new Providers(
            Optional.of(portOne), Optional.of(toss), Optional.of(bank), Couriers.none(), Messengers.none());
    private final Listening service = new Listening();
    private SandboxConsole opened;
    private Asking console;

    @BeforeEach
    void open() throws Exception {
        opened =
                SandboxConsole.open(0, new ConsolePage(8181), () -> providers.look(Map.of()), new Mailbox(), providers);
        console = new Asking("http://127.0.0.1:" + opened.port(), "");
        prepare("order-1");
    }

    @AfterEach
    void close() {
        console.close();
        opened.close();
        providers.close();
        service.close();
    }

    @Test
    void what_portone_has_prepared_is_paid_there_and_everything_else_at_toss() throws Exception {
        var paid = console.post("/payments/order-1/pay", "");
        var other = console.post("/payments/order-2/pay", "{\"amountWon\":5000}");

        var payment = portOne.payments().getFirst();
        assertThat(paid.body()).isEqualTo("{\"impUid\":\"%s\"}".formatted(payment.key()));
        assertThat(payment.status()).isEqualTo("paid");
        assertThat(other.body())
                .isEqualTo("{\"paymentKey\":\"%s\"}"
                        .formatted(toss.payments().getFirst().key()));
        assertThat(toss.payments().getFirst().amountWon()).isEqualTo(5_000);
        assertThat(console.get("/payments").body()).contains("order-1", "order-2");
        assertThat(console.get("/").body()).contains("order-1", "order-2", payment.key(), "Toss Payments", "Bank");
    }

    @Test
    void a_transfer_is_waited_for_deposited_and_cancelled() throws Exception {
        var issued = console.post("/payments/order-1/pay", "{\"method\":\"vbank\"}");
        assertThat(portOne.payments().getFirst().status()).isEqualTo("ready");
        assertThat(console.post("/payments/order-1/deposit", "")).isEqualTo(issued);
        assertThat(portOne.payments().getFirst().status()).isEqualTo("paid");
        assertThat(console.post("/payments/order-1/cancel", "")).isEqualTo(issued);
        assertThat(portOne.payments().getFirst().status()).isEqualTo("cancelled");
        assertThat(console.post("/payments/order-1/deposit", "").status()).isEqualTo(409);
    }

    @Test
    void a_card_is_refused() throws Exception {
        console.post("/payments/order-1/fail", "");
        console.post("/payments/order-2/fail", "");

        assertThat(portOne.payments().getFirst().status()).isEqualTo("failed");
        assertThat(toss.payments().getFirst().status()).isEqualTo("ABORTED");
    }

    @Test
    void the_service_is_told_where_it_says_unless_it_is_not_to_be() throws Exception {
        assertThat(console.post("/webhooks", "{\"baseUrl\":\"%s\"}".formatted(service.url()))
                        .status())
                .isEqualTo(200);
        prepare("order-3");
        console.post("/payments/order-1/pay", "{\"webhook\":false}");
        console.post("/payments/order-3/pay", "{\"webhook\":true}");

        assertThat(service.next().json().path("merchant_uid").asString()).isEqualTo("order-3");
        assertThat(service.isQuiet()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "file:///etc/passwd", "http://127.0.0.1:8080/", "javascript:alert(1)", "not an address"})
    void the_service_is_not_sought_just_anywhere(String baseUrl) throws Exception {
        assertThat(console.post("/webhooks", "{\"baseUrl\":\"%s\"}".formatted(baseUrl))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"amountWon\":\"x\"}", "{\"amountWon\":-1}", "{\"method\":\"cash\"}"})
    void what_cannot_be_understood_is_refused(String body) throws Exception {
        assertThat(console.post("/payments/order-1/pay", body).status()).isEqualTo(400);
    }

    @Test
    void calls_are_listed_and_faults_scripted_shown_and_forgotten() throws Exception {
        var fault = "{\"provider\":\"iamport\",\"operation\":\"prepare\",\"fault\":\"HTML_502\",\"times\":2}";

        assertThat(console.post("/faults", fault).status()).isEqualTo(200);
        assertThat(prepare("order-4").status()).isEqualTo(502);
        assertThat(console.get("/faults").body())
                .isEqualTo(
                        "[{\"provider\":\"iamport\",\"operation\":\"prepare\",\"fault\":\"HTML_502\",\"code\":\"\",\"times\":1}]");
        assertThat(console.get("/").body()).contains("iamport prepare", "HTML_502");
        assertThat(console.send("DELETE", "/faults", "").body()).isEqualTo("[]");
        assertThat(prepare("order-4").status()).isEqualTo(200);
        assertThat(console.get("/calls?provider=iamport").body())
                .contains("\"provider\":\"iamport\"", "\"path\":\"/payments/prepare\"", "\"status\":502")
                .doesNotContain(portOne.secret());
        assertThat(console.get("/calls?provider=toss").body()).isEqualTo("[]");
        assertThat(console.post("/faults/release", "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"provider\":\"iamport\",\"operation\":\"confirm\",\"fault\":\"DROP\"}",
                "{\"provider\":\"iamport\",\"operation\":\"read\",\"fault\":\"FIRE\"}",
                "{\"provider\":\"nobody\",\"operation\":\"read\",\"fault\":\"DROP\"}",
                "{\"provider\":\"toss\",\"operation\":\"read\",\"fault\":\"DROP\",\"times\":0}"
            })
    void a_fault_that_cannot_be_is_refused(String body) throws Exception {
        assertThat(console.post("/faults", body).status()).isEqualTo(400);
    }

    @Test
    void what_becomes_of_transfers_is_decided() throws Exception {
        for (var reference : List.of("r-1", "r-2", "r-3")) {
            transfer(reference);
        }

        assertThat(console.post("/transfers/r-1/settle", "").at("/status")).isEqualTo("SETTLED");
        assertThat(console.post("/transfers/r-2/fail", "{\"code\":\"WRONG_NAME\"}")
                        .at("/code"))
                .isEqualTo("WRONG_NAME");
        assertThat(console.post("/transfers/r-3/return", "").at("/code")).isEqualTo("RETURNED_BY_BANK");
        assertThat(console.post("/transfers/r-2/settle", "").status()).isEqualTo(409);
        assertThat(console.post("/transfers/r-2/lose", "").status()).isEqualTo(404);
        assertThat(console.get("/transfers").json()).hasSize(3);
        assertThat(console.get("/").body()).contains("r-1", "WRONG_NAME");
    }

    @Test
    void a_buyer_pays_on_a_page_and_is_sent_back() throws Exception {
        var page = console.get(PAGE + "http%3A%2F%2Flocalhost%3A8080%2Fdone%3Fx%3D1%23end");
        var back = send("card", "http://localhost:8080/done?x=1#end");

        assertThat(page.body()).contains("10000 won", "value=\"http://localhost:8080/done?x=1#end\"");
        assertThat(back)
                .isEqualTo("http://localhost:8080/done?x=1&impUid=%s&provider=iamport&merchantUid=order-1#end"
                        .formatted(portOne.payments().getFirst().key()));
        assertThat(portOne.payments().getFirst().status()).isEqualTo("paid");
        assertThat(send("card", "http://localhost:8080/done")).isEqualTo("409");
    }

    @Test
    void a_buyer_may_transfer_the_money_or_be_refused() throws Exception {
        assertThat(send("fail", "http://127.0.0.1:8080/done")).endsWith("&merchantUid=order-1&failed=true");
        assertThat(portOne.payments().getFirst().status()).isEqualTo("failed");
        assertThat(send("vbank", "http://127.0.0.1:8080/done")).contains("?impUid=imp_");
        assertThat(portOne.payments().getFirst().status()).isEqualTo("ready");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/",
                "http://localhost@example.com/",
                "http://user@localhost/",
                "http://localhost.example.com/",
                "//localhost/",
                "javascript:alert(1)",
                "data:text/html,x",
                ""
            })
    void nobody_is_sent_to_a_page_of_somebody_elses(String returnUrl) throws Exception {
        assertThat(send("card", returnUrl)).isEqualTo("400");
        assertThat(portOne.payments()).isEmpty();
    }

    @Test
    void nothing_on_the_page_becomes_markup() throws Exception {
        var page = console.get(
                "/pay?provider=toss&merchantUid=%22%3E%3Cb%3E&amountWon=1&returnUrl=http://localhost/?%22%3E%3Cb%3E");
        assertThat(page.status()).isEqualTo(400);
        var escaped =
                console.get("/pay?provider=toss&merchantUid=%22%3E%3Cb%3E&amountWon=1&returnUrl=http://localhost/");
        assertThat(escaped.body()).contains("value=\"&quot;&gt;&lt;b&gt;\"").doesNotContain("<b>");
    }

    /** Where the browser goes, or the status if it stays. */
    private String send(String how, String returnUrl) throws IOException, InterruptedException {
        var encoded = URLEncoder.encode(returnUrl, StandardCharsets.UTF_8);
        var form = "provider=iamport&merchantUid=order-1&amountWon=10000&how=%s&returnUrl=%s".formatted(how, encoded);
        try (var browser = HttpClient.newHttpClient()) {
            var uri = URI.create("http://127.0.0.1:" + opened.port() + "/pay");
            var request = HttpRequest.newBuilder(uri)
                    .POST(BodyPublishers.ofString(form))
                    .build();
            var answer = browser.send(request, BodyHandlers.discarding());
            return answer.headers().firstValue("Location").orElseGet(() -> "" + answer.statusCode());
        }
    }

    private Answer prepare(String merchantUid) throws Exception {
        try (var stranger = new Asking(portOne.url(), "")) {
            var keys = "imp_key=" + portOne.key() + "&imp_secret=" + portOne.secret();
            var token = stranger.post("/users/getToken", keys).at("/response/access_token");
            try (var shop = new Asking(portOne.url(), token)) {
                return shop.post("/payments/prepare", "merchant_uid=" + merchantUid + "&amount=10000");
            }
        }
    }

    private void transfer(String reference) throws Exception {
        try (var shop = new Asking(bank.url(), "Bearer " + bank.key())) {
            shop.post("/transfers", """
                    {"reference":"%s","bankCode":"004","accountNumber":"11012345678","holderName":"김미나","amount":10000}""".formatted(reference));
        }
    }
}
