package com.pikcur.web.shared;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.web.Answers.header;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.RequestKey;
import com.pikcur.domain.shared.port.InMemoryRequestMemory;
import com.pikcur.domain.shared.port.RequestMemory;
import com.pikcur.web.House;
import com.pikcur.web.Web;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class RepeatedRequestsTest {

    private static final String KEY = "bid-0123456789";
    private static final String BODY = "{\"maxAmountWon\":25000}";

    private final House house = new House();
    private final Web web = new Web(house);
    private final AuctionId auction = house.has(aLot());

    @Test
    void the_same_request_is_done_once_and_answered_alike() {
        var first = json(bid(ALICE, KEY, BODY), 201);

        var second = bid(ALICE, KEY, BODY);

        assertThat(json(second, 201)).isEqualTo(first);
        assertThat(second).hasHeader("Idempotency-Replayed", "true");
        assertThat(second).hasContentType("application/json");
        assertThat(house.logLength(auction)).isEqualTo(2);
    }

    @Test
    void without_a_key_two_requests_are_two() {
        json(bid(ALICE, null, BODY), 201);

        problem(bid(ALICE, null, BODY), 409, "raise-not-higher");
        assertThat(house.logLength(auction)).isEqualTo(3);
    }

    @Test
    void the_first_answer_counts_even_where_another_would_be_given_now() {
        problem(bid(ALICE, KEY, "{\"maxAmountWon\":5000}"), 409, "bid-below-minimum");
        house.clock.advance(Duration.ofDays(8));
        var other = new Web(house, new InMemoryRequestMemory(house.clock));

        var again = bid(other, ALICE, KEY, "{\"maxAmountWon\":5000}");

        problem(again, 409, "bid-below-minimum");
        assertThat(house.logLength(auction)).isEqualTo(2);
    }

    @Test
    void a_refused_bid_is_answered_alike() {
        problem(bid(ALICE, KEY, "{\"maxAmountWon\":5000}"), 409, "bid-below-minimum");

        var again = bid(ALICE, KEY, "{\"maxAmountWon\":5000}");

        problem(again, 409, "bid-below-minimum");
        assertThat(again).hasHeader("Idempotency-Replayed", "true");
        assertThat(house.logLength(auction)).isEqualTo(2);
    }

    @Test
    void a_key_belongs_to_one_body() {
        json(bid(ALICE, KEY, BODY), 201);

        problem(bid(ALICE, KEY, "{\"maxAmountWon\":30000}"), 409, "idempotency-key-reused");
        assertThat(house.logLength(auction)).isEqualTo(2);
    }

    @Test
    void a_key_belongs_to_one_member_and_one_route() {
        var another = house.has(aLot());
        json(bid(ALICE, KEY, BODY), 201);

        json(bid(BOB, KEY, BODY), 201);
        json(web.post(ALICE, bids(another), BODY).header("Idempotency-Key", KEY).exchange(), 201);
    }

    @Test
    void the_same_listing_is_one_auction() {
        var body = """
                {"title":"Toy","description":"Toy","condition":"NEW","startPriceWon":10000,"shippingFeeWon":0,
                "closesAt":"2026-03-09T03:00:00Z","autoExtend":true}""";
        var first = web.post(SELLER, "/api/v1/auctions", body).header("Idempotency-Key", KEY);
        var second = web.post(SELLER, "/api/v1/auctions", body).header("Idempotency-Key", KEY);

        var listed = first.exchange();
        var again = second.exchange();

        assertThat(json(again, 201)).isEqualTo(json(listed, 201));
        assertThat(again).hasHeader("Location", header(listed, "Location"));
        assertThat(again).hasHeader("Idempotency-Replayed", "true");
        problem(
                web.post(SELLER, "/api/v1/auctions", body.replace("10000", "20000"))
                        .header("Idempotency-Key", KEY)
                        .exchange(),
                409,
                "idempotency-key-reused");
        assertThat(house.auctions.all()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space 0123", "käy-0123456789"})
    void a_key_of_another_shape_is_refused(String key) {
        assertThat(wrongField(bid(ALICE, key, BODY))).isEqualTo("Idempotency-Key");
        assertThat(house.logLength(auction)).isEqualTo(1);
    }

    @Test
    void a_request_that_could_not_be_read_may_be_mended_under_the_same_key() {
        problem(bid(ALICE, KEY, "{\"maxAmountWon\":}"), 400, "invalid-request");

        json(bid(ALICE, KEY, BODY), 201);
    }

    @Test
    void what_may_be_allowed_tomorrow_is_not_remembered() {
        house.standings.put(ALICE, Standing.BLOCKED);
        problem(buyNow(KEY), 403, "may-not-bid");

        assertThat(buyNow(KEY)).doesNotContainHeader("Idempotency-Replayed");
    }

    @Test
    void what_was_recorded_of_a_bid_is_its_answer_for_good() {
        house.standings.put(ALICE, Standing.BLOCKED);
        problem(bid(ALICE, KEY, BODY), 403, "may-not-bid");
        house.standings.put(ALICE, Standing.GOOD);

        var again = bid(ALICE, KEY, BODY);

        problem(again, 403, "may-not-bid");
        assertThat(again).hasHeader("Idempotency-Replayed", "true");
        json(bid(ALICE, "bid-9876543210", BODY), 201);
    }

    @Test
    void a_refusal_by_rule_is_remembered() {
        problem(buyNow(KEY), 409, "buy-now-not-available");

        var again = buyNow(KEY);

        problem(again, 409, "buy-now-not-available");
        assertThat(again).hasHeader("Idempotency-Replayed", "true");
        assertThat(house.logLength(auction)).isEqualTo(2);
    }

    @Test
    void when_the_memory_is_lost_the_store_still_does_it_once() {
        var first = json(bid(ALICE, KEY, BODY), 201);
        var forgetful = new Web(house, new InMemoryRequestMemory(house.clock));

        assertThat(json(bid(forgetful, ALICE, KEY, BODY), 201)).isEqualTo(first);
        problem(bid(forgetful, ALICE, "bid-9876543210", "{\"maxAmountWon\":25000}"), 409, "raise-not-higher");
        var another = new Web(house, new InMemoryRequestMemory(house.clock));
        problem(bid(another, ALICE, KEY, "{\"maxAmountWon\":30000}"), 409, "idempotency-key-reused");
    }

    @Test
    void when_the_memory_is_out_of_reach_bidding_goes_on() {
        var lonely = new Web(house, new UnreachableMemory());

        var first = json(bid(lonely, ALICE, KEY, BODY), 201);
        problem(buyNow(lonely, KEY), 409, "buy-now-not-available");

        var again = bid(lonely, ALICE, KEY, BODY);
        assertThat(json(again, 201)).isEqualTo(first);
        assertThat(again).hasHeader("Idempotency-Replayed", "true");
        problem(buyNow(lonely, KEY), 409, "buy-now-not-available");
        assertThat(house.logLength(auction)).isEqualTo(3);
    }

    @Test
    void the_same_request_while_the_first_runs_is_told_so() throws Exception {
        var slow = new SlowController();
        var busy = new Web(house, new InMemoryRequestMemory(house.clock), slow);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> slow(busy));
            slow.started.await();

            problem(slow(busy), 409, "request-in-progress");
            slow.mayEnd.countDown();
            assertThat(first.get()).hasStatusOk();
        }
        assertThat(slow(busy)).hasStatusOk().hasHeader("Idempotency-Replayed", "true");
    }

    @Test
    void a_request_that_failed_may_be_tried_again() {
        var failing = new FailingController();
        var web = new Web(house, new InMemoryRequestMemory(house.clock), failing);

        problem(fail(web), 500, "internal-error");
        problem(fail(web), 500, "internal-error");

        assertThat(failing.calls).isEqualTo(2);
    }

    private MvcTestResult bid(MemberId bidder, @Nullable String key, String body) {
        return bid(web, bidder, key, body);
    }

    private MvcTestResult bid(Web web, MemberId bidder, @Nullable String key, String body) {
        var request = web.post(bidder, bids(auction), body);
        return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
    }

    private MvcTestResult buyNow(String key) {
        return buyNow(web, key);
    }

    private MvcTestResult buyNow(Web web, String key) {
        return web.post(ALICE, "/api/v1/auctions/" + auction.value() + "/buy-now", "")
                .header("Idempotency-Key", key)
                .exchange();
    }

    private static String bids(AuctionId auction) {
        return "/api/v1/auctions/" + auction.value() + "/bids";
    }

    private static MvcTestResult slow(Web web) {
        return web.post(ALICE, "/api/v1/auctions/slow", "")
                .header("Idempotency-Key", KEY)
                .exchange();
    }

    private static MvcTestResult fail(Web web) {
        return web.post(ALICE, "/api/v1/auctions/fail", "")
                .header("Idempotency-Key", KEY)
                .exchange();
    }

    @RestController
    static class SlowController {

        final CountDownLatch started = new CountDownLatch(1);
        final CountDownLatch mayEnd = new CountDownLatch(1);

        @PostMapping("/api/v1/auctions/slow")
        ResponseEntity<?> slow() throws InterruptedException {
            started.countDown();
            mayEnd.await();
            return ResponseEntity.ok("done");
        }
    }

    @RestController
    static class FailingController {

        int calls;

        @PostMapping("/api/v1/auctions/fail")
        void fail() {
            calls++;
            throw new IllegalStateException("hidden");
        }
    }

    private static final class UnreachableMemory implements RequestMemory {

        @Override
        public Claim claim(RequestKey key, Bytes32 bodyDigest) {
            throw new IllegalStateException("out of reach");
        }

        @Override
        public void remember(RequestKey key, Bytes32 bodyDigest, Answer answer) {
            throw new IllegalStateException("out of reach");
        }

        @Override
        public void release(RequestKey key) {
            throw new IllegalStateException("out of reach");
        }
    }
}
