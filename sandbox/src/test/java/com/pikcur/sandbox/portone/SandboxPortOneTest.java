package com.pikcur.sandbox.portone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SandboxPortOneTest {

    private static final String PERSON = """
            {"merchant_uid":"m-1","name":"김미나","phone":"01012345678","birth":"940321","gender_digit":"2","carrier":"SKT",
             "is_mvno":false}""";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T03:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final SandboxPortOne portOne = SandboxPortOne.start(clock);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
        portOne.close();
    }

    @Test
    void the_same_token_comes_again_and_lasts_longer_in_its_last_minute_alone() throws Exception {
        var first = token();
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(28)));
        var again = token();
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(61)));
        var extended = token();
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(6)));
        var other = token();

        assertThat(first.path("expired_at").asLong() - first.path("now").asLong())
                .isEqualTo(1_800);
        assertThat(again.path("access_token")).isEqualTo(first.path("access_token"));
        assertThat(again.path("expired_at")).isEqualTo(first.path("expired_at"));
        assertThat(extended.path("access_token")).isEqualTo(first.path("access_token"));
        assertThat(extended.path("expired_at").asLong())
                .isEqualTo(first.path("expired_at").asLong() + 300);
        assertThat(other.path("access_token")).isNotEqualTo(first.path("access_token"));
    }

    @Test
    void a_wrong_key_gets_no_token() throws Exception {
        var answer = post("/users/getToken", "", "{\"imp_key\":\"x\",\"imp_secret\":\"y\"}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).path("code").asInt()).isEqualTo(-1);
        assertThat(json(answer).path("response").isNull()).isTrue();
    }

    @Test
    void a_token_is_taken_alone_and_after_bearer() throws Exception {
        var token = token().path("access_token").asString();

        assertThat(get("/certifications/imp_1", token).statusCode()).isEqualTo(404);
        assertThat(get("/certifications/imp_1", "Bearer " + token).statusCode()).isEqualTo(404);
        assertThat(get("/certifications/imp_1", "Bearer other").statusCode()).isEqualTo(401);
        portOne.revokeTokens();
        assertThat(get("/certifications/imp_1", token).statusCode()).isEqualTo(401);
    }

    @Test
    void a_proof_has_every_documented_field() throws Exception {
        var token = token().path("access_token").asString();
        var impUid = json(post("/certifications/otp/request", token, PERSON))
                .at("/response/imp_uid")
                .asString();
        var otp = portOne.newestOn("01012345678").orElseThrow().otp();

        var confirmed = json(post("/certifications/otp/confirm/" + impUid, token, "otp=" + otp));

        assertThat(confirmed.path("code").asInt()).isZero();
        assertThat(confirmed.path("response").propertyNames())
                .containsExactly(
                        "imp_uid",
                        "merchant_uid",
                        "pg_tid",
                        "pg_provider",
                        "name",
                        "gender",
                        "birthday",
                        "foreigner",
                        "phone",
                        "carrier",
                        "certified",
                        "certified_at",
                        "unique_key",
                        "unique_in_site",
                        "origin");
        assertThat(confirmed.at("/response/birthday").asString()).isEqualTo("1994-03-21");
        assertThat(confirmed.at("/response/unique_key").asString()).hasSize(88);
        assertThat(confirmed.at("/response/unique_in_site").asString()).hasSize(64);
        assertThat(json(get("/certifications/" + impUid, token))).isEqualTo(confirmed);
    }

    @Test
    void a_code_ends_after_five_minutes() throws Exception {
        var token = token().path("access_token").asString();
        var impUid = json(post("/certifications/otp/request", token, PERSON))
                .at("/response/imp_uid")
                .asString();
        var otp = portOne.newestOn("01012345678").orElseThrow().otp();
        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(5)).plusSeconds(1));

        assertThat(post("/certifications/otp/confirm/" + impUid, token, "otp=" + otp)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_account_belongs_to_who_was_told_or_else_to_who_proved_last_who_they_are() throws Exception {
        var token = token().path("access_token").asString();
        assertThat(get("/vbanks/holder?bank_code=004&bank_num=11012345678", token)
                        .statusCode())
                .isEqualTo(404);
        portOne.certifyInPopUp(
                Map.of("name", "이하늘", "phone", "01012345679", "birth", "050101", "gender_digit", "3", "carrier", "KT"));
        portOne.tellHolder("004", "22012345678", "김미나");

        assertThat(holder(token, "11012345678")).isEqualTo("이하늘");
        assertThat(holder(token, "22012345678")).isEqualTo("김미나");
        assertThat(holder(token, "33012349999")).isEqualTo("홍길동");
    }

    private String holder(String token, String number) throws IOException, InterruptedException {
        return json(get("/vbanks/holder?bank_code=004&bank_num=" + number, token))
                .at("/response/bank_holder")
                .asString();
    }

    private JsonNode token() throws IOException, InterruptedException {
        var form = "imp_key=" + portOne.key() + "&imp_secret=" + portOne.secret();
        return json(post("/users/getToken", "", form)).path("response");
    }

    private HttpResponse<String> get(String path, String authorization) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(portOne.url() + path)).header("Authorization", authorization);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String authorization, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(portOne.url() + path))
                .header("Authorization", authorization)
                .POST(BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
