package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of an auction whose only node goes: mostly without a word. */
class NodeKilledTest {

    private static final int BIDDERS = 16;
    private static final int SERVICE_UNAVAILABLE = 503;

    @Test
    void an_auction_whose_end_passes_while_no_node_is_up_closes_late_but_right() throws Exception {
        var world = JourneyWorld.fresh();
        var before = Node.start(JourneyWorld.logs(), world.environment());
        var closesAt = Instant.now().plusSeconds(3);
        var auction = Auctions.list(new ApiClient(before.root()).signedInAs("seller"), closesAt, false);
        assertThat(bid(before, "buyer1", auction, 50_000)).isEqualTo(201);
        assertThat(bid(before, "buyer2", auction, 30_000)).isEqualTo(201);
        before.kill();
        var over = closesAt.plusMillis(200);
        await().atMost(Duration.ofSeconds(10)).until(() -> Instant.now().isAfter(over));

        try (var after = Node.start(JourneyWorld.logs(), world.environment())) {
            assertThat(bid(after, "buyer3", auction, 90_000))
                    .as("a bid after the end")
                    .isEqualTo(409);
            await().atMost(Duration.ofSeconds(20)).until(() -> Auctions.isClosed(after, auction));
            var result = new ApiClient(after.root()).get("/api/v1/auctions/" + auction);
            assertThat(result.text("status")).isEqualTo("SOLD");
            assertThat(result.number("currentPriceWon")).isEqualTo(31_000);
            assertThat(Auctions.winsOf(after, "buyer1")).contains(auction);
            assertThat(VerifyLog.verify(Auctions.url(after, auction))).isZero();
        }
    }

    @Test
    void no_acknowledged_bid_is_lost_when_the_node_dies_in_the_middle_of_bidding() throws Exception {
        var world = JourneyWorld.fresh();
        var before = Node.start(JourneyWorld.logs(), world.environment());
        var rush = bidUntil(before::kill, world, before);
        var auction = rush.auction();
        var told = rush.told();
        try (var after = Node.start(JourneyWorld.logs(), world.environment())) {
            var bids = Auctions.acceptedBids(after, auction);
            assertThat(bids).doesNotHaveDuplicates();
            var prices = Auctions.log(after, auction)
                    .filter(entry -> bids.contains(entry.path("bidId").asString()))
                    .collect(Collectors.toMap(
                            entry -> entry.path("bidId").asString() + " at "
                                    + entry.path("seq").asLong(),
                            entry -> entry.path("after").path("priceWon").asLong()));
            assertThat(told)
                    .allSatisfy(bid -> assertThat(prices)
                            .containsEntry(
                                    bid.answer().text("bidId") + " at "
                                            + bid.answer().number("seq"),
                                    bid.answer().number("currentPriceWon")));
            assertThat(told.stream().skip(told.size() - BIDDERS))
                    .allSatisfy(bid -> assertThat(bid.again(after).body())
                            .isEqualTo(bid.answer().body()));
            assertThat(VerifyLog.verify(Auctions.url(after, auction))).isZero();
        }
    }

    @Test
    void a_node_that_is_stopped_in_the_middle_of_bidding_answers_whatever_it_has_decided() throws Exception {
        var world = JourneyWorld.fresh();
        var before = Node.start(JourneyWorld.logs(), world.environment());

        var rush = bidUntil(before::close, world, before);

        try (var after = Node.start(JourneyWorld.logs(), world.environment())) {
            assertThat(Auctions.acceptedBids(after, rush.auction()))
                    .containsExactlyInAnyOrderElementsOf(rush.told().stream()
                            .map(bid -> bid.answer().text("bidId"))
                            .toList());
            assertThat(VerifyLog.verify(Auctions.url(after, rush.auction()))).isZero();
        }
    }

    private static int bid(Node node, String name, String auction, long maxAmountWon) {
        return new ApiClient(node.root())
                .signedInAs(name)
                .post("/api/v1/auctions/" + auction + "/bids", Map.of("maxAmountWon", maxAmountWon))
                .status();
    }

    /** An accepted bid as its bidder was told of it. */
    private record Told(ApiClient bidder, String path, String key, long maxAmountWon, ApiClient.Answer answer) {

        ApiClient.Answer again(Node node) {
            return bidder.at(node.root()).post(path, key, Map.of("maxAmountWon", maxAmountWon));
        }
    }

    /** @param told every bid that was acknowledged */
    private record Rush(String auction, Collection<Told> told) {}

    /** Everybody bids at once; when there are some hundreds of bids the node goes in the middle of it. */
    private static Rush bidUntil(Runnable itGoes, JourneyWorld world, Node node) throws Exception {
        world.addCollectors(BIDDERS);
        var seller = new ApiClient(node.root()).signedInAs("seller");
        var auction = Auctions.list(seller, Instant.now().plusSeconds(600), true);
        var told = new ConcurrentLinkedQueue<Told>();
        var going = new AtomicBoolean();
        try (var running = Executors.newVirtualThreadPerTaskExecutor()) {
            var bidders = IntStream.rangeClosed(1, BIDDERS)
                    .mapToObj(number -> new ApiClient(node.root()).signedInAs("collector" + number))
                    .map(bidder -> running.submit(() -> bidUntilItGoes(bidder, auction, told, going::get)))
                    .toList();
            await().atMost(Duration.ofSeconds(30)).until(() -> told.size() >= 200);
            going.set(true);
            itGoes.run();
            for (var bidder : bidders) {
                bidder.get();
            }
        }
        return new Rush(auction, told);
    }

    private static void bidUntilItGoes(
            ApiClient bidder, String auction, Collection<Told> told, BooleanSupplier isGoing) {
        var path = "/api/v1/auctions/" + auction + "/bids";
        try {
            for (long maximum = 10_000; ; maximum += 5_000) {
                var key = UUID.randomUUID().toString();
                var answer = bidder.post(path, key, Map.of("maxAmountWon", maximum));
                if (answer.status() == SERVICE_UNAVAILABLE && isGoing.getAsBoolean()) {
                    return;
                }
                if (answer.status() == 201) {
                    told.add(new Told(bidder, path, key, maximum, answer));
                }
                assertThat(answer.status()).isIn(201, 409);
            }
        } catch (UncheckedIOException gone) {
            // That is what the tests are about.
        }
    }
}
