package com.pikcur.web.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.House;
import com.pikcur.web.Web;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SecondChanceOverHttpTest {

    private static final Duration ANSWER_WITHIN = Duration.ofDays(2);

    private final Web web = new Web();
    private final House house = web.house;

    @Test
    void the_seller_has_the_next_bidder_asked_who_buys_at_their_own_bid() {
        var auction = lapsed();

        var offer = json(offer(auction), 201);

        assertThat(offer.path("state").asString()).isEqualTo("OFFERED");
        assertThat(offer.path("priceWon").asLong()).isEqualTo(30_000);
        assertThat(offer.path("answerBy").asString()).isEqualTo("2026-03-04T04:00:00Z");
        assertThat(json(answer(auction, "accept", BOB), 200).path("priceWon").asLong())
                .isEqualTo(30_000);
        assertThat(json(answer(auction, "accept", BOB), 200).path("priceWon").asLong())
                .isEqualTo(30_000);
        var shown = json(get("/api/v1/auctions/" + auction.value(), BOB), 200);
        assertThat(shown.path("status").asString()).isEqualTo("SOLD");
        assertThat(shown.path("currentPriceWon").asLong()).isEqualTo(30_000);
    }

    @Test
    void nobody_is_asked_before_a_win_has_lapsed() {
        assertThat(problem(offer(house.has(aLot())), 409, "win-not-lapsed")
                        .path("auctionStatus")
                        .asString())
                .isEqualTo("OPEN");
    }

    @Test
    void one_is_asked_at_a_time_and_nothing_is_listed_again_meanwhile() {
        var auction = lapsed();
        json(offer(auction), 201);

        assertThat(problem(offer(auction), 409, "second-chance-open")
                        .path("answerBy")
                        .asString())
                .isEqualTo("2026-03-04T04:00:00Z");
        problem(relist(auction), 409, "second-chance-open");
        assertThat(call(HttpMethod.DELETE, path(auction), SELLER)).hasStatus(204);
        problem(call(HttpMethod.DELETE, path(auction), SELLER), 409, "second-chance-over");
        problem(answer(auction, "accept", BOB), 409, "second-chance-over");
        json(relist(auction), 201);
        problem(offer(auction), 409, "already-relisted");
    }

    @Test
    void who_declines_leaves_it_to_the_next_until_nobody_is_left() {
        var auction = lapsed();
        json(offer(auction), 201);

        assertThat(answer(auction, "decline", BOB)).hasStatus(204);
        problem(answer(auction, "decline", BOB), 409, "second-chance-over");
        assertThat(json(get(path(auction), CAROL), 200).path("priceWon").asLong())
                .isEqualTo(20_000);
        house.clock.advance(ANSWER_WITHIN);
        house.expireSecondChance().handle(auction);

        problem(answer(auction, "accept", CAROL), 409, "second-chance-over");
        assertThat(json(get(path(auction), SELLER), 200).path("state").asString())
                .isEqualTo("EXHAUSTED");
        problem(offer(auction), 409, "second-chance-exhausted");
    }

    @Test
    void an_offer_is_seen_by_its_seller_and_the_one_who_is_asked_alone() {
        var auction = lapsed();
        problem(get(path(auction), SELLER), 404, "not-found");
        json(offer(auction), 201);

        assertThat(json(get(path(auction), BOB), 200).path("state").asString()).isEqualTo("OFFERED");
        assertThat(json(get(path(auction), SELLER), 200).path("bidder").asString())
                .hasSize(10);
        problem(get(path(auction), CAROL), 404, "not-found");
        problem(get(path(auction), ALICE), 404, "not-found");
        problem(web.http.get().uri(path(auction)).exchange(), 401, "unauthenticated");
    }

    @Test
    void only_the_seller_begins_and_stops_and_only_who_is_asked_answers() {
        var auction = lapsed();
        problem(call(HttpMethod.POST, path(auction), BOB), 404, "not-found");
        json(offer(auction), 201);

        problem(call(HttpMethod.DELETE, path(auction), BOB), 404, "not-found");
        problem(answer(auction, "accept", CAROL), 404, "not-found");
        problem(answer(auction, "decline", SELLER), 404, "not-found");
    }

    @Test
    void members_find_what_is_offered_to_them() {
        var auction = lapsed();
        json(offer(auction), 201);

        var own = json(get("/api/v1/users/me/second-chances", BOB), 200).path("items");

        assertThat(own).hasSize(1);
        assertThat(own.path(0).path("auctionId").asString())
                .isEqualTo(auction.value().toString());
        assertThat(own.path(0).path("title").asString()).startsWith("Toy");
        assertThat(own.path(0).path("priceWon").asLong()).isEqualTo(30_000);
        assertThat(json(get("/api/v1/users/me/second-chances", CAROL), 200).path("items"))
                .isEmpty();
    }

    @Test
    void who_has_not_paid_twice_neither_bids_nor_takes_an_offer() {
        var auction = lapsed();
        json(offer(auction), 201);
        lapsedWinOf(BOB);
        lapsedWinOf(BOB);

        problem(answer(auction, "accept", BOB), 403, "may-not-bid");
        var open = house.has(aLot().closingIn(Duration.ofDays(1)));
        problem(
                web.post(BOB, "/api/v1/auctions/" + open.value() + "/bids", "{\"maxAmountWon\":50000}")
                        .exchange(),
                403,
                "may-not-bid");
    }

    /** Alice has won and not paid; Bob would have given 30,000 won, Carol 20,000. */
    private AuctionId lapsed() {
        var auction = house.has(aLot().closingIn(Duration.ofHours(1)));
        house.bids(auction, CAROL, 20_000);
        house.bids(auction, BOB, 30_000);
        house.bids(auction, ALICE, 50_000);
        house.clock.set(NOW.plus(Duration.ofHours(1)));
        house.closeAuction().handle(auction);
        house.lapseWin().handle(auction, ALICE);
        return auction;
    }

    private void lapsedWinOf(MemberId member) {
        var auction = house.has(aLot().closingIn(Duration.ofHours(2)));
        house.bids(auction, member, 20_000);
        var before = house.clock.instant();
        house.clock.set(NOW.plus(Duration.ofHours(2)));
        house.closeAuction().handle(auction);
        house.clock.set(before);
        house.lapseWin().handle(auction, member);
    }

    private static String path(AuctionId auction) {
        return "/api/v1/auctions/" + auction.value() + "/second-chance";
    }

    private MvcTestResult offer(AuctionId auction) {
        return call(HttpMethod.POST, path(auction), SELLER);
    }

    private MvcTestResult answer(AuctionId auction, String what, MemberId member) {
        return call(HttpMethod.POST, path(auction) + "/" + what, member);
    }

    private MvcTestResult relist(AuctionId auction) {
        return web.post(
                        SELLER,
                        "/api/v1/auctions/" + auction.value() + "/relist",
                        "{\"closesAt\":\"2026-03-20T00:00:00Z\"}")
                .exchange();
    }

    private MvcTestResult get(String path, MemberId member) {
        return call(HttpMethod.GET, path, member);
    }

    private MvcTestResult call(HttpMethod method, String path, MemberId member) {
        return web.http
                .method(method)
                .uri(path)
                .header("Authorization", web.as(member))
                .exchange();
    }
}
