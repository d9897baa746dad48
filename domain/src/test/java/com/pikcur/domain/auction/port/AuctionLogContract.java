package com.pikcur.domain.auction.port;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.at;
import static com.pikcur.domain.auction.AuctionFixtures.buyNow;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.Canceller;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.auction.Recorded.Attempt;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.Transactions;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link AuctionRepository} promises of the logs it keeps. */
public interface AuctionLogContract {

    AuctionRepository auctions();

    Transactions transactions();

    private StoredAuctions store() {
        return new StoredAuctions(auctions(), transactions());
    }

    @Test
    default void every_kind_of_entry_is_found_as_it_was_decided() {
        var life = store().eventful();

        assertThat(auctions().log(life.id(), 0, 100)).isEqualTo(life.log());
        assertThat(life.log()).hasSize(9);
        assertThat(auctions().log(life.id(), 0, 100))
                .extracting(Recorded::entry)
                .allMatch(BidLogEntry::isIntact);
    }

    @Test
    default void a_cancellation_is_in_the_log_with_who_did_it() {
        var id = store().open();

        var decision = store().decide(id, auction -> auction.cancel(Canceller.ADMINISTRATOR, NOW));

        assertThat(auctions().log(id, 1, 1)).containsExactly(decision.recorded().orElseThrow());
    }

    @Test
    default void a_log_is_read_in_stretches() {
        var life = store().eventful();

        assertThat(auctions().log(life.id(), 0, 4)).isEqualTo(life.log().subList(0, 4));
        assertThat(auctions().log(life.id(), 4, 2)).isEqualTo(life.log().subList(4, 6));
        assertThat(auctions().log(life.id(), 6, 100)).isEqualTo(life.log().subList(6, 9));
        assertThat(auctions().log(life.id(), 9, 100)).isEmpty();
    }

    @Test
    default void an_unknown_auction_has_an_empty_log() {
        var unknown = new AuctionId(UUID.randomUUID());

        assertThat(auctions().log(unknown, 0, 10)).isEmpty();
        assertThat(auctions().standingBids(unknown)).isEmpty();
        assertThat(auctions().attempt(unknown, new BidId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void accepted_bids_stand_in_the_order_of_their_placing_and_refused_ones_do_not() {
        var id = store().open();
        var first = aBid(ALICE, 30_000);
        var beaten = at(NOW.plusSeconds(1), aBid(BOB, 20_000));
        var refused = at(NOW.plusSeconds(2), aBid(CAROL, 1));
        var raise = at(NOW.plusSeconds(3), aBid(ALICE, 50_000));

        placeAll(id, first, beaten, refused, raise);

        assertThat(auctions().standingBids(id)).containsExactly(first, beaten, raise);
    }

    @Test
    default void bids_that_were_taken_back_stand_no_longer() {
        var id = store().open();
        var first = aBid(ALICE, 20_000);
        var second = aBid(BOB, 30_000);
        var third = aBid(ALICE, 40_000);
        placeAll(id, first, second, third);

        store().decide(
                        id,
                        auction -> auction.retract(
                                first.id(), ALICE, NOW, auctions().standingBids(id), POLICIES));

        assertThat(auctions().standingBids(id)).containsExactly(second);
        assertThat(auctions().attempt(id, first.id())).isPresent();
    }

    @Test
    default void what_members_had_offered_is_known_as_it_was_at_each_attempt() {
        var id = store().open();
        var first = aBid(ALICE, 20_000);
        var second = aBid(ALICE, 40_000);
        var early = aBid(ALICE, 30_000);
        var afterwards = aBid(ALICE, 35_000);
        var late = aBid(ALICE, 34_000);
        var other = aBid(CAROL, 1);
        placeAll(id, first, aBid(BOB, 30_000), second, early);
        store().decide(
                        id,
                        auction -> auction.retract(
                                first.id(), ALICE, NOW, auctions().standingBids(id), POLICIES));
        placeAll(id, afterwards, late, other);

        assertThat(auctions()
                        .maximaBefore(
                                Set.of(first.id(), second.id(), early.id(), afterwards.id(), late.id(), other.id())))
                .isEqualTo(Map.of(
                        second.id(), Money.won(20_000),
                        early.id(), Money.won(40_000),
                        late.id(), Money.won(35_000)));
    }

    @Test
    default void a_purchase_stands_like_a_bid_of_its_price() {
        var id = store().add(aLot().withBuyNow(90_000));

        var purchase =
                store().decide(id, auction -> buyNow(auction, ALICE)).recorded().orElseThrow();

        assertThat(auctions().standingBids(id)).containsExactly(bidOf(purchase));
    }

    private static Bid bidOf(Recorded recorded) {
        var attempt = recorded.attempt().orElseThrow();
        return new Bid(
                attempt.id(),
                attempt.bidder(),
                attempt.amount(),
                recorded.entry().at());
    }

    @Test
    default void an_attempt_is_found_with_who_made_it_and_for_how_much() {
        var id = store().open();
        var accepted = aBid(ALICE, 30_000);
        var refused = aBid(BOB, 1);
        placeAll(id, accepted, refused);

        assertThat(auctions().attempt(id, accepted.id()))
                .get()
                .extracting(Recorded::attempt)
                .extracting(attempt -> attempt.orElseThrow())
                .isEqualTo(new Attempt(accepted.id(), ALICE, Money.won(30_000)));
        assertThat(auctions().attempt(id, refused.id()))
                .contains(auctions().log(id, 2, 1).getFirst());
    }

    @Test
    default void an_attempt_is_not_found_on_another_auction() {
        var id = store().open();
        var other = store().open();
        var bid = aBid(ALICE, 30_000);
        placeAll(id, bid);

        assertThat(auctions().attempt(other, bid.id())).isEmpty();
    }

    @Test
    default void an_attempt_is_recorded_once_whatever_it_is_made_on() {
        var id = store().open();
        var other = store().open();
        var bid = aBid(ALICE, 30_000);
        placeAll(id, bid);
        var again = at(NOW.plusSeconds(1), new Bid(bid.id(), BOB, Money.won(90_000), NOW));

        assertThatThrownBy(() -> placeAll(id, again)).isInstanceOf(AlreadyRecorded.class);
        assertThatThrownBy(() -> placeAll(other, again)).isInstanceOf(AlreadyRecorded.class);

        assertThat(auctions().log(id, 0, 10)).hasSize(2);
        assertThat(auctions().log(other, 0, 10)).hasSize(1);
        assertThat(store().stored(other).head().seq()).isEqualTo(1);
        assertThat(auctions().standingBids(id)).containsExactly(bid);
    }

    private void placeAll(AuctionId id, Bid... bids) {
        for (var bid : bids) {
            store().decide(id, auction -> place(auction, bid));
        }
    }
}
