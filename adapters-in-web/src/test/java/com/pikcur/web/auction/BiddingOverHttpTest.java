package com.pikcur.web.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.OTHER_POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.auction.BiddingLimits;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.House;
import com.pikcur.web.Web;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class BiddingOverHttpTest {

    /** A minute goes by between any two looks at it. */
    private static final class SlowDay extends Clock {

        private final AtomicLong minutes = new AtomicLong();

        @Override
        public Instant instant() {
            return NOW.plus(Duration.ofMinutes(minutes.getAndIncrement()));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Web web = new Web();
    private final House house = web.house;

    @Test
    void the_first_bidder_leads_at_the_start_price() {
        var auction = house.has(aLot());

        var answer = json(bid(auction, ALICE, 25_000), 201);

        assertThat(answer.path("standing").asString()).isEqualTo("LEADING");
        assertThat(answer.path("currentPriceWon").asLong()).isEqualTo(10_000);
        assertThat(answer.path("minimumBidWon").asLong()).isEqualTo(11_000);
        assertThat(answer.path("seq").asLong()).isEqualTo(2);
        assertThat(answer.path("closesAt").asString()).isEqualTo("2026-03-09T03:00:00Z");
        assertThat(answer.propertyNames())
                .containsExactly("bidId", "seq", "standing", "currentPriceWon", "minimumBidWon", "closesAt");
    }

    @Test
    void a_bid_that_has_waited_too_long_is_refused_undecided_and_may_come_again() {
        var busy = new Web(new House(new BiddingLimits(1, 1, 1, Duration.ofSeconds(5)), new SlowDay()));
        var auction = busy.house.has(aLot());
        var key = UUID.randomUUID().toString();

        for (var time = 0; time < 2; time++) {
            var answer = busy.http
                    .post()
                    .uri("/api/v1/auctions/{id}/bids", auction.value())
                    .header("Authorization", busy.as(ALICE))
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"maxAmountWon\":25000}")
                    .exchange();

            problem(answer, 503, "too-many-bids");
            assertThat(answer).hasHeader("Retry-After", "1");
        }
        assertThat(busy.house.logLength(auction)).as("the listing alone").isEqualTo(1);
    }

    @Test
    void a_bid_below_a_hidden_maximum_is_outbid_at_once() {
        var auction = house.has(aLot());
        house.bids(auction, ALICE, 25_000);

        var answer = json(bid(auction, BOB, 20_000), 201);

        assertThat(answer.path("standing").asString()).isEqualTo("OUTBID");
        assertThat(answer.path("currentPriceWon").asLong()).isEqualTo(21_000);
    }

    @Test
    void the_leader_who_raises_still_leads() {
        var auction = house.has(aLot());
        house.bids(auction, ALICE, 25_000);

        var answer = json(bid(auction, ALICE, 30_000), 201);

        assertThat(answer.path("standing").asString()).isEqualTo("LEADING");
    }

    @Test
    void a_bid_that_is_too_low_is_told_the_minimum() {
        var auction = house.has(aLot());
        house.bids(auction, ALICE, 25_000);

        var problem = problem(bid(auction, BOB, 10_500), 409, "bid-below-minimum");

        assertThat(problem.path("minimumBidWon").asLong()).isEqualTo(11_000);
        assertThat(problem.path("detail").asString()).contains("11,000");
    }

    @Test
    void a_leader_who_does_not_raise_is_told_the_own_maximum() {
        var auction = house.has(aLot());
        house.bids(auction, ALICE, 25_000);

        var problem = problem(bid(auction, ALICE, 25_000), 409, "raise-not-higher");

        assertThat(problem.path("ownMaximumWon").asLong()).isEqualTo(25_000);
    }

    @Test
    void a_bid_before_the_opening_is_told_when_bids_are_taken() {
        var auction = house.has(aLot().openingAt(NOW.plusSeconds(1)));

        var problem = problem(bid(auction, ALICE, 25_000), 409, "auction-not-open");

        assertThat(problem.path("opensAt").asString()).isEqualTo("2026-03-02T03:00:01Z");
        assertThat(problem.path("closesAt").asString()).isEqualTo("2026-03-09T03:00:00Z");
    }

    @Test
    void a_bid_at_the_very_end_is_refused_and_one_a_microsecond_before_is_not() {
        var auction = house.has(aLot().closingIn(Duration.ofHours(1)));
        house.clock.set(NOW.plus(Duration.ofHours(1)).minusNanos(1_000));
        json(bid(auction, ALICE, 25_000), 201);

        var over = house.has(aLot().closingIn(Duration.ofHours(1)));
        house.clock.set(NOW.plus(Duration.ofHours(1)));

        problem(bid(over, ALICE, 25_000), 409, "auction-not-open");
    }

    @Test
    void sellers_cannot_bid_on_what_they_sell() {
        problem(bid(house.has(aLot()), SELLER, 25_000), 403, "bid-by-seller");
    }

    @Test
    void a_blocked_member_cannot_bid() {
        house.standings.put(ALICE, Standing.BLOCKED);

        problem(bid(house.has(aLot()), ALICE, 25_000), 403, "may-not-bid");
    }

    @Test
    void under_rules_this_node_does_not_know_nothing_is_decided() {
        var stranger = new Web(new House(OTHER_POLICIES));
        var auction = stranger.house.has(aLot());

        var problem = problem(bid(stranger, auction, ALICE, "{\"maxAmountWon\":25000}"), 409, "unknown-policy");

        assertThat(problem.path("policy").asString()).isEqualTo("kr-1");
    }

    @Test
    void an_auction_that_is_not_there_is_not_found() {
        problem(bid(new AuctionId(UUID.randomUUID()), ALICE, 25_000), 404, "not-found");
    }

    @Test
    void who_bids_is_taken_from_the_token_alone() {
        var auction = house.has(aLot());

        bid(auction, ALICE, 25_000);

        assertThat(house.auctions.standingBids(auction))
                .singleElement()
                .satisfies(bid -> assertThat(bid.bidder()).isEqualTo(ALICE));
    }

    @Test
    void a_stranger_cannot_bid() {
        var auction = house.has(aLot());

        var answer = web.http
                .post()
                .uri("/api/v1/auctions/{id}/bids", auction.value())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"maxAmountWon\":25000}")
                .exchange();

        problem(answer, 401, "unauthenticated");
        assertThat(house.logLength(auction)).isEqualTo(1);
    }

    @Test
    void every_attempt_that_reached_the_engine_is_counted_by_its_result() {
        var auction = house.has(aLot());
        bid(auction, ALICE, 25_000);
        bid(auction, BOB, 20_000);
        bid(auction, BOB, 1);

        assertThat(counted("LEADING")).isEqualTo(1);
        assertThat(counted("OUTBID")).isEqualTo(1);
        assertThat(counted("BELOW_MINIMUM")).isEqualTo(1);
        assertThat(counted("RAISED")).isZero();
        assertThat(web.meters.get("pikcur.bid.time").timer().count()).isEqualTo(3);
    }

    @Test
    void an_attempt_that_comes_again_is_not_counted_again() {
        var auction = house.has(aLot());
        for (var time = 0; time < 3; time++) {
            web.post(ALICE, "/api/v1/auctions/" + auction.value() + "/bids", "{\"maxAmountWon\":25000}")
                    .header("Idempotency-Key", "bid-0123456789")
                    .exchange();
        }

        assertThat(counted("LEADING")).isEqualTo(1);
    }

    private double counted(String result) {
        return web.meters.get("pikcur.bids").tag("result", result).counter().count();
    }

    private MvcTestResult bid(AuctionId auction, MemberId bidder, long maximumWon) {
        return bid(web, auction, bidder, "{\"maxAmountWon\":%d}".formatted(maximumWon));
    }

    private static MvcTestResult bid(Web web, AuctionId auction, MemberId bidder, String body) {
        return web.http
                .post()
                .uri("/api/v1/auctions/{id}/bids", auction.value())
                .header("Authorization", web.as(bidder))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
