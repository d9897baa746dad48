package com.pikcur.web.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.withoutIds;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.web.House;
import com.pikcur.web.Web;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ReadingTheLogOverHttpTest {

    private final Web web = new Web();
    private final House house = web.house;

    @Test
    void while_the_auction_runs_amounts_stand_as_commitments() {
        var auction = house.has(aLot());
        house.bids(auction, ALICE, 25_000);

        var log = json(log(auction), 200);

        assertThat(log.propertyNames())
                .containsExactly("auctionId", "policy", "terms", "reserveOpening", "entries", "head");
        assertThat(log.path("entries")).hasSize(2);
        assertThat(log.path("head").path("seq").asLong()).isEqualTo(2);
        assertThat(log.path("entries").toString())
                .contains("commitment")
                .doesNotContain(ALICE.value().toString());
        assertThat(withoutIds(log.path("entries"))).doesNotContain("25000");
    }

    @Test
    void after_the_end_the_winners_maximum_is_shown_to_the_winner_alone() {
        var auction = house.has(aLot());
        house.bids(auction, ALICE, 25_000);
        house.clock.set(NOW.plus(Duration.ofDays(7)));
        house.closeAuction().handle(auction);

        assertThat(withoutIds(json(log(auction), 200))).doesNotContain("25000");
        assertThat(withoutIds(json(read(auction, web.as(BOB)), 200))).doesNotContain("25000");
        assertThat(withoutIds(json(read(auction, web.as(ALICE)), 200))).contains("25000");
    }

    @Test
    void an_auction_that_is_not_there_has_no_log() {
        problem(log(new AuctionId(UUID.randomUUID())), 404, "not-found");
    }

    private MvcTestResult log(AuctionId auction) {
        return web.http.get().uri("/api/v1/auctions/{id}/log", auction.value()).exchange();
    }

    private MvcTestResult read(AuctionId auction, String header) {
        return web.http
                .get()
                .uri("/api/v1/auctions/{id}/log", auction.value())
                .header("Authorization", header)
                .exchange();
    }
}
