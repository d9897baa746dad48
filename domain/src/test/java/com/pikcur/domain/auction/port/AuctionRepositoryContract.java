package com.pikcur.domain.auction.port;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.at;
import static com.pikcur.domain.auction.AuctionFixtures.buyNow;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Canceller;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.Lifecycle;
import com.pikcur.domain.auction.LotFixture;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every {@link AuctionRepository} promises of auctions, of their logs, and of many deciders at once. */
public interface AuctionRepositoryContract
        extends AuctionLogContract, AuctionRacesContract, LapsedAuctionsContract, ManyBidsContract {

    @Override
    AuctionRepository auctions();

    @Override
    Transactions transactions();

    private StoredAuctions store() {
        return new StoredAuctions(auctions(), transactions());
    }

    @Test
    default void what_was_added_is_found() {
        assertAddedIsFound(aLot());
        assertAddedIsFound(aLot().withReserve(20_000).withBuyNow(30_000).withoutExtension());
        assertAddedIsFound(aLot().openingAt(NOW.plus(Duration.ofHours(1)).plusNanos(1_000)));
        assertAddedIsFound(
                aLot().withShippingFee(0).closingAt(NOW.plus(Duration.ofDays(1)).plusNanos(999_999_000)));
    }

    private void assertAddedIsFound(LotFixture lot) {
        var listing = lot.listing();

        store().add(listing);

        assertIsStored(listing, 1);
    }

    @Test
    default void an_unknown_auction_is_absent() {
        var unknown = new AuctionId(UUID.randomUUID());

        assertThat(auctions().find(unknown)).isEmpty();
        assertThat(transactions().execute(() -> auctions().findLocked(unknown))).isEmpty();
    }

    @Test
    default void an_auction_is_added_once() {
        var listing = aLot().listing();
        store().add(listing);

        assertThatThrownBy(() -> store().add(listing)).isInstanceOf(AlreadyRecorded.class);

        assertIsStored(listing, 1);
    }

    @Test
    default void an_auction_with_bids_is_found_as_it_was_saved() {
        var id = store().open();

        assertSavedIsFound(id, auction -> place(auction, ALICE, 30_000), 2);
        assertSavedIsFound(id, auction -> place(auction, BOB, 40_000), 3);
        assertSavedIsFound(id, auction -> place(auction, CAROL, 1), 4);
    }

    @Test
    default void an_auction_that_was_bought_is_found_as_it_was_saved() {
        var id = store().add(aLot().withBuyNow(90_000));

        assertSavedIsFound(id, auction -> buyNow(auction, ALICE), 2);
        assertThat(store().stored(id).lifecycle()).isInstanceOf(Lifecycle.Sold.class);
    }

    @Test
    default void an_auction_that_was_sold_is_found_as_it_was_saved() {
        var id = store().open();
        store().decide(id, auction -> place(auction, ALICE, 30_000));

        assertSavedIsFound(id, auction -> auction.close(auction.bidding().closesAt()), 3);
        assertThat(store().stored(id).lifecycle()).isInstanceOf(Lifecycle.Sold.class);
    }

    @Test
    default void an_auction_nobody_wanted_is_found_as_it_was_saved_and_so_is_its_successor() {
        var id = store().open();

        assertSavedIsFound(id, auction -> auction.close(auction.bidding().closesAt()), 2);
        assertSavedIsFound(id, auction -> auction.giveWayTo(new AuctionId(UUID.randomUUID()), NOW), 3);
    }

    @Test
    default void a_cancelled_auction_is_found_as_it_was_saved() {
        var id = store().open();

        assertSavedIsFound(id, auction -> auction.cancel(Canceller.SELLER, NOW), 2);
    }

    @Test
    default void a_moved_end_is_kept() {
        var id = store().add(aLot().closingIn(Duration.ofHours(1)));
        var late = NOW.plus(Duration.ofMinutes(59));
        store().decide(id, auction -> place(auction, ALICE, 30_000));

        store().decide(id, auction -> place(auction, at(late, aBid(BOB, 40_000))));

        assertThat(store().stored(id).bidding().closesAt()).isEqualTo(late.plus(Duration.ofMinutes(5)));
    }

    @Test
    default void what_records_nothing_changes_nothing() {
        var id = store().open();
        var before = store().stored(id);

        store().decide(id, auction -> auction.close(NOW));

        assertThat(store().stored(id)).isEqualTo(before);
    }

    @Test
    default void a_stale_decision_is_not_saved() {
        var id = store().open();
        var read = store().stored(id);
        store().decide(id, auction -> place(auction, ALICE, 30_000));
        var current = store().stored(id);
        var log = auctions().log(id, 0, 10);

        assertThatThrownBy(() -> transactions().execute(() -> {
                    auctions().save(place(read, BOB, 40_000));
                    return id;
                }))
                .isInstanceOf(StaleAggregate.class);

        assertThat(store().stored(id)).isEqualTo(current);
        assertThat(auctions().log(id, 0, 10)).isEqualTo(log);
    }

    @Test
    default void what_was_rolled_back_was_never_there() {
        var kept = store().open();
        var before = store().stored(kept);
        var listing = aLot().listing();
        var bid = aBid(ALICE, 30_000);

        assertThatThrownBy(() -> transactions().execute(() -> {
                    auctions().add(listing);
                    auctions().save(place(auctions().findLocked(kept).orElseThrow(), bid));
                    throw new IllegalArgumentException("expected");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(auctions().find(listing.auction().lot().id())).isEmpty();
        assertThat(auctions().log(listing.auction().lot().id(), 0, 10)).isEmpty();
        assertThat(store().stored(kept)).isEqualTo(before);
        assertThat(auctions().attempt(kept, bid.id())).isEmpty();
        assertThat(auctions().log(kept, 0, 10)).hasSize(1);
    }

    private <O> void assertSavedIsFound(AuctionId id, Function<Auction, Decision<O>> step, long version) {
        assertIsStored(store().decide(id, step), version);
    }

    private void assertIsStored(Decision<?> decision, long version) {
        var decided = decision.auction();
        var expected = new Auction(
                decided.lot(), decided.bidding(), decided.lifecycle(), decided.defaulters(), decided.head(), version);
        var id = decided.lot().id();

        assertThat(auctions().find(id)).contains(expected);
        assertThat(transactions().execute(() -> auctions().findLocked(id))).contains(expected);
    }
}
