package com.pikcur.bootstrap;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.auction.BidLogDocument;
import com.pikcur.application.auction.BidLogDocument.Entry;
import com.pikcur.application.auction.BidLogDocument.Head;
import com.pikcur.application.auction.BidLogDocument.Opening;
import com.pikcur.application.auction.BidLogDocument.Policy;
import com.pikcur.application.auction.BidLogDocument.Terms;
import com.pikcur.domain.auction.log.BidLog;
import com.pikcur.domain.auction.log.History;
import com.pikcur.web.shared.StrictJson;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody at a terminal is told of a log, and with which status the command ends. */
class VerifyLogTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final History auction = History.of(aLot().lot(), POLICY, NOW);

    @TempDir
    private Path folder;

    @Test
    void a_right_log_is_confirmed_with_its_result() throws IOException {
        assertThat(verify(soldLog())).isZero();

        assertThat(said()).startsWith("Confirmed: 4 entries, the auction is SOLD at 26,000 won to ");
    }

    @Test
    void a_running_auctions_log_is_confirmed_as_far_as_it_is_visible() throws IOException {
        auction.bid(ALICE, 40_000);

        assertThat(verify(json(auction.published()))).isZero();

        assertThat(said()).contains("the auction is OPEN").contains("hidden amounts are not open");
    }

    @Test
    void times_and_durations_are_written_as_they_are_hashed() {
        assertThat(soldLog())
                .contains("\"shortest\":\"PT1H\"", "\"longest\":\"PT720H\"", "\"at\":\"2026-03-02T03:00:00Z\"");
    }

    @Test
    void the_first_wrong_entry_is_named() throws IOException {
        assertThat(verify(soldLog().replace("\"priceWon\":26000", "\"priceWon\":27000")))
                .isEqualTo(1);

        assertThat(said()).startsWith("Wrong: entry 3, HASH.");
    }

    @Test
    void a_log_far_longer_than_any_request_is_read() throws IOException {
        auction.bid(ALICE, 40_000);
        for (int i = 0; i < 2_000; i++) {
            auction.bid(BOB, 1);
        }

        assertThat(verify(json(auction.close().published()))).isZero();

        assertThat(said()).startsWith("Confirmed: 2003 entries");
    }

    @Test
    void what_is_absent_may_be_left_out_instead_of_null() throws IOException {
        assertThat(verify(soldLog().replaceAll("\"\\w+\":null,", "").replaceAll(",\"\\w+\":null", "")))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "no log at all",
                "{\"auctionId\":\"x\"}",
                "{\"entries\":[null]}",
                "{\"entries\":"
            })
    void what_is_no_log_is_said_to_be_none(String text) throws IOException {
        assertThat(verify(text)).isEqualTo(2);

        assertThat(said().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"seq\":1>\"seq\":\"1\"",
                "\"seq\":1>\"seq\":1.5",
                "\"seq\":1>\"seq\":1,\"seq\":1",
                "\"seq\":1>\"seq\":1,\"winner\":\"me\"",
                "\"fact\":\"CLOSE\">\"fact\":\"RAFFLE\"",
                "\"status\":\"SOLD\">\"status\":\"GIVEN AWAY\"",
                "\"priceWon\":26000>\"priceWon\":-1",
                "\"priceWon\":26000>\"priceWon\":99999999999999999999",
                "\"reserve\":\"NONE\">\"reserve\":null",
                "\"buyNowPercentOfStart\":130>\"buyNowPercentOfStart\":-130",
                "\"bands\":[>\"bands\":[null,"
            })
    void a_log_that_is_not_written_as_one_is_told_from_a_wrong_one(String change) throws IOException {
        var parts = change.split(">", 2);
        var log = soldLog();
        assertThat(log).contains(parts[0]);

        assertThat(verify(log.replace(parts[0], parts[1]))).isIn(1, 2);

        assertThat(said().lines()).hasSize(1);
        assertThat(said()).doesNotContain("Exception");
    }

    @Test
    void a_file_that_is_not_there_or_is_none_is_told() {
        assertThat(run(folder.resolve("nowhere.json").toString())).isEqualTo(2);
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(run("\0")).isEqualTo(2);

        assertThat(said()).contains("there is no such file").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/auctions/%s", "/api/v1/auctions/%s/log", "/auctions/%s/", "/#/auctions/%s"})
    void an_auction_is_found_by_any_of_its_addresses(String path) throws IOException {
        var id = auction.auction().lot().id().value();
        var log = soldLog();
        var server = serving("/api/v1/auctions/" + id + "/log", log);
        try {
            assertThat(run("http://localhost:" + server.getAddress().getPort() + path.formatted(id)))
                    .as(said())
                    .isZero();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void an_address_without_a_log_is_told() throws IOException {
        var server = serving("/elsewhere", "");
        var root = "http://localhost:" + server.getAddress().getPort();
        try {
            assertThat(run(root + "/auctions/00000000-0000-0000-0000-000000000000"))
                    .isEqualTo(2);
            assertThat(run(root + "/elsewhere")).isEqualTo(2);
            assertThat(run("http://not an address")).isEqualTo(2);
        } finally {
            server.stop(0);
        }
        assertThat(run(root + "/auctions/00000000-0000-0000-0000-000000000000")).isEqualTo(2);

        assertThat(said()).contains("answered 404").contains("names no auction");
        assertThat(said().lines()).hasSize(4);
    }

    private String soldLog() {
        auction.bid(ALICE, 40_000);
        auction.bid(BOB, 25_000);
        return json(auction.close().published());
    }

    private static HttpServer serving(String path, String text) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = text.getBytes(StandardCharsets.UTF_8);
            var found = exchange.getRequestURI().getPath().equals(path);
            exchange.sendResponseHeaders(found ? 200 : 404, found ? body.length : -1);
            if (found) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String json(BidLog log) {
        return StrictJson.mapper()
                .writeValueAsString(new BidLogDocument(
                        log.auction().value(),
                        Policy.of(log.policy()),
                        Terms.of(log.terms()),
                        log.reserveOpening().map(Opening::of),
                        log.entries().stream().map(Entry::of).toList(),
                        Head.of(log.head())));
    }

    private int verify(String text) throws IOException {
        var file = folder.resolve("log.json");
        Files.writeString(file, text);
        return run(file.toString());
    }

    private int run(String source) {
        return VerifyLog.verify(source, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
