package com.pikcur.domain.auction.port;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.shared.port.Transactions;
import org.junit.jupiter.api.Test;

/** What every {@link AuctionRepository} promises of auctions whose winners did not pay. */
public interface LapsedAuctionsContract {

    AuctionRepository auctions();

    Transactions transactions();

    private StoredAuctions store() {
        return new StoredAuctions(auctions(), transactions());
    }

    @Test
    default void lapses_and_second_sales_are_in_the_log_and_their_defaulters_with_the_auction() {
        var id = store().open();
        store().decide(id, auction -> place(auction, BOB, 20_000));
        store().decide(id, auction -> place(auction, ALICE, 30_000));
        var end = store().stored(id).bidding().closesAt();
        store().decide(id, auction -> auction.close(end));

        var lapse = store().decide(id, auction -> auction.lapse(ALICE, end));
        assertThat(store().stored(id)).isEqualTo(stored(lapse));
        var bids = auctions().standingBids(id);
        var sale = store().decide(id, auction -> auction.sellBySecondChance(BOB, bids, end));
        assertThat(store().stored(id)).isEqualTo(stored(sale));
        var again = store().decide(id, auction -> auction.lapse(BOB, end));
        assertThat(store().stored(id)).isEqualTo(stored(again));

        assertThat(store().stored(id).defaulters()).containsExactlyInAnyOrder(ALICE, BOB);
        assertThat(auctions().log(id, 4, 10))
                .containsExactly(
                        lapse.recorded().orElseThrow(),
                        sale.recorded().orElseThrow(),
                        again.recorded().orElseThrow());
    }

    private static Auction stored(Decision<?> decision) {
        var decided = decision.auction();
        return new Auction(
                decided.lot(),
                decided.bidding(),
                decided.lifecycle(),
                decided.defaulters(),
                decided.head(),
                decided.version() + 1);
    }
}
