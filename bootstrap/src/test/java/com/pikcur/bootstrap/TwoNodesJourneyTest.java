package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.bootstrap.ApiClient.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The main job from outside: two nodes, one database, sixteen bidders, watchers on both, one right winner. */
class TwoNodesJourneyTest {

    private static final int CLIENTS = 16;
    private static final Duration BIDDING = Duration.ofSeconds(4);
    private static final Duration OPEN_FOR = Duration.ofSeconds(9);

    @TempDir
    static Path folder;

    private static JourneyWorld world;
    private static Node one;
    private static Node other;

    @BeforeAll
    static void two_nodes_on_one_database() throws Exception {
        world = JourneyWorld.open(CLIENTS);
        try (var starting = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = starting.submit(() -> Node.start(folder, world.environment()));
            var second = starting.submit(() -> Node.start(folder, world.environment()));
            one = first.get();
            other = second.get();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        try (var _ = one;
                var _ = other) {
            // Both stop as an operator stops them.
        }
    }

    @Test
    void many_bid_on_both_nodes_and_exactly_one_wins_before_everybodys_eyes() throws Exception {
        var seller = new ApiClient(one.root()).signedInAs("seller");
        var closesAt = Instant.now().plus(OPEN_FOR);
        var auction = list(seller, closesAt);
        try (var stompOne = new StompWatcher(one.root(), auction);
                var stompMoving = new StompWatcher(one.root(), auction);
                var sseOther = new SseWatcher(other.root(), auction);
                var sseMoving = new SseWatcher(other.root(), auction)) {
            var acknowledged = bidFromAllSides(auction, () -> {
                stompMoving.reconnect(other.root());
                sseMoving.reconnect(one.root());
            });
            extendOnce(auction, closesAt);

            await().atMost(Duration.ofSeconds(30)).until(() -> isSold(auction));
            var result = new ApiClient(other.root()).get("/api/v1/auctions/" + auction).body();
            assertThat(Instant.parse(result.path("closesAt").asString())).isAfter(closesAt);
            assertEveryBidIsInTheLog(auction, acknowledged);
            assertThatEachSawTheEnd(
                    List.of(stompOne.boards(), stompMoving.boards(), sseOther.boards(), sseMoving.boards()), result);
            assertThat(VerifyLog.verify(one.root().resolve("/api/v1/auctions/" + auction).toString()))
                    .isZero();
            assertOneWinner(auction);
        }
    }

    private static String list(ApiClient seller, Instant closesAt) {
        var answer = seller.post(
                "/api/v1/auctions",
                Map.of(
                        "title", "Moonlight art toy 12/100",
                        "description", "Boxed, with certificate.",
                        "condition", "LIKE_NEW",
                        "imageKeys", List.of(),
                        "startPriceWon", 10_000,
                        "shippingFeeWon", 3_000,
                        "closesAt", closesAt.toString(),
                        "autoExtend", true));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("id");
    }

    /** Everybody bids at random for a while, on either node; half-way something else happens. */
    private static List<Answer> bidFromAllSides(String auction, Runnable halfWay) throws Exception {
        var acknowledged = new ConcurrentLinkedQueue<Answer>();
        var until = Instant.now().plus(BIDDING);
        var half = Instant.now().plus(BIDDING.dividedBy(2));
        var clients = IntStream.rangeClosed(1, CLIENTS)
                .mapToObj(number -> (Callable<Integer>) () -> bidUntil(until, auction, number, acknowledged))
                .toList();
        try (var running = Executors.newVirtualThreadPerTaskExecutor()) {
            var bidding = clients.stream().map(running::submit).toList();
            await().pollInterval(Duration.ofMillis(20)).atMost(BIDDING).until(() -> Instant.now().isAfter(half));
            halfWay.run();
            for (var client : bidding) {
                assertThat(client.get()).as("every client placed bids").isPositive();
            }
        }
        return List.copyOf(acknowledged);
    }

    private static int bidUntil(Instant until, String auction, int number, ConcurrentLinkedQueue<Answer> acknowledged) {
        var random = new Random(number);
        var here = new ApiClient(number % 2 == 0 ? one.root() : other.root()).signedInAs("collector" + number);
        int bids = 0;
        while (Instant.now().isBefore(until)) {
            var at = random.nextInt(4) == 0 ? here.at(one.root()) : here;
            var shown = at.get("/api/v1/auctions/" + auction).body();
            var amount = shown.path("minimumBidWon").asLong() + 500L * random.nextInt(8);
            var answer = at.post("/api/v1/auctions/" + auction + "/bids", Map.of("maxAmountWon", amount));
            assertThat(answer.status()).as(answer.toString()).isIn(201, 409);
            if (answer.status() == 201) {
                acknowledged.add(answer);
            }
            bids++;
        }
        return bids;
    }

    /** The first and only bid in the last seconds moves the end. */
    private static void extendOnce(String auction, Instant closesAt) {
        await().atMost(OPEN_FOR).until(() -> Instant.now().isAfter(closesAt.minusSeconds(2)));
        var late = new ApiClient(one.root()).signedInAs("buyer9");
        var answer = late.post("/api/v1/auctions/" + auction + "/bids", Map.of("maxAmountWon", 90_000_000));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(Instant.parse(answer.text("closesAt"))).isAfter(closesAt);
    }

    private static boolean isSold(String auction) {
        var log = new ApiClient(other.root()).get("/api/v1/auctions/" + auction + "/log").body();
        return log.path("entries").valueStream().anyMatch(entry -> entry.path("fact").asString().equals("CLOSE"));
    }

    private static void assertEveryBidIsInTheLog(String auction, List<Answer> acknowledged) {
        var log = new ApiClient(one.root()).get("/api/v1/auctions/" + auction + "/log").body();
        var accepted = log.path("entries").valueStream()
                .filter(entry -> List.of("LEADING", "OUTBID", "RAISED").contains(entry.path("result").asString()))
                .map(entry -> entry.path("bidId").asString())
                .toList();
        assertThat(accepted).doesNotHaveDuplicates();
        assertThat(accepted).containsAll(acknowledged.stream().map(answer -> answer.text("bidId")).toList());
        assertThat(accepted).hasSize(acknowledged.size() + 1);
    }

    private static void assertThatEachSawTheEnd(List<List<JsonNode>> watchers, JsonNode result) {
        for (var boards : watchers) {
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> boards.getLast().path("status").asString().equals("SOLD"));
            var seqs = new ArrayList<>(boards.stream().map(board -> board.path("seq").asLong()).toList());
            assertThat(seqs).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(3);
            assertThat(seqs.getLast()).isEqualTo(result.path("seq").asLong());
            assertThat(boards.getLast().path("currentPriceWon").asLong())
                    .isEqualTo(result.path("currentPriceWon").asLong());
        }
    }

    private static void assertOneWinner(String auction) {
        var winners = world.members().stream()
                .map(name -> new ApiClient(one.root()).signedInAs(name).get("/api/v1/users/me/wins"))
                .filter(wins -> wins.body().path("items").valueStream()
                        .anyMatch(card -> card.path("id").asString().equals(auction)))
                .toList();
        assertThat(winners).hasSize(1);
    }
}
