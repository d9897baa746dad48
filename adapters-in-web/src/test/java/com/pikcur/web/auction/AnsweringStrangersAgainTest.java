package com.pikcur.web.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.web.Answers.header;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.House;
import com.pikcur.web.Web;
import com.pikcur.web.auction.PublicAnswers.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What is kept here stays kept, unless it is forgotten: so whatever is seen to change was forgotten. */
class AnsweringStrangersAgainTest {

    private static final String LIST = "/api/v1/auctions";

    private final House house = new House();
    private final PublicAnswers answers = new PublicAnswers(Duration.ofHours(1), house.clock);
    private final Web web = new Web(house, answers);

    @Test
    void the_next_stranger_is_answered_as_the_last_one_was() {
        var auction = house.has(aLot());
        var first = get(one(auction));
        assertThat(bidsIn(get(LIST))).containsExactly(0);

        house.bids(auction, ALICE, 25_000);
        var again = get(one(auction));

        assertThat(json(again, 200)).isEqualTo(json(first, 200));
        assertThat(bidsIn(get(LIST))).containsExactly(0);
        for (var name : List.of("ETag", "Cache-Control", "Content-Type", "Vary", "X-Content-Type-Options")) {
            assertThat(again.getResponse().getHeaders(name))
                    .isNotEmpty()
                    .isEqualTo(first.getResponse().getHeaders(name));
        }
        assertThat(header(again, "X-Request-Id")).isNotEqualTo(header(first, "X-Request-Id"));
    }

    @Test
    void what_was_asked_once_is_answered_anew() {
        var auction = house.has(aLot());
        assertThat(json(ask(one(auction)), 200).path("bidCount").asInt()).isZero();

        house.bids(auction, ALICE, 25_000);

        assertThat(json(ask(one(auction)), 200).path("bidCount").asInt()).isOne();
    }

    @Test
    void a_bid_is_seen_by_the_next_one_who_looks() {
        var auction = house.has(aLot());
        var other = house.has(aLot());
        assertThat(bidsOf(auction)).isZero();
        assertThat(bidsOf(other)).isZero();
        assertThat(bidsIn(get(LIST))).containsOnly(0);

        house.bids(auction, ALICE, 25_000);
        house.bids(other, ALICE, 25_000);
        answers.forget(Set.of(auction));

        assertThat(bidsOf(auction)).isOne();
        assertThat(bidsOf(other)).isZero();
        assertThat(bidsIn(get(LIST))).containsOnly(1);
    }

    @Test
    void a_new_auction_stands_in_the_next_list() {
        var auction = house.has(aLot());
        assertThat(bidsOf(auction)).isZero();
        assertThat(bidsIn(get(LIST))).hasSize(1);

        house.bids(auction, ALICE, 25_000);
        answers.forgetWithLists(house.has(aLot()));

        assertThat(bidsIn(get(LIST))).hasSize(2);
        assertThat(bidsOf(auction)).isZero();
    }

    @Test
    void nothing_is_answered_again_where_anything_may_have_changed() {
        var auction = house.has(aLot());
        assertThat(bidsOf(auction)).isZero();

        house.bids(auction, ALICE, 25_000);
        answers.forgetAll();

        assertThat(bidsOf(auction)).isOne();
    }

    @Test
    void the_end_is_seen_by_the_clock_alone() {
        var auction = house.has(aLot());
        assertThat(statusOf(auction)).isEqualTo("OPEN");

        house.clock.set(NOW.plus(Duration.ofDays(7)));

        assertThat(statusOf(auction)).isEqualTo("UNSOLD");
    }

    @Test
    void members_are_answered_anew_and_their_answers_are_their_own() {
        var auction = house.has(aLot());
        house.bids(auction, ALICE, 25_000);

        assertThat(json(get(one(auction), ALICE), 200).path("mine").isNull()).isFalse();
        assertThat(json(get(one(auction)), 200).path("mine").isNull()).isTrue();
        assertThat(json(get(one(auction), ALICE), 200).path("mine").isNull()).isFalse();
    }

    @Test
    void a_token_that_proves_nothing_is_refused_even_where_strangers_are_answered() {
        var auction = house.has(aLot());
        assertThat(bidsOf(auction)).isZero();

        var forged = web.http
                .get()
                .uri(one(auction))
                .header("Authorization", "Bearer forged")
                .exchange();

        problem(forged, 401, "unauthenticated");
    }

    @Test
    void who_has_seen_it_is_still_told_that_nothing_has_changed() {
        var auction = house.has(aLot());
        var tag = header(get(one(auction)), "ETag");

        assertThat(web.http.get().uri(one(auction)).header("If-None-Match", tag).exchange())
                .hasStatus(304);
        assertThat(bidsOf(auction)).isZero();
    }

    @Test
    void who_takes_no_json_is_refused_as_ever() {
        var auction = house.has(aLot());
        assertThat(bidsOf(auction)).isZero();

        assertThat(web.http
                        .get()
                        .uri(one(auction))
                        .header("Accept", "text/html")
                        .exchange())
                .hasStatus(406);
    }

    @Test
    void refusals_are_not_kept() {
        var unknown = "/api/v1/auctions/" + UUID.randomUUID();
        var wrong = LIST + "?sort=best";

        problem(get(unknown), 404, "not-found");
        problem(get(wrong), 400, "invalid-request");
        var korean = web.http.get().uri(wrong).header("Accept-Language", "ko").exchange();
        assertThat(json(korean, 400).path("title").asString())
                .isNotEqualTo(json(get(wrong), 400).path("title").asString());
    }

    /** Whoever reads slowly may have read what was so before the change. */
    @Test
    void what_changes_while_an_answer_is_made_is_not_answered_again() {
        var auction = new AuctionId(UUID.randomUUID());
        var content = new Content(Set.of(auction), false, Instant.MAX);
        var since = answers.lastChange();

        answers.forget(Set.of(auction));
        answers.keep(one(auction), anAnswer(), content, since);
        assertThat(answers.find(one(auction))).isEmpty();

        answers.keep(one(auction), anAnswer(), content, answers.lastChange());
        assertThat(answers.find(one(auction))).isPresent();
    }

    @Test
    void requests_are_counted_under_their_route() {
        var auction = house.has(aLot());
        assertThat(bidsOf(auction)).isZero();
        var observed = new ServerRequestObservationContext(new MockHttpServletRequest(), new MockHttpServletResponse());

        var again = web.http
                .get()
                .uri(one(auction))
                .requestAttr(ServerHttpObservationFilter.CURRENT_OBSERVATION_CONTEXT_ATTRIBUTE, observed)
                .exchange();

        assertThat(again).hasStatusOk();
        assertThat(observed.getPathPattern()).isEqualTo("/api/v1/auctions/{id}");
    }

    private static SentAnswer anAnswer() {
        var response = new ContentCachingResponseWrapper(new MockHttpServletResponse());
        return SentAnswer.of(new MockHttpServletRequest(), response, SentAnswer.headersOf(response));
    }

    private static String one(AuctionId auction) {
        return LIST + "/" + auction.value();
    }

    private int bidsOf(AuctionId auction) {
        return json(get(one(auction)), 200).path("bidCount").asInt();
    }

    private String statusOf(AuctionId auction) {
        return json(get(one(auction)), 200).path("status").asString();
    }

    private static List<Integer> bidsIn(MvcTestResult list) {
        return json(list, 200)
                .path("items")
                .valueStream()
                .map(card -> card.path("bidCount").asInt())
                .toList();
    }

    /** Asked twice, for what is asked once is not kept. */
    private MvcTestResult get(String path) {
        assertThat(ask(path)).isNotNull();
        return ask(path);
    }

    private MvcTestResult ask(String path) {
        return web.http.get().uri(path).exchange();
    }

    private MvcTestResult get(String path, MemberId viewer) {
        return web.http.get().uri(path).header("Authorization", web.as(viewer)).exchange();
    }
}
