package com.pikcur.web.shared;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.web.House;
import com.pikcur.web.Web;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whatever is wrong with a request is told, and nothing is written. */
class UnreadableRequestsTest {

    private final Web web = new Web();
    private final House house = web.house;
    private final AuctionId auction = house.has(aLot());

    @AfterEach
    void nothing_was_written() {
        assertThat(house.logLength(auction)).isEqualTo(1);
        assertThat(house.auctions.all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "maxAmountWon=20000",
                "{\"maxAmountWon\":20000",
                "{\"maxAmountWon\":20000}{}",
                "{\"maxAmountWon\":20000} x",
                "{\"maxAmountWon\":20000,\"maxAmountWon\":30000}",
                "{\"maxAmountWon\":020000}",
                "{\"maxAmountWon\":NaN}",
                "{'maxAmountWon':20000}",
                "[]",
                "20000",
                "\"20000\"",
                "null"
            })
    void what_is_no_object_in_json_is_refused(String body) {
        problem(bid(body), 400, "invalid-request");
    }

    @Test
    void a_body_nested_without_end_is_refused() {
        problem(bid("{\"maxAmountWon\":" + "[".repeat(30_000)), 400, "invalid-request");
    }

    @Test
    void a_body_that_is_missing_is_asked_for() {
        assertThat(wrongField(bid(""))).isEqualTo("body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"maxAmountWon\":null}",
                "{\"maxAmountWon\":0}",
                "{\"maxAmountWon\":-20000}",
                "{\"maxAmountWon\":10000000001}",
                "{\"maxAmountWon\":9223372036854775808}",
                "{\"maxAmountWon\":1e300}",
                "{\"maxAmountWon\":2e4}",
                "{\"maxAmountWon\":20000.0}",
                "{\"maxAmountWon\":20000.5}",
                "{\"maxAmountWon\":\"20000\"}",
                "{\"maxAmountWon\":\"\"}",
                "{\"maxAmountWon\":true}",
                "{\"maxAmountWon\":[20000]}",
                "{\"maxAmountWon\":{}}"
            })
    void an_amount_that_is_none_is_named(String body) {
        assertThat(wrongField(bid(body))).isEqualTo("maxAmountWon");
    }

    @Test
    void a_number_too_long_for_any_amount_is_refused() {
        problem(bid("{\"maxAmountWon\":1" + "0".repeat(400) + "}"), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "bidder", "MaxAmountWon", "a\\u0007b"})
    void a_field_nobody_knows_is_named(String name) {
        var field = wrongField(bid("{\"maxAmountWon\":20000,\"" + name + "\":1}"));

        assertThat(field).isEqualTo(name.replace("\\u0007", "?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "title; 5",
                "title; true",
                "title; null",
                "title; \"\"",
                "title; \"  \"",
                "title; \"a\\nb\"",
                "title; \"a\\tb\"",
                "title; \"a\\u0000b\"",
                "title; \"a\\u007fb\"",
                "title; \"a\\u202eb\"",
                "title; \"a\\ud800b\"",
                "title; \"a\\u2028b\"",
                "title; []",
                "description; \"a\\u0000b\"",
                "description; \"a\\rb\"",
                "condition; \"BROKEN\"",
                "condition; \"\"",
                "condition; 0",
                "condition; \"new\"",
                "startPriceWon; -1",
                "startPriceWon; 1.5",
                "shippingFeeWon; -1",
                "reservePriceWon; -1",
                "buyNowPriceWon; \"30000\"",
                "closesAt; \"2026-03-09\"",
                "closesAt; \"2026-03-09T03:00:00\"",
                "closesAt; \"2026-03-09T03:00:00+09:00\"",
                "closesAt; \"2026-02-30T03:00:00Z\"",
                "closesAt; \"+12026-03-09T03:00:00Z\"",
                "closesAt; \"tomorrow\"",
                "closesAt; 1773025200",
                "closesAt; \"\"",
                "opensAt; 0",
                "autoExtend; \"true\"",
                "autoExtend; 1",
                "autoExtend; null",
                "sellerId; \"me\"",
                "imageKeys; \"key\""
            })
    void a_field_of_the_wrong_kind_is_named(String field, String value) {
        var fields = "\"title\":\"Toy\",\"description\":\"Toy\",\"condition\":\"NEW\",\"startPriceWon\":10000,"
                + "\"shippingFeeWon\":0,\"closesAt\":\"2026-03-09T03:00:00Z\",\"autoExtend\":true,";
        var others = fields.replaceAll("\"" + field + "\":(\"[^\"]*\"|[^,]*),", "");

        var answer = list("{" + others + "\"" + field + "\":" + value + "}");

        assertThat(wrongField(answer)).isEqualTo(field);
    }

    @Test
    void a_title_of_a_megabyte_is_too_large() {
        var problem = problem(list("{\"title\":\"" + "x".repeat(1 << 20) + "\"}"), 413, "payload-too-large");

        assertThat(problem.path("largestBytes").asInt()).isEqualTo(65_536);
    }

    @Test
    void a_title_of_a_hundred_and_one_characters_is_too_long_however_many_bytes_they_have() {
        assertThat(wrongField(list(auctionTitled("박".repeat(101))))).isEqualTo("title");
    }

    @Test
    void every_wrong_field_is_told_at_once() {
        var errors = problem(list("{}"), 400, "invalid-request").path("errors");

        assertThat(errors).hasSize(7);
    }

    @Test
    void messages_come_in_the_readers_language() {
        var korean = json(
                web.post(ALICE, bids(), "{\"maxAmountWon\":-1}")
                        .header("Accept-Language", "ko-KR,ko;q=0.9,en;q=0.8")
                        .exchange(),
                400);
        var neither = json(
                web.post(ALICE, bids(), "{\"maxAmountWon\":-1}")
                        .header("Accept-Language", "fr-FR")
                        .exchange(),
                400);

        assertThat(korean.path("title").asString()).isEqualTo("잘못된 요청");
        assertThat(korean.path("errors").path(0).path("message").asString()).isEqualTo("1 이상이어야 합니다");
        assertThat(neither.path("title").asString()).isEqualTo("Invalid request");
        assertThat(neither.path("errors").path(0).path("message").asString()).isEqualTo("must be at least 1");
    }

    @Test
    void other_formats_than_json_are_refused() {
        var sent = web.http
                .post()
                .uri(bids())
                .header("Authorization", web.as(ALICE))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("maxAmountWon=20000")
                .exchange();
        problem(sent, 415, "unsupported-media-type");

        var asked = web.post(ALICE, bids(), "{\"maxAmountWon\":20000}")
                .accept(MediaType.APPLICATION_XML)
                .exchange();
        problem(asked, 406, "not-acceptable");
    }

    @Test
    void an_address_that_takes_other_methods_says_which() {
        var answer = web.http
                .put()
                .uri(bids())
                .header("Authorization", web.as(ALICE))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}")
                .exchange();

        problem(answer, 405, "method-not-allowed");
        assertThat(answer.getResponse().getHeader("Allow")).contains("POST", "GET");
    }

    private String bids() {
        return "/api/v1/auctions/" + auction.value() + "/bids";
    }

    private MvcTestResult bid(String body) {
        return web.post(ALICE, bids(), body).exchange();
    }

    private MvcTestResult list(String body) {
        return web.post(SELLER, "/api/v1/auctions", body).exchange();
    }

    private static String auctionTitled(String title) {
        return """
                {"title":"%s","description":"Toy","condition":"NEW","startPriceWon":10000,"shippingFeeWon":0,
                "closesAt":"2026-03-09T03:00:00Z","autoExtend":true}""".formatted(title);
    }
}
