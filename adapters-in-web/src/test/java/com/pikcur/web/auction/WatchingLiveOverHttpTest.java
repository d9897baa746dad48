package com.pikcur.web.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.web.Answers.read;
import static com.pikcur.web.Answers.withoutIds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.VoidMark;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.Server;
import com.pikcur.web.SseClient;
import com.pikcur.web.Tokens;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WatchingLiveOverHttpTest {

    private static Server server;

    private AuctionId auction;

    @BeforeAll
    static void start() {
        server = Server.start("server.tomcat.connection-timeout=1s");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void an_auction() {
        auction = server.house.has(aLot());
    }

    @AfterEach
    void everybody_has_left() {
        await().until(this::everybodyIsGone);
    }

    @Test
    void the_first_event_is_how_the_auction_stands() throws Exception {
        server.house.bids(auction, ALICE, 25_000);

        try (var watcher = new SseClient(live(auction))) {
            var first = watcher.next().orElseThrow();

            assertThat(watcher.answer().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(watcher.answer().headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(first.id()).isEqualTo("2");
            assertThat(first.data().propertyNames())
                    .containsExactly(
                            "seq",
                            "currentPriceWon",
                            "minimumBidWon",
                            "bidCount",
                            "leading",
                            "reserve",
                            "closesAt",
                            "status",
                            "serverTime");
            assertThat(first.data().path("currentPriceWon").asLong()).isEqualTo(10_000);
            assertThat(first.data().path("leading").path("alias").asString()).hasSize(10);
            assertThat(first.data().path("serverTime").asString()).isEqualTo("2026-03-02T03:00:00Z");
            assertThat(withoutIds(first.data())).doesNotContain("25000");
        }
    }

    @Test
    void whatever_changes_follows_with_rising_numbers() throws Exception {
        try (var watcher = new SseClient(live(auction))) {
            assertThat(watcher.next().orElseThrow().id()).isEqualTo("1");

            server.house.bids(auction, ALICE, 25_000);
            server.boards().show(board());
            assertThat(watcher.next().orElseThrow().id()).isEqualTo("2");
            server.house.bids(auction, BOB, 20_000);
            server.boards().show(board());

            var last = watcher.next().orElseThrow();
            assertThat(last.id()).isEqualTo("3");
            assertThat(last.data().path("currentPriceWon").asLong()).isEqualTo(21_000);
        }
    }

    @Test
    void who_comes_back_is_shown_only_what_is_newer() throws Exception {
        server.house.bids(auction, ALICE, 25_000);

        try (var watcher = new SseClient(live(auction).header("Last-Event-ID", "1"))) {
            assertThat(watcher.next().orElseThrow().id()).isEqualTo("2");
        }
        try (var watcher = new SseClient(live(auction).header("Last-Event-ID", "2"))) {
            server.house.bids(auction, BOB, 20_000);
            server.boards().show(board());

            assertThat(watcher.next().orElseThrow().id()).isEqualTo("3");
        }
    }

    @Test
    void an_id_that_is_none_of_ours_is_as_good_as_none() throws Exception {
        for (var id : new String[] {"-1", "1.5", "latest", "99999999999999999999"}) {
            try (var watcher = new SseClient(live(auction).header("Last-Event-ID", id))) {
                assertThat(watcher.next().orElseThrow().id()).as(id).isEqualTo("1");
            }
            await().until(this::everybodyIsGone);
        }
    }

    @Test
    void an_auction_that_is_not_there_cannot_be_watched() throws Exception {
        var answer = server.send(live(new AuctionId(UUID.randomUUID())).header("Accept", "text/event-stream"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(read(answer.body()).path("type").asString()).isEqualTo("/problems/not-found");
        assertThat(server.connections().count()).isZero();
    }

    @Test
    void there_are_only_so_many_watchers_at_once() throws Exception {
        try (var one = new SseClient(live(auction));
                var two = new SseClient(live(auction));
                var three = new SseClient(live(auction))) {
            for (var watcher : new SseClient[] {one, two, three}) {
                watcher.next();
            }

            var refused = server.send(live(auction));

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(read(refused.body()).path("type").asString()).isEqualTo("/problems/too-many-watchers");
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        }
    }

    @Test
    void a_look_at_the_headers_alone_does_not_stay() throws Exception {
        var answer = server.send(live(auction).HEAD());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(server.connections().count()).isZero();
    }

    @Test
    void who_does_not_read_holds_up_nobody_and_is_cut_off() throws Exception {
        try (var deaf = server.connectWithoutListening();
                var watcher = new SseClient(live(auction))) {
            deaf.getOutputStream()
                    .write(("GET /api/v1/auctions/" + auction.value() + "/live HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(watcher.next()).isPresent();
            await().until(() -> server.connections().count() == 2);

            var seq = new AtomicLong(1);
            await().atMost(Duration.ofSeconds(40)).until(() -> {
                server.boards().show(laterBoard(seq.incrementAndGet()));
                return watcher.next().isPresent() && server.connections().count() == 1;
            });
        }
    }

    @Test
    void who_is_blocked_is_told_and_sent_away_and_nobody_else() throws Exception {
        try (var blocked = new SseClient(live(auction).header("Authorization", bearer(BOB)));
                var stranger = new SseClient(live(auction))) {
            assertThat(blocked.next()).isPresent();
            assertThat(stranger.next()).isPresent();

            server.house.voidTokens.add(new VoidMark.OfMember(BOB, 1, VoidReason.BLOCKED));

            var last = blocked.next().orElseThrow();
            assertThat(last.name()).isEqualTo("session-ended");
            assertThat(last.data().path("type").asString()).isEqualTo("/problems/account-blocked");
            assertThat(blocked.next()).isEmpty();
            server.house.bids(auction, ALICE, 25_000);
            server.boards().show(board());
            assertThat(stranger.next().orElseThrow().id()).isEqualTo("2");
        }
        assertThat(server.send(live(auction).header("Authorization", bearer(BOB)))
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.house.voidTokens.watchCount()).isZero();
    }

    @Test
    void a_connection_ends_with_its_token() throws Exception {
        var now = server.house.clock.instant();
        var shortLived = "Bearer " + Tokens.OURS.issue(MemberFixtures.identity(ALICE), now, Duration.ofSeconds(1));
        try (var watcher = new SseClient(live(auction).header("Authorization", shortLived))) {
            assertThat(watcher.next()).isPresent();

            server.house.clock.advance(Duration.ofSeconds(1));

            var last = watcher.next().orElseThrow();
            assertThat(last.name()).isEqualTo("session-ended");
            assertThat(last.data().path("type").asString()).isEqualTo("/problems/session-expired");
            assertThat(watcher.next()).isEmpty();
        } finally {
            server.house.clock.set(now);
        }
    }

    @Test
    void when_the_node_stops_watchers_do_not_hold_it_up() throws Exception {
        try (var stopping = Server.start("server.shutdown=graceful");
                var watcher = new SseClient(stopping.request(
                        "/api/v1/auctions/" + stopping.house.has(aLot()).value() + "/live"))) {
            assertThat(watcher.next()).isPresent();

            stopping.connections().stop();

            assertThat(watcher.next()).isEmpty();
            assertThat(stopping.connections().count()).isZero();
        }
    }

    private static String bearer(MemberId member) {
        return Tokens.bearer(member, server.house.clock.instant());
    }

    private AuctionBoard board() {
        return server.house.showAuction().board(auction);
    }

    private AuctionBoard laterBoard(long seq) {
        var now = board();
        return new AuctionBoard(
                auction,
                seq,
                now.status(),
                now.price(),
                now.minimumBid(),
                now.bidCount(),
                now.leader(),
                now.reserve(),
                now.closesAt());
    }

    private boolean everybodyIsGone() {
        // A connection that was broken off shows at the next write.
        server.boards().show(laterBoard(System.nanoTime()));
        return server.connections().count() == 0;
    }

    private static HttpRequest.Builder live(AuctionId auction) {
        return server.request("/api/v1/auctions/" + auction.value() + "/live");
    }
}
