package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.anAuction;
import static com.pikcur.domain.auction.AuctionFixtures.bidOn;
import static com.pikcur.domain.auction.AuctionFixtures.buyNow;
import static com.pikcur.domain.auction.AuctionFixtures.led;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionEvent.AuctionListed;
import com.pikcur.domain.auction.AuctionEvent.AuctionSold;
import com.pikcur.domain.auction.AuctionEvent.BidPlaced;
import com.pikcur.domain.auction.AuctionEvent.BidsRetracted;
import com.pikcur.domain.auction.AuctionEvent.MemberOutbid;
import com.pikcur.domain.shared.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an auction tells the rest of the house. */
class AnnouncementsTest {

    @Test
    void a_listed_auction_is_announced() {
        var listing = aLot().listing();

        assertThat(listing.events())
                .containsExactly(new AuctionListed(listing.outcome().board(), SELLER));
    }

    @Test
    void a_first_bid_beats_nobody() {
        var bid = aBid(ALICE, 20_000);

        var decision = place(anAuction(), bid);

        assertThat(decision.events())
                .containsExactly(new BidPlaced(boardAfter(decision), bid.id(), ALICE, BidResult.LEADING));
    }

    @Test
    void a_leader_who_is_overtaken_hears_of_it() {
        var bid = aBid(BOB, 30_000);

        var decision = place(led(anAuction(), ALICE, 20_000), bid);

        var board = boardAfter(decision);
        assertThat(decision.events())
                .containsExactly(
                        new BidPlaced(board, bid.id(), BOB, BidResult.LEADING), new MemberOutbid(board, ALICE));
    }

    @Test
    void a_bidder_beaten_at_once_has_it_in_the_answer_and_the_leader_hears_nothing() {
        var bid = aBid(BOB, 15_000);

        var decision = place(led(anAuction(), ALICE, 20_000), bid);

        assertThat(decision.events())
                .containsExactly(new BidPlaced(boardAfter(decision), bid.id(), BOB, BidResult.OUTBID));
    }

    @Test
    void a_leader_who_raises_beats_nobody() {
        var raise = aBid(ALICE, 30_000);

        var decision = place(led(anAuction(), ALICE, 20_000), raise);

        assertThat(decision.events())
                .containsExactly(new BidPlaced(boardAfter(decision), raise.id(), ALICE, BidResult.RAISED));
    }

    @Test
    void a_refused_bid_is_nobodys_business() {
        assertThat(place(anAuction(), ALICE, 9_999).events()).isEmpty();
        assertThat(buyNow(anAuction(), ALICE).events()).isEmpty();
    }

    @Test
    void a_purchase_tells_of_the_sale_and_the_leader_it_beat() {
        var auction = led(aLot().withReserve(20_000).withBuyNow(30_000).listed(), ALICE, 15_000);

        var byBob = buyNow(auction, BOB);
        var byAlice = buyNow(auction, ALICE);

        assertThat(byBob.events())
                .containsExactly(
                        new AuctionSold(boardAfter(byBob), SELLER, BOB, Money.won(30_000)),
                        new MemberOutbid(boardAfter(byBob), ALICE));
        assertThat(byAlice.events())
                .containsExactly(new AuctionSold(boardAfter(byAlice), SELLER, ALICE, Money.won(30_000)));
    }

    @Test
    void bids_taken_back_are_announced_with_the_board_without_them() {
        var bid = aBid(ALICE, 20_000);
        var auction = bidOn(anAuction(), bid);

        var decision = auction.retract(bid.id(), ALICE, NOW, List.of(bid), POLICIES);

        assertThat(decision.events())
                .containsExactly(new BidsRetracted(boardAfter(decision), ALICE, List.of(bid.id())));
        assertThat(boardAfter(decision).leader()).isEmpty();
    }

    @Test
    void events_of_one_auction_share_its_id_as_their_subject() {
        var auction = anAuction();

        assertThat(place(auction, ALICE, 20_000).events())
                .allSatisfy(event ->
                        assertThat(event.subject()).isEqualTo(auction.lot().id().value()));
    }

    private static AuctionBoard boardAfter(Decision<?> decision) {
        return decision.recorded().orElseThrow().entry().after();
    }
}
