package com.pikcur.web.shared;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.web.Answers.read;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.web.Server;
import com.pikcur.web.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server refuses before a controller hears of it is told as a problem like any other. */
class ServerRefusalsTest {

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> brokenRequests() {
        var host = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        return Stream.of(
                "NONSENSE\r\n\r\n",
                "GET /api/v1/auctions?q=<script>" + host + "\r\n",
                "GET /\u0001" + host + "\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /" + host + "X-Long: " + "x".repeat(20_000) + "\r\n\r\n",
                "GET /" + host + "Idempotency-Key: a\u0001b\r\n\r\n",
                "GET //api//v1/auctions" + host + "\r\n",
                "GET /api/v1/%2e%2e/auctions" + host + "\r\n",
                "GET /api/v1/auctions;a=b" + host + "\r\n",
                "GET /api/v1/auctions/%zz" + host + "\r\n",
                "GET /api/v1/auctions%2Fx" + host + "\r\n",
                "TRACE /api/v1/auctions" + host + "\r\n",
                "BREW /api/v1/auctions" + host + "\r\n",
                "POST /api/v1/auctions" + host + "Content-Length: -5\r\n\r\n",
                "POST /api/v1/auctions" + host + "Transfer-Encoding: gzip\r\n\r\n");
    }

    @ParameterizedTest
    @MethodSource("brokenRequests")
    void a_broken_request_is_a_problem_and_shows_nothing_of_the_server(String request) throws IOException {
        var answer = exchange(request);

        assertThat(answer.lines().findFirst().orElse("")).containsPattern("HTTP/1.1 [45]\\d\\d");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .contains("content-type: application/problem+json")
                .doesNotContain("<html", "exception", "tomcat", "apache", "\tat ");
        var body = read(answer.substring(answer.indexOf("\r\n\r\n") + 4));
        assertThat(body.path("type").asString()).startsWith("/problems/");
        assertThat(body.path("title").asString()).isNotBlank();
    }

    @Test
    void a_body_without_an_announced_length_is_limited_as_well() throws Exception {
        var auction = server.house.has(aLot());
        var bids = "/api/v1/auctions/" + auction.value() + "/bids";
        var small = "{\"maxAmountWon\":20000}";
        var large = "{\"title\":\"" + "x".repeat(1 << 20) + "\"}";

        assertThat(server.send(chunked(bids, small)).statusCode()).isEqualTo(201);
        var refused = server.send(chunked(bids, large));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(read(refused.body()).path("type").asString()).isEqualTo("/problems/payload-too-large");
        assertThat(server.house.logLength(auction)).isEqualTo(2);
    }

    @Test
    void a_chunk_that_is_none_is_a_problem() throws IOException {
        var answer = exchange("POST /api/v1/auctions/"
                + server.house.has(aLot()).value() + "/bids HTTP/1.1\r\n"
                + "Host: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nAuthorization: "
                + Tokens.bearer(ALICE, NOW) + "\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nnonsense\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/invalid-request");
    }

    @Test
    void an_address_nobody_answers_is_not_found_whatever_format_is_asked_for() throws Exception {
        for (var path : List.of("/nothing", "/assets/nothing.js", "/error", "/WEB-INF/web.xml")) {
            var answer = server.send(server.request(path).header("Accept", "text/html"));

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(read(answer.body()).path("type").asString()).isEqualTo("/problems/not-found");
        }
    }

    private HttpRequest.Builder chunked(String path, String body) {
        return server.request(path)
                .header("Authorization", Tokens.bearer(ALICE, NOW))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
    }

    private static String exchange(String request) throws IOException {
        try (var socket = server.connect()) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
