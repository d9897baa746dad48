package com.pikcur.application.auction;

import static com.pikcur.application.auction.Shelves.word;
import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.auction.AuctionQueries.ShownAuction;
import com.pikcur.domain.auction.Article.Addition;
import com.pikcur.domain.auction.AuctionId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link AuctionQueries} promises whoever looks at one auction. */
public interface ShownContract {

    AuctionQueries queries();

    Shelves shelves();

    @Test
    default void an_auction_is_shown_as_it_is_stored() {
        var id = shelves().put(aLot(), word());

        assertThat(queries().shown(id)).contains(stored(id));
    }

    @Test
    default void an_auction_is_shown_with_all_that_was_added_in_order() {
        var id = shelves().put(aLot(), word());
        var additions = List.of(
                new Addition("Boxed.", NOW),
                new Addition("Opened once.", NOW),
                new Addition("Again.", NOW.plusSeconds(1)));
        additions.forEach(addition -> shelves().transactions().execute(() -> {
            shelves().articles().append(id, addition);
            return addition;
        }));

        assertThat(queries().shown(id).orElseThrow().article().additions()).isEqualTo(additions);
    }

    @Test
    default void an_auction_that_was_lost_again_is_shown_with_those_who_did_not_pay() {
        var id = shelves().put(aLot(), word());
        shelves().bid(id, aBid(ALICE, 30_000));
        shelves().decide(id, auction -> auction.close(auction.bidding().closesAt()));
        shelves().decide(id, auction -> auction.lapse(ALICE, auction.bidding().closesAt()));

        assertThat(queries().shown(id)).contains(stored(id));
    }

    @Test
    default void nothing_is_shown_where_there_is_no_auction() {
        assertThat(queries().shown(new AuctionId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    default void several_are_shown_as_each_of_them_is_alone() {
        var plain = shelves().put(aLot(), word());
        var added = shelves().put(aLot(), word());
        shelves().transactions().execute(() -> {
            shelves().articles().append(added, new Addition("Boxed.", NOW));
            shelves().articles().append(added, new Addition("Opened once.", NOW));
            return added;
        });
        var lost = shelves().put(aLot(), word());
        shelves().bid(lost, aBid(ALICE, 30_000));
        shelves().decide(lost, auction -> auction.close(auction.bidding().closesAt()));
        shelves().decide(lost, auction -> auction.lapse(ALICE, auction.bidding().closesAt()));
        var nowhere = new AuctionId(UUID.randomUUID());

        assertThat(queries().shown(Set.of(plain, added, lost, nowhere)))
                .isEqualTo(Map.of(plain, stored(plain), added, stored(added), lost, stored(lost)));
        assertThat(queries().shown(Set.of())).isEmpty();
    }

    private ShownAuction stored(AuctionId id) {
        return new ShownAuction(
                shelves().stored(id), shelves().articles().find(id).orElseThrow());
    }
}
