package com.pikcur.web.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.withoutIds;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.member.Role;
import com.pikcur.web.House;
import com.pikcur.web.Web;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ListingOverHttpTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final Web web = new Web();
    private final House house = web.house;

    @Test
    void a_listed_auction_is_answered_in_full_and_where_it_is() {
        var answer = list(aRequest());

        var auction = json(answer, 201);
        assertThat(answer)
                .hasHeader("Location", "/api/v1/auctions/" + auction.path("id").asString());
        assertThat(auction.path("title").asString()).isEqualTo("Designer toy");
        assertThat(auction.path("status").asString()).isEqualTo("OPEN");
        assertThat(auction.path("sellerId").asString()).isEqualTo(SELLER.value().toString());
        assertThat(auction.path("currentPriceWon").asLong()).isEqualTo(10_000);
        assertThat(auction.path("reserve").asString()).isEqualTo("NONE");
        assertThat(auction.path("opensAt").asString()).isEqualTo("2026-03-02T03:00:00Z");
        assertThat(auction.path("seq").asLong()).isEqualTo(1);
        assertThat(auction.path("leading").isNull()).isTrue();
        assertThat(auction.path("mine").isNull()).isTrue();
    }

    @Test
    void a_reserve_stays_hidden() {
        var answer = json(list(aRequest().put("reservePriceWon", 15_000)), 201);

        assertThat(answer.path("reserve").asString()).isEqualTo("NOT_MET");
        assertThat(withoutIds(answer)).doesNotContain("15000");
    }

    @Test
    void instants_are_kept_to_the_microsecond() {
        var answer = json(list(aRequest().put("closesAt", "2026-03-05T00:00:00.123456789Z")), 201);

        assertThat(answer.path("closesAt").asString()).isEqualTo("2026-03-05T00:00:00.123456Z");
    }

    @Test
    void white_space_around_texts_goes_and_lines_in_a_description_stay() {
        var answer = json(list(aRequest().put("title", "  Toy  ").put("description", "one\n\ttwo\n")), 201);

        assertThat(answer.path("title").asString()).isEqualTo("Toy");
        assertThat(answer.path("description").asString()).isEqualTo("one\n\ttwo");
    }

    @Test
    void who_is_no_seller_cannot_list() {
        var answer = web.http
                .post()
                .uri("/api/v1/auctions")
                .header("Authorization", web.as(ALICE, Role.BUYER))
                .contentType(MediaType.APPLICATION_JSON)
                .content(aRequest().toString())
                .exchange();

        problem(answer, 403, "forbidden");
        assertThat(house.auctions.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "startPriceWon, 999, start-price-too-low, lowestWon, 1000",
        "reservePriceWon, 10000, reserve-not-above-start, startPriceWon, 10000",
        "buyNowPriceWon, 12999, buy-now-price-too-low, lowestWon, 13000"
    })
    void prices_the_policy_does_not_take_are_refused_with_the_limit(
            String field, long won, String type, String limit, long limitWon) {
        var problem = problem(list(aRequest().put(field, won)), 409, type);

        assertThat(problem.path(limit).asLong()).isEqualTo(limitWon);
        assertThat(house.auctions.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"startPriceWon", "reservePriceWon", "buyNowPriceWon", "shippingFeeWon"})
    void prices_beyond_anything_are_wrong_before_any_rule(String field) {
        assertThat(wrongField(list(aRequest().put(field, 10_000_000_001L)))).isEqualTo(field);
        assertThat(wrongField(list(aRequest().put(field, Long.MAX_VALUE)))).isEqualTo(field);
        assertThat(house.auctions.all()).isEmpty();
    }

    @Test
    void a_duration_out_of_range_is_refused_with_the_range() {
        var problem = problem(list(aRequest().put("closesAt", "2026-03-02T03:59:59Z")), 409, "duration-out-of-range");

        assertThat(problem.path("shortest").asString()).isEqualTo("PT1H");
        assertThat(problem.path("longest").asString()).isEqualTo("PT720H");
        assertThat(problem.path("detail").asString()).contains("1 h", "30 days");
    }

    @Test
    void an_opening_in_the_past_is_refused_with_the_range() {
        var problem = problem(list(aRequest().put("opensAt", "2026-03-02T02:59:59Z")), 409, "opening-out-of-range");

        assertThat(problem.path("earliest").asString()).isEqualTo("2026-03-02T03:00:00Z");
        assertThat(problem.path("latest").asString()).isEqualTo("2026-04-01T03:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"title", "description", "condition", "startPriceWon", "shippingFeeWon", "closesAt", "autoExtend"
            })
    void what_must_be_there_is_asked_for(String field) {
        var request = aRequest();
        request.remove(field);

        assertThat(wrongField(list(request))).isEqualTo(field);
        assertThat(house.auctions.all()).isEmpty();
    }

    @Test
    void what_comes_with_the_catalogue_may_be_absent_or_empty() {
        var request = aRequest().putNull("categoryId").putNull("brandId");
        request.putArray("imageKeys");

        json(list(request), 201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"categoryId", "brandId"})
    void what_comes_with_the_catalogue_is_refused_until_then(String field) {
        var answer = list(aRequest().put(field, UUID.randomUUID().toString()));

        assertThat(wrongField(answer)).isEqualTo(field);
        assertThat(problem(answer, 400, "invalid-request").toString()).contains("not available yet");
    }

    @Test
    void pictures_are_refused_until_there_are_some() {
        var request = aRequest();
        request.putArray("imageKeys").add("key");

        assertThat(wrongField(list(request))).isEqualTo("imageKeys");
    }

    @Test
    void terms_change_while_nobody_has_bid() {
        var id = listed();

        var revised = json(revise(id, aRequest().put("title", "Another toy").put("startPriceWon", 20_000)), 200);

        assertThat(revised.path("title").asString()).isEqualTo("Another toy");
        assertThat(revised.path("startPriceWon").asLong()).isEqualTo(20_000);
        assertThat(revised.path("seq").asLong()).isEqualTo(2);
    }

    @Test
    void terms_are_frozen_once_somebody_has_bid() {
        var id = listed();
        house.bids(new AuctionId(id), ALICE, 20_000);

        var problem = problem(revise(id, aRequest()), 409, "terms-frozen");

        assertThat(problem.path("bidCount").asInt()).isEqualTo(1);
    }

    @Test
    void the_opening_of_an_open_auction_stays() {
        var id = listed();
        house.clock.advance(Duration.ofMinutes(1));

        var request = aRequest().put("opensAt", NOW.plusSeconds(3600).toString());

        problem(revise(id, request), 409, "opening-passed");
    }

    @Test
    void terms_of_an_ended_auction_stay() {
        var id = listed();
        house.clock.set(NOW.plus(Duration.ofDays(8)));

        var problem = problem(revise(id, aRequest()), 409, "auction-ended");

        assertThat(problem.path("auctionStatus").asString()).isEqualTo("UNSOLD");
    }

    @Test
    void strangers_auctions_cannot_be_changed_nor_told_from_none() {
        var id = listed();

        var answer = web.http
                .put()
                .uri("/api/v1/auctions/{id}", id)
                .header("Authorization", web.as(ALICE, Role.SELLER))
                .contentType(MediaType.APPLICATION_JSON)
                .content(aRequest().toString())
                .exchange();

        problem(answer, 404, "not-found");
    }

    private UUID listed() {
        return UUID.fromString(json(list(aRequest()), 201).path("id").asString());
    }

    private MvcTestResult list(JsonNode request) {
        return web.post(SELLER, "/api/v1/auctions", request.toString()).exchange();
    }

    private MvcTestResult revise(UUID id, JsonNode request) {
        return web.http
                .put()
                .uri("/api/v1/auctions/{id}", id)
                .header("Authorization", web.as(SELLER, Role.SELLER))
                .contentType(MediaType.APPLICATION_JSON)
                .content(request.toString())
                .exchange();
    }

    private static ObjectNode aRequest() {
        return JSON.createObjectNode()
                .put("title", "Designer toy")
                .put("description", "Number 12 of 300.")
                .put("condition", "NEW")
                .put("startPriceWon", 10_000)
                .put("shippingFeeWon", 3_000)
                .put("closesAt", NOW.plus(Duration.ofDays(7)).toString())
                .put("autoExtend", true);
    }
}
