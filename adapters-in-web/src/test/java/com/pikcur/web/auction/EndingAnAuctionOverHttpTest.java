package com.pikcur.web.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.House;
import com.pikcur.web.Web;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class EndingAnAuctionOverHttpTest {

    private final Web web = new Web();
    private final House house = web.house;

    @Test
    void buying_now_ends_the_auction() {
        var auction = house.has(aLot().withBuyNow(30_000));

        var bought = json(buyNow(auction, ALICE), 201);

        assertThat(bought.path("priceWon").asLong()).isEqualTo(30_000);
        assertThat(bought.path("status").asString()).isEqualTo("SOLD");
        assertThat(bought.path("seq").asLong()).isEqualTo(2);
        problem(buyNow(auction, BOB), 409, "auction-not-open");
    }

    @Test
    void what_has_no_such_price_or_a_bid_cannot_be_bought_at_once() {
        problem(buyNow(house.has(aLot()), ALICE), 409, "buy-now-not-available");
        var auction = house.has(aLot().withBuyNow(30_000));
        house.bids(auction, BOB, 20_000);

        problem(buyNow(auction, ALICE), 409, "buy-now-not-available");
    }

    @Test
    void sellers_cannot_buy_what_they_sell() {
        problem(buyNow(house.has(aLot().withBuyNow(30_000)), SELLER), 403, "bid-by-seller");
    }

    @Test
    void sellers_cancel_until_somebody_has_bid() {
        var auction = house.has(aLot());
        assertThat(json(cancel(auction, SELLER), 200).path("status").asString()).isEqualTo("CANCELLED");
        assertThat(problem(cancel(auction, SELLER), 409, "auction-ended")
                        .path("auctionStatus")
                        .asString())
                .isEqualTo("CANCELLED");

        var wanted = house.has(aLot());
        house.bids(wanted, ALICE, 20_000);

        assertThat(problem(cancel(wanted, SELLER), 409, "auction-has-bids")
                        .path("bidCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void administrators_cancel_whatever_runs() {
        var auction = house.has(aLot());
        house.bids(auction, ALICE, 20_000);

        assertThat(json(cancel(auction, BOB, Role.ADMIN), 200).path("status").asString())
                .isEqualTo("CANCELLED");
    }

    @Test
    void other_members_cannot_cancel() {
        problem(cancel(house.has(aLot()), ALICE, Role.SELLER), 404, "not-found");
    }

    @Test
    void a_bid_goes_back_while_the_end_is_far() {
        var auction = house.has(aLot());
        var bid = house.bids(auction, ALICE, 20_000);

        var answer = json(retract(auction, bid, ALICE), 200);

        assertThat(answer.path("bidIds").path(0).asString())
                .isEqualTo(bid.value().toString());
        assertThat(answer.path("bidCount").asInt()).isZero();
        assertThat(answer.path("currentPriceWon").asLong()).isEqualTo(10_000);
        problem(retract(auction, bid, ALICE), 404, "not-found");
    }

    @Test
    void another_members_bid_cannot_be_taken_back() {
        var auction = house.has(aLot());
        var bid = house.bids(auction, ALICE, 20_000);

        problem(retract(auction, bid, BOB), 404, "not-found");
        assertThat(house.logLength(auction)).isEqualTo(2);
    }

    @Test
    void late_bids_go_back_for_an_hour_and_no_longer() {
        var auction = house.has(aLot().closingIn(Duration.ofHours(11)));
        var bid = house.bids(auction, ALICE, 20_000);
        house.clock.set(NOW.plus(Duration.ofHours(1)).plusNanos(1_000));

        var problem = problem(retract(auction, bid, ALICE), 409, "retraction-too-late");

        assertThat(problem.path("until").asString()).isEqualTo("2026-03-02T04:00:00Z");
    }

    @Test
    void no_bid_goes_back_after_the_end() {
        var auction = house.has(aLot().closingIn(Duration.ofHours(1)));
        var bid = house.bids(auction, ALICE, 20_000);
        house.clock.set(NOW.plus(Duration.ofHours(1)));

        var problem = problem(retract(auction, bid, ALICE), 409, "bidding-over");

        assertThat(problem.path("closesAt").asString()).isEqualTo("2026-03-02T04:00:00Z");
    }

    @Test
    void an_unsold_auction_is_listed_again_once() {
        var unsold = anUnsoldAuction();

        var again = json(relist(unsold, "{\"closesAt\":\"2026-03-20T00:00:00Z\"}"), 201);

        assertThat(again.path("status").asString()).isEqualTo("OPEN");
        assertThat(again.path("startPriceWon").asLong()).isEqualTo(10_000);
        var problem = problem(relist(unsold, "{\"closesAt\":\"2026-03-20T00:00:00Z\"}"), 409, "already-relisted");
        assertThat(problem.path("auctionId").asString())
                .isEqualTo(again.path("id").asString());
    }

    @Test
    void an_auction_is_listed_again_at_other_prices() {
        var body = "{\"closesAt\":\"2026-03-20T00:00:00Z\",\"prices\":{\"startPriceWon\":5000,\"shippingFeeWon\":0}}";

        assertThat(json(relist(anUnsoldAuction(), body), 201)
                        .path("startPriceWon")
                        .asLong())
                .isEqualTo(5_000);
    }

    @Test
    void prices_of_a_relisting_are_checked_like_any() {
        var body = "{\"closesAt\":\"2026-03-20T00:00:00Z\",\"prices\":{\"startPriceWon\":-1,\"shippingFeeWon\":0}}";

        assertThat(wrongField(relist(anUnsoldAuction(), body))).isEqualTo("prices.startPriceWon");
    }

    @Test
    void what_still_runs_cannot_be_listed_again() {
        var problem = problem(relist(house.has(aLot()), "{\"closesAt\":\"2026-03-20T00:00:00Z\"}"), 409, "not-unsold");

        assertThat(problem.path("auctionStatus").asString()).isEqualTo("OPEN");
    }

    @Test
    void a_description_grows_until_it_is_full_or_the_auction_over() {
        var auction = house.has(aLot());
        for (int addition = 0; addition < 20; addition++) {
            json(add(auction, "{\"text\":\" Box included. \"}"), 201);
        }

        assertThat(problem(add(auction, "{\"text\":\"x\"}"), 409, "too-many-additions")
                        .path("most")
                        .asInt())
                .isEqualTo(20);
        house.clock.set(NOW.plus(Duration.ofDays(7)));
        problem(add(auction, "{\"text\":\"x\"}"), 409, "auction-ended");
    }

    @Test
    void an_addition_is_shown_with_its_time() {
        var answer = json(add(house.has(aLot()), "{\"text\":\" Box included. \"}"), 201);

        assertThat(answer.path("text").asString()).isEqualTo("Box included.");
        assertThat(answer.path("addedAt").asString()).isEqualTo("2026-03-02T03:00:00Z");
    }

    private AuctionId anUnsoldAuction() {
        var auction = house.has(aLot().closingIn(Duration.ofHours(1)));
        house.clock.set(NOW.plus(Duration.ofHours(2)));
        house.closeAuction().handle(auction);
        return auction;
    }

    private MvcTestResult buyNow(AuctionId auction, MemberId buyer) {
        return act(auction, "buy-now", buyer);
    }

    private MvcTestResult cancel(AuctionId auction, MemberId by, Role... roles) {
        return act(auction, "cancel", by, roles);
    }

    private MvcTestResult act(AuctionId auction, String what, MemberId member, Role... roles) {
        return web.http
                .post()
                .uri("/api/v1/auctions/{id}/{what}", auction.value(), what)
                .header("Authorization", web.as(member, roles))
                .exchange();
    }

    private MvcTestResult retract(AuctionId auction, BidId bid, MemberId member) {
        return web.http
                .delete()
                .uri("/api/v1/auctions/{id}/bids/{bid}", auction.value(), bid.value())
                .header("Authorization", web.as(member))
                .exchange();
    }

    private MvcTestResult relist(AuctionId auction, String body) {
        return web.post(SELLER, "/api/v1/auctions/" + auction.value() + "/relist", body)
                .exchange();
    }

    private MvcTestResult add(AuctionId auction, String body) {
        return web.post(SELLER, "/api/v1/auctions/" + auction.value() + "/description-additions", body)
                .exchange();
    }
}
