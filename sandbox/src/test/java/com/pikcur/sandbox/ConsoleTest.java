package com.pikcur.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.sandbox.Mailbox.Received;
import com.pikcur.sandbox.portone.SandboxPortOne;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Mailbox mailbox = new Mailbox();
    private final SandboxPortOne portOne = SandboxPortOne.start();
    private SandboxConsole console;

    @BeforeAll
    void open() throws IOException {
        var servers = List.of(
                Server.startedHere(
                        "MariaDB", "jdbc:mariadb://127.0.0.1:3306/pikcur?createDatabaseIfNotExist=true", true),
                Server.startedHere("Redis", "redis://127.0.0.1:6379", false),
                Server.given("Elsewhere", "rediss://user:secret@<b>example.com:6380/0?token=secret"));
        mailbox.keep(new Received("one@pikcur.test", "First", "Code: 042117\n<b>{{servers}}</b>", NOON));
        mailbox.keep(new Received("other+tag@pikcur.test", "Second", "가입", NOON.plusSeconds(1)));
        mailbox.keep(new Received("one@pikcur.test", "Third", "Bye", NOON.plusSeconds(2)));
        console = SandboxConsole.open(
                0,
                new ConsolePage(8181),
                () -> servers,
                mailbox,
                new Providers(
                        Optional.of(portOne), Optional.empty(), Optional.empty(), Couriers.none(), Messengers.none()));
    }

    @AfterAll
    void close() {
        console.close();
        client.close();
        portOne.close();
    }

    @Test
    void the_page_says_what_runs_where_and_who_may_sign_in() throws Exception {
        var answer = send("GET", "/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.body())
                .contains("<td>jdbc:mariadb://127.0.0.1:3306/pikcur</td><td>runs</td>")
                .contains("<td>redis://127.0.0.1:6379</td><td>has ended</td>")
                .contains("seller@pikcur.test", "buyer1@pikcur.test", "admin@pikcur.test", "Pikcur!2026")
                .contains("http://localhost:8181/swagger-ui.html")
                .doesNotContain("{{service", "{{accounts", "{{mail");
    }

    @Test
    void the_page_shows_a_given_address_without_its_secrets_and_never_as_markup() throws Exception {
        assertThat(send("GET", "/").body())
                .contains("<td>rediss://&lt;b&gt;example.com:6380/0</td><td>given from outside</td>")
                .doesNotContain("secret", "<b>");
    }

    @Test
    void the_servers_are_there_for_programs_too() throws Exception {
        var answer = send("GET", "/servers");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .startsWith("{\"servers\":[")
                .contains("\"name\":\"MariaDB\"", "\"address\":\"jdbc:mariadb://127.0.0.1:3306/pikcur\"")
                .contains("\"state\":\"RUNNING\"", "\"state\":\"ENDED\"", "\"state\":\"GIVEN\"");
    }

    @Test
    void the_page_shows_mail_newest_first_and_never_as_markup() throws Exception {
        assertThat(send("GET", "/").body())
                .containsSubsequence("Third", "Second", "First")
                .contains("<pre>Code: 042117\n&lt;b&gt;{{servers}}&lt;/b&gt;</pre>");
    }

    @Test
    void what_an_address_was_sent_is_there_for_programs_newest_first() throws Exception {
        var answer = send("GET", "/mail?to=One@pikcur.test");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("""
                [{"to":"one@pikcur.test","subject":"Third","text":"Bye","sentAt":"2026-03-02T12:00:02Z"},\
                {"to":"one@pikcur.test","subject":"First","text":"Code: 042117\\n<b>{{servers}}</b>",\
                "sentAt":"2026-03-02T12:00:00Z"}]""");
    }

    @Test
    void an_address_may_hold_what_addresses_of_pages_may_not() throws Exception {
        assertThat(send("GET", "/mail?at=once&to=other%2Btag%40pikcur.test").body())
                .contains("가입")
                .doesNotContain("one@pikcur.test");
    }

    @Test
    void an_address_nobody_wrote_to_has_an_empty_mailbox_and_without_one_all_is_shown() throws Exception {
        assertThat(send("GET", "/mail?to=nobody@pikcur.test").body()).isEqualTo("[]");
        assertThat(send("GET", "/mail").body()).containsSubsequence("Third", "Second", "First");
    }

    @Test
    void a_head_request_gets_the_head_alone() throws Exception {
        var answer = send("HEAD", "/servers");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/servers/1", "/servers/", "/%00", "/index.html"})
    void an_unknown_path_is_not_found(String path) throws Exception {
        var answer = send("GET", path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"type\":\"/problems/not-found\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void what_can_only_be_read_is_not_written(String method) throws Exception {
        var answer = send(method, "/servers");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(answer.body()).contains("\"type\":\"/problems/method-not-allowed\"");
    }

    @Test
    void the_newest_code_on_a_phone_is_shown() throws Exception {
        var person = """
                {"merchantUid":"m-1","name":"김미나","phone":"01012345678","birth":"940321","genderDigit":"2","carrier":"SKT"}""";

        var proof = send("POST", "/certifications", person);

        var impUid = portOne.newestOn("01012345678").orElseThrow().impUid();
        assertThat(proof.body()).isEqualTo("{\"impUid\":\"%s\"}".formatted(impUid));
        assertThat(send("GET", "/certifications?phone=01012345678").body())
                .contains(
                        "\"impUid\":\"" + impUid + "\"", "\"merchantUid\":\"m-1\"", "\"otp\":\"", "\"certified\":true");
        assertThat(send("GET", "/").body()).contains("01012345678", "handed in");
    }

    @Test
    void a_phone_nobody_has_asked_for_has_no_code() throws Exception {
        assertThat(send("GET", "/certifications?phone=01099999999").statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/certifications").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_told_must_be_complete() throws Exception {
        assertThat(send("POST", "/certifications", "name=x").statusCode()).isEqualTo(400);
        assertThat(send("POST", "/bank-accounts", "bankCode=004").statusCode()).isEqualTo(400);
        assertThat(send("POST", "/bank-accounts", "bankCode=004&accountNumber=11012345678&holderName=x")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("DELETE", "/bank-accounts").statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return send(method, path, "");
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        var uri = URI.create("http://127.0.0.1:" + console.port() + path);
        var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
