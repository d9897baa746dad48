package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.bootstrap.ApiClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The main job from outside: two nodes, one database, sixteen bidders, watchers on both, one right winner. */
class TwoNodesJourneyTest {

    private static final int CLIENTS = 16;
    private static final Duration BIDDING = Duration.ofSeconds(4);
    private static final Duration OPEN_FOR = Duration.ofSeconds(10);

    private static Node one;
    private static Node other;

    @BeforeAll
    static void two_nodes_on_one_database() {
        one = JourneyWorld.shared().one();
        other = JourneyWorld.shared().other();
        JourneyWorld.shared().addCollectors(CLIENTS);
    }

    @Test
    void many_bid_on_both_nodes_and_exactly_one_wins_before_everybodys_eyes() throws Exception {
        var seller = new ApiClient(one.root()).signedInAs("seller");
        var clients = IntStream.rangeClosed(1, CLIENTS)
                .mapToObj(number ->
                        new ApiClient((number % 2 == 0 ? one : other).root()).signedInAs("collector" + number))
                .toList();
        var closesAt = Instant.now().plus(OPEN_FOR);
        var auction = Auctions.list(seller, closesAt, true);
        try (var stompOne = new StompWatcher(one.root(), auction);
                var stompMoving = new StompWatcher(one.root(), auction);
                var sseOther = new SseWatcher(other.root(), auction);
                var sseMoving = new SseWatcher(other.root(), auction)) {
            var acknowledged = bidFromAllSides(clients, auction, () -> {
                stompMoving.reconnect(other.root());
                sseMoving.reconnect(one.root());
            });
            extendOnce(auction, closesAt);

            await().atMost(Duration.ofSeconds(30)).until(() -> Auctions.isClosed(other, auction));
            var result = new ApiClient(other.root()).get("/api/v1/auctions/" + auction);
            assertThat(result.text("status")).isEqualTo("SOLD");
            assertThat(Instant.parse(result.text("closesAt"))).isAfter(closesAt);
            assertThat(Auctions.acceptedBids(one, auction))
                    .doesNotHaveDuplicates()
                    .hasSize(acknowledged.size() + 1)
                    .containsAll(acknowledged);
            for (var boards : List.of(stompOne.boards(), stompMoving.boards(), sseOther.boards(), sseMoving.boards())) {
                assertThatTheEndWasSeen(boards, result);
            }
            assertThat(VerifyLog.verify(Auctions.url(one, auction))).isZero();
            assertThat(Auctions.winsOf(other, "buyer9")).contains(auction);
            assertThat(Auctions.winsOf(other, "collector1")).doesNotContain(auction);
        }
    }

    /** Everybody bids at random for a while, on either node; half-way something else happens. */
    private static List<String> bidFromAllSides(List<ApiClient> clients, String auction, Runnable halfWay)
            throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<String>();
        var half = Instant.now().plus(BIDDING.dividedBy(2));
        var until = Instant.now().plus(BIDDING);
        try (var running = Executors.newVirtualThreadPerTaskExecutor()) {
            var bidding = clients.stream()
                    .map(client -> running.submit(() -> bidUntil(until, client, auction, acknowledged)))
                    .toList();
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(BIDDING)
                    .until(() -> Instant.now().isAfter(half));
            halfWay.run();
            for (var client : bidding) {
                assertThat(client.get()).as("every client placed bids").isPositive();
            }
        }
        return List.copyOf(acknowledged);
    }

    private static int bidUntil(
            Instant until, ApiClient client, String auction, ConcurrentLinkedQueue<String> acknowledged) {
        var random = new Random(client.hashCode());
        int bids = 0;
        while (Instant.now().isBefore(until)) {
            var node = random.nextInt(4) == 0 ? client.at(one.root()) : client;
            var shown = node.get("/api/v1/auctions/" + auction);
            var maximum = shown.number("minimumBidWon") + 500L * random.nextInt(8);
            var answer = node.post("/api/v1/auctions/" + auction + "/bids", Map.of("maxAmountWon", maximum));
            assertThat(answer.status()).as(answer.toString()).isIn(201, 409);
            if (answer.status() == 201) {
                acknowledged.add(answer.text("bidId"));
            }
            bids++;
        }
        return bids;
    }

    /** The first and only bid in the last seconds moves the end. */
    private static void extendOnce(String auction, Instant closesAt) {
        await().atMost(OPEN_FOR).until(() -> Instant.now().isAfter(closesAt.minusSeconds(3)));
        var late = new ApiClient(one.root()).signedInAs("buyer9");
        var answer = late.post("/api/v1/auctions/" + auction + "/bids", Map.of("maxAmountWon", 90_000_000));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(Instant.parse(answer.text("closesAt"))).isAfter(closesAt);
    }

    private static void assertThatTheEndWasSeen(List<JsonNode> boards, Answer result) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> boards.getLast().path("status").asString().equals("SOLD"));
        var seqs = boards.stream().map(board -> board.path("seq").asLong()).toList();
        assertThat(seqs).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(3);
        assertThat(seqs.getLast()).isEqualTo(result.number("seq"));
        assertThat(boards.getLast().path("currentPriceWon").asLong()).isEqualTo(result.number("currentPriceWon"));
    }
}
