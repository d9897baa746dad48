package com.pikcur.application.auction;

import static com.pikcur.application.auction.Shelves.all;
import static com.pikcur.application.auction.Shelves.first;
import static com.pikcur.application.auction.Shelves.word;
import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.at;
import static com.pikcur.domain.auction.AuctionFixtures.buyNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.auction.AuctionQueries.AuctionCard;
import com.pikcur.application.auction.AuctionQueries.OwnBid;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.InvalidCursor;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link AuctionQueries} promises of what members have bid and won themselves. */
public interface OwnBidsContract {

    AuctionQueries queries();

    Shelves shelves();

    @Test
    default void a_members_own_maximum_is_the_greatest_they_have_standing() {
        var id = shelves().put(aLot(), word());
        shelves().bid(id, aBid(ALICE, 30_000));
        shelves().bid(id, aBid(ALICE, 50_000));
        shelves().bid(id, aBid(ALICE, 40_000));
        shelves().bid(id, aBid(BOB, 1));

        assertThat(queries().ownMaximum(id, ALICE)).contains(Money.won(50_000));
        assertThat(queries().ownMaximum(id, BOB)).isEmpty();
    }

    @Test
    default void own_bids_show_each_auction_once_the_last_bid_first() {
        var bidder = new MemberId(UUID.randomUUID());
        var one = shelves().put(aLot(), word());
        var other = shelves().put(aLot(), word());
        shelves().bid(one, aBid(bidder, 20_000));
        var lastOnOther = at(NOW.plusSeconds(1), aBid(bidder, 30_000));
        shelves().bid(other, lastOnOther);
        var lastOnOne = at(NOW.plusSeconds(2), aBid(bidder, 25_000));
        shelves().bid(one, lastOnOne);
        shelves().bid(other, at(NOW.plusSeconds(3), aBid(BOB, 40_000)));
        shelves().bid(other, at(NOW.plusSeconds(4), aBid(bidder, 1)));

        var own = ownOf(bidder);

        assertThat(own).extracting(bid -> bid.auction().id()).containsExactly(one, other);
        assertThat(own).extracting(OwnBid::lastBid).containsExactly(lastOnOne.id(), lastOnOther.id());
        assertThat(own).extracting(OwnBid::maximum).containsExactly(Money.won(25_000), Money.won(30_000));
        assertThat(own).extracting(OwnBid::leading).containsExactly(true, false);
        assertThat(own).extracting(OwnBid::placedAt).containsExactly(lastOnOne.placedAt(), lastOnOther.placedAt());
    }

    @Test
    default void own_bids_are_read_page_by_page() {
        var bidder = new MemberId(UUID.randomUUID());
        var ids = bidOnEach(bidder, 7);

        var own = all(2, cut -> queries().ownBids(bidder, cut, NOW));

        assertThat(own).extracting(bid -> bid.auction().id()).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    default void won_auctions_are_shown_the_last_one_first() {
        var winner = new MemberId(UUID.randomUUID());
        var closed = shelves().put(aLot(), word());
        shelves().bid(closed, aBid(winner, 30_000));
        shelves().decide(closed, auction -> auction.close(auction.bidding().closesAt()));
        var bought = shelves().put(aLot().withBuyNow(90_000), word());
        shelves().decide(bought, auction -> buyNow(auction, winner));
        shelves().bid(shelves().put(aLot(), word()), aBid(winner, 30_000));

        var wins = queries().wins(winner, first(10)).items();

        assertThat(wins).extracting(AuctionCard::id).containsExactly(closed, bought);
        assertThat(wins).allMatch(card -> card.status().isEnded());
    }

    @Test
    default void won_auctions_are_read_page_by_page() {
        var winner = new MemberId(UUID.randomUUID());
        var ids = bidOnEach(winner, 5);
        ids.forEach(id ->
                shelves().decide(id, auction -> auction.close(auction.bidding().closesAt())));

        var wins = all(2, cut -> queries().wins(winner, cut));

        assertThat(wins).extracting(AuctionCard::id).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    default void a_cursor_of_another_list_is_refused() {
        var bidder = new MemberId(UUID.randomUUID());
        var id = bidOnEach(bidder, 2).getFirst();
        shelves().bid(id, aBid(bidder, 30_000));
        var ofBids = new Cut(1, queries().bids(id, first(1)).next());
        var ofOwn = new Cut(1, queries().ownBids(bidder, first(1), NOW).next());
        var ofNone = new Cut(1, Optional.of("bm9uZQ"));

        assertThat(ofBids.cursor()).isPresent();
        assertThat(ofOwn.cursor()).isPresent();
        List.of(ofBids, ofNone)
                .forEach(cut -> assertThatThrownBy(() -> queries().ownBids(bidder, cut, NOW))
                        .isInstanceOf(InvalidCursor.class));
        List.of(ofOwn, ofNone)
                .forEach(
                        cut -> assertThatThrownBy(() -> queries().bids(id, cut)).isInstanceOf(InvalidCursor.class));
        List.of(ofOwn, ofNone)
                .forEach(cut ->
                        assertThatThrownBy(() -> queries().wins(bidder, cut)).isInstanceOf(InvalidCursor.class));
    }

    private List<AuctionId> bidOnEach(MemberId bidder, int auctions) {
        return IntStream.range(0, auctions)
                .mapToObj(_ -> {
                    var id = shelves().put(aLot(), word());
                    shelves().bid(id, aBid(bidder, 20_000));
                    return id;
                })
                .toList();
    }

    private List<OwnBid> ownOf(MemberId bidder) {
        return queries().ownBids(bidder, first(10), NOW).items();
    }
}
