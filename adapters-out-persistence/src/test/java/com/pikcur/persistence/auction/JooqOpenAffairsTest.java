package com.pikcur.persistence.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static com.pikcur.domain.member.OpenAffair.RUNNING_AUCTION;
import static com.pikcur.domain.member.OpenAffair.STANDING_BID;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.LotFixture;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.member.OpenAffair;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqOpenAffairsTest {

    private static final Instant END = NOW.plus(Duration.ofDays(7));

    private final TestDatabase database = TestDatabase.fresh();
    private final AuctionRepository auctions = new JooqAuctionRepository(database.db());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void who_has_done_nothing_may_go() {
        assertThat(open(ALICE, NOW)).isEmpty();
    }

    @Test
    void a_seller_has_an_affair_until_the_auction_is_over_without_a_buyer() {
        var auction = listed(aLot());
        assertThat(open(SELLER, NOW)).containsExactly(RUNNING_AUCTION);

        step(auction, running -> running.close(END));

        assertThat(open(SELLER, END)).isEmpty();
    }

    @Test
    void a_scheduled_auction_is_an_affair_too() {
        listed(aLot().openingAt(NOW.plus(Duration.ofHours(2))));

        assertThat(open(SELLER, NOW)).containsExactly(RUNNING_AUCTION);
    }

    @Test
    void a_beaten_bid_may_still_win_but_one_taken_back_does_not() {
        var auction = listed(aLot());
        var alices = aBid(ALICE, 20_000);
        step(auction, running -> place(running, alices));
        step(auction, running -> place(running, aBid(BOB, 30_000)));
        assertThat(open(ALICE, NOW)).containsExactly(STANDING_BID);
        assertThat(open(BOB, NOW)).containsExactly(STANDING_BID);

        step(
                auction,
                running -> running.retract(
                        alices.id(), ALICE, NOW.plusSeconds(4), auctions.standingBids(auction), POLICIES));

        assertThat(open(ALICE, NOW)).isEmpty();
        assertThat(open(BOB, NOW)).containsExactly(STANDING_BID);
    }

    @Test
    void once_it_is_sold_it_is_the_orders_affair() {
        var auction = listed(aLot());
        step(auction, running -> place(running, aBid(ALICE, 20_000)));
        step(auction, running -> running.close(END));

        assertThat(open(ALICE, END)).isEmpty();
        assertThat(open(SELLER, END)).isEmpty();
    }

    private Set<OpenAffair> open(MemberId member, Instant now) {
        return new JooqOpenAffairs(database.db()).of(member, now);
    }

    private AuctionId listed(LotFixture lot) {
        return database.transactions().execute(() -> {
            var listing = lot.listing();
            auctions.add(listing);
            return listing.auction().lot().id();
        });
    }

    private void step(AuctionId id, Function<Auction, Decision<?>> step) {
        database.transactions().execute(() -> {
            var decision = step.apply(auctions.findLocked(id).orElseThrow());
            auctions.save(decision);
            return decision;
        });
    }
}
