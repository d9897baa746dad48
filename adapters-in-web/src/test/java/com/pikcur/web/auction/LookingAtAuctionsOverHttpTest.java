package com.pikcur.web.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.web.Answers.header;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.withoutIds;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.House;
import com.pikcur.web.Web;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LookingAtAuctionsOverHttpTest {

    private final Web web = new Web();
    private final House house = web.house;

    @Test
    void a_stranger_sees_an_auction_without_anything_hidden() {
        var auction = house.has(aLot().withReserve(40_000).withBuyNow(60_000));
        house.bids(auction, ALICE, 25_000);

        var answer = json(get("/api/v1/auctions/" + auction.value()), 200);

        assertThat(answer.path("currentPriceWon").asLong()).isEqualTo(10_000);
        assertThat(answer.path("minimumBidWon").asLong()).isEqualTo(11_000);
        assertThat(answer.path("bidCount").asInt()).isEqualTo(1);
        assertThat(answer.path("leading").path("alias").asString()).hasSize(10);
        assertThat(answer.path("reserve").asString()).isEqualTo("NOT_MET");
        assertThat(answer.path("buyNowPriceWon").asLong()).isEqualTo(60_000);
        assertThat(answer.path("mine").isNull()).isTrue();
        assertThat(withoutIds(answer)).doesNotContain("25000").doesNotContain("40000");
        assertThat(answer.toString()).doesNotContain(ALICE.value().toString());
    }

    @Test
    void bidders_see_their_own_maximum_and_nobody_elses() {
        var auction = house.has(aLot());
        house.bids(auction, ALICE, 25_000);
        house.bids(auction, BOB, 20_000);
        var address = "/api/v1/auctions/" + auction.value();

        assertThat(json(get(address, ALICE), 200).path("mine").toString())
                .isEqualTo("{\"leading\":true,\"maxWon\":25000}");
        assertThat(json(get(address, BOB), 200).path("mine").toString())
                .isEqualTo("{\"leading\":false,\"maxWon\":20000}");
    }

    @Test
    void an_unchanged_auction_is_not_sent_again() {
        var auction = house.has(aLot());
        var address = "/api/v1/auctions/" + auction.value();
        var tag = header(get(address), "ETag");

        var again = web.http.get().uri(address).header("If-None-Match", tag).exchange();
        assertThat(again).hasStatus(304);

        house.bids(auction, ALICE, 25_000);
        assertThat(web.http.get().uri(address).header("If-None-Match", tag).exchange())
                .hasStatus(200);
    }

    @Test
    void the_tag_differs_from_viewer_to_viewer_and_with_the_clock() {
        var auction = house.has(aLot());
        house.bids(auction, ALICE, 25_000);
        var address = "/api/v1/auctions/" + auction.value();
        var strangers = header(get(address), "ETag");
        var alices = header(get(address, ALICE), "ETag");
        house.clock.set(NOW.plus(Duration.ofDays(7)));
        var afterTheEnd = header(get(address), "ETag");

        assertThat(strangers).isNotEqualTo(alices).isNotEqualTo(afterTheEnd);
        assertThat(get(address)).hasHeader("Cache-Control", "no-cache, private");
    }

    @Test
    void an_auction_that_is_not_there_is_not_found() {
        var nothing = "/api/v1/auctions/" + UUID.randomUUID();

        problem(get(nothing), 404, "not-found");
        problem(get(nothing + "/bids"), 404, "not-found");
        assertThat(wrongField(get("/api/v1/auctions/17"))).isEqualTo("id");
    }

    @Test
    void lists_go_on_where_they_say() {
        house.has(aLot().closingIn(Duration.ofHours(1)));
        house.has(aLot().closingIn(Duration.ofHours(2)));
        house.has(aLot().closingIn(Duration.ofHours(3)));

        var first = json(get("/api/v1/auctions?limit=2"), 200);
        var rest = json(
                web.http
                        .get()
                        .uri(
                                "/api/v1/auctions?limit=2&cursor={next}",
                                first.path("next").asString())
                        .exchange(),
                200);

        assertThat(first.path("items")).hasSize(2);
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(first.path("items").path(0).propertyNames())
                .containsExactly(
                        "id",
                        "title",
                        "sellerId",
                        "status",
                        "currentPriceWon",
                        "bidCount",
                        "reserve",
                        "buyNowPriceWon",
                        "opensAt",
                        "closesAt");
    }

    @Test
    void lists_show_what_was_asked_for() {
        var open = house.has(aLot().startingAt(5_000));
        house.has(aLot().startingAt(50_000));
        house.has(aLot().openingAt(NOW.plus(Duration.ofHours(1))));

        var cheap = json(get("/api/v1/auctions?status=OPEN&maxWon=6000&sort=price&q=toy"), 200);

        assertThat(cheap.path("items"))
                .singleElement()
                .satisfies(card -> assertThat(card.path("id").asString())
                        .isEqualTo(open.value().toString()));
        assertThat(json(get("/api/v1/auctions?status=SCHEDULED"), 200).path("items"))
                .hasSize(1);
        assertThat(json(get("/api/v1/auctions?status=CLOSED"), 200).path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "limit, 101",
        "limit, many",
        "limit, 99999999999999999999",
        "cursor, nonsense",
        "status, open",
        "sort, newest-first",
        "minWon, -1",
        "maxWon, 1.5",
        "category, toys",
        "brand, acme",
        "q, a%00b"
    })
    void a_field_that_makes_no_sense_is_named(String field, String value) {
        house.has(aLot());

        assertThat(wrongField(get("/api/v1/auctions?" + field + "=" + value))).isEqualTo(field);
    }

    @Test
    void bids_are_shown_by_aliases_and_visible_prices() {
        var auction = house.has(aLot());
        house.bids(auction, ALICE, 25_000);
        house.bids(auction, BOB, 20_000);

        var bids = json(get("/api/v1/auctions/" + auction.value() + "/bids"), 200);

        var latest = bids.path("items").path(0);
        assertThat(latest.propertyNames()).containsExactly("bidId", "seq", "alias", "result", "priceWon", "placedAt");
        assertThat(latest.path("priceWon").asLong()).isEqualTo(21_000);
        assertThat(latest.path("result").asString()).isEqualTo("OUTBID");
        assertThat(withoutIds(bids)).doesNotContain("25000").doesNotContain("20000");
    }

    @Test
    void members_see_their_own_bids_and_wins() {
        var auction = house.has(aLot());
        house.bids(auction, ALICE, 25_000);
        var own = json(get("/api/v1/users/me/bids", ALICE), 200).path("items").path(0);
        house.clock.set(NOW.plus(Duration.ofDays(7)));
        house.closeAuction().handle(auction);
        var won = json(get("/api/v1/users/me/wins", ALICE), 200).path("items").path(0);

        assertThat(own.path("maxWon").asLong()).isEqualTo(25_000);
        assertThat(own.path("leading").asBoolean()).isTrue();
        assertThat(own.path("auction").path("status").asString()).isEqualTo("OPEN");
        assertThat(won.path("id").asString()).isEqualTo(auction.value().toString());
        assertThat(won.path("status").asString()).isEqualTo("SOLD");
        assertThat(json(get("/api/v1/users/me/wins", BOB), 200).path("items")).isEmpty();
    }

    @Test
    void a_strangers_own_bids_are_none_of_anybodys() {
        problem(get("/api/v1/users/me/bids"), 401, "unauthenticated");
        problem(get("/api/v1/users/me/wins"), 401, "unauthenticated");
    }

    private MvcTestResult get(String address) {
        return web.http.get().uri(URI.create(address)).exchange();
    }

    private MvcTestResult get(String address, MemberId viewer) {
        return web.http
                .get()
                .uri(address)
                .header("Authorization", web.as(viewer))
                .exchange();
    }
}
