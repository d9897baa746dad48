package com.pikcur.domain.auction.port;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.member;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link AuctionRepository} promises where many bids are stored together. */
public interface ManyBidsContract {

    AuctionRepository auctions();

    Transactions transactions();

    private StoredAuctions store() {
        return new StoredAuctions(auctions(), transactions());
    }

    @Test
    default void bids_saved_together_are_found_as_if_they_had_been_saved_one_by_one() {
        var id = store().open();
        var decisions = decided(store().stored(id), aBid(ALICE, 30_000), aBid(BOB, 1), aBid(CAROL, 40_000));

        save(decisions);

        assertThat(auctions().log(id, 1, 10))
                .isEqualTo(decisions.stream()
                        .map(decision -> decision.recorded().orElseThrow())
                        .toList());
        assertThat(store().stored(id)).isEqualTo(stored(decisions, 4));
    }

    @Test
    default void the_first_bid_of_a_scheduled_auction_opens_it_together_with_the_second() {
        var id = store().add(aLot().openingAt(NOW.plus(Duration.ofHours(1))));
        var opened = NOW.plus(Duration.ofHours(2));
        var decisions = decided(
                store().stored(id),
                new Bid(new BidId(UUID.randomUUID()), ALICE, aBid(ALICE, 30_000).maximum(), opened),
                new Bid(new BidId(UUID.randomUUID()), BOB, aBid(BOB, 40_000).maximum(), opened));

        save(decisions);

        assertThat(store().stored(id)).isEqualTo(stored(decisions, 3));
    }

    @Test
    default void bids_on_several_auctions_are_saved_together() {
        var one = store().open();
        var other = store().open();
        var all = new ArrayList<Decision<BidOutcome>>();
        var onOne = decided(store().stored(one), aBid(ALICE, 30_000), aBid(BOB, 40_000));
        var onOther = decided(store().stored(other), aBid(ALICE, 50_000));
        all.add(onOne.getFirst());
        all.addAll(onOther);
        all.add(onOne.getLast());

        save(all);

        assertThat(store().stored(one)).isEqualTo(stored(onOne, 3));
        assertThat(store().stored(other)).isEqualTo(stored(onOther, 2));
        assertThat(auctions().log(one, 0, 10)).hasSize(3);
        assertThat(auctions().log(other, 0, 10)).hasSize(2);
    }

    @Test
    default void no_bids_saved_together_change_nothing() {
        var id = store().open();
        var before = store().stored(id);

        save(List.of());

        assertThat(store().stored(id)).isEqualTo(before);
    }

    @Test
    default void of_bids_saved_together_none_is_stored_if_one_is_there_already() {
        var id = store().open();
        var first = aBid(ALICE, 30_000);
        store().decide(id, auction -> place(auction, first));
        var before = store().stored(id);
        var again = decided(before, aBid(BOB, 40_000), first, aBid(CAROL, 50_000));

        assertThatThrownBy(() -> save(again)).isInstanceOf(AlreadyRecorded.class);

        assertThat(store().stored(id)).isEqualTo(before);
        assertThat(auctions().log(id, 0, 10)).hasSize(2);
    }

    @Test
    default void of_bids_saved_together_none_is_stored_if_two_are_the_same() {
        var id = store().open();
        var twice = aBid(ALICE, 30_000);
        var before = store().stored(id);

        assertThatThrownBy(() -> save(decided(before, twice, aBid(BOB, 40_000), twice)))
                .isInstanceOf(AlreadyRecorded.class);

        assertThat(store().stored(id)).isEqualTo(before);
        assertThat(auctions().log(id, 0, 10)).hasSize(1);
    }

    @Test
    default void of_bids_saved_together_none_is_stored_if_one_is_stale() {
        var fresh = store().open();
        var stale = store().open();
        var read = store().stored(stale);
        store().decide(stale, auction -> place(auction, ALICE, 30_000));
        var all = new ArrayList<>(decided(store().stored(fresh), aBid(BOB, 40_000)));
        all.addAll(decided(read, aBid(BOB, 50_000)));

        assertThatThrownBy(() -> save(all)).isInstanceOf(StaleAggregate.class);

        assertThat(auctions().log(fresh, 0, 10)).hasSize(1);
        assertThat(auctions().log(stale, 0, 10)).hasSize(2);
    }

    @Test
    default void of_many_auctions_those_there_are_are_locked() {
        var one = store().open();
        var other = store().open();
        var ids = Set.of(one, other, new AuctionId(UUID.randomUUID()));

        var locked = transactions().execute(() -> auctions().findLocked(ids));

        assertThat(locked)
                .hasSize(2)
                .allSatisfy((id, auction) -> assertThat(auction).isEqualTo(store().stored(id)));
        Map<AuctionId, Auction> none = transactions().execute(() -> auctions().findLocked(Set.of()));
        assertThat(none).isEmpty();
    }

    @Test
    default void who_locks_many_auctions_at_once_never_waits_in_a_circle() {
        var ids = IntStream.range(0, 12).mapToObj(_ -> store().open()).toList();

        AtOnce.each(8, number -> {
            for (var round = 0; round < 10; round++) {
                var some = Stream.of(number + round, 5 * number + 7 * round + 1, round)
                        .map(place -> ids.get(place % ids.size()))
                        .collect(Collectors.toSet());
                var won = 20_000L + 1_000 * (10L * number + round);
                transactions().execute(() -> {
                    var decisions = auctions().findLocked(some).values().stream()
                            .map(auction -> place(auction, member(100 + number), won))
                            .toList();
                    auctions().saveBids(decisions);
                    return decisions;
                });
            }
            return number;
        });

        assertThat(ids.stream()
                        .mapToInt(id -> auctions().log(id, 1, 1_000).size())
                        .sum())
                .isBetween(160, 240);
    }

    @Test
    default void attempts_are_found_whichever_auctions_they_were_on() {
        var one = store().open();
        var other = store().open();
        var alices = aBid(ALICE, 30_000);
        var bobs = aBid(BOB, 1);
        store().decide(one, auction -> place(auction, alices));
        store().decide(other, auction -> place(auction, bobs));

        var found = auctions().attempts(Set.of(alices.id(), bobs.id(), new BidId(UUID.randomUUID())));

        assertThat(found)
                .isEqualTo(Map.of(
                        alices.id(), auctions().log(one, 1, 1).getFirst(),
                        bobs.id(), auctions().log(other, 1, 1).getFirst()));
    }

    private void save(List<Decision<BidOutcome>> decisions) {
        transactions().execute(() -> {
            auctions().saveBids(decisions);
            return decisions;
        });
    }

    private static List<Decision<BidOutcome>> decided(Auction before, Bid... bids) {
        var decisions = new ArrayList<Decision<BidOutcome>>();
        var auction = before;
        for (var bid : bids) {
            var decision = place(auction, bid);
            decisions.add(decision);
            auction = decision.auction();
        }
        return decisions;
    }

    private static Auction stored(List<Decision<BidOutcome>> decisions, long version) {
        var last = decisions.getLast().auction();
        return new Auction(last.lot(), last.bidding(), last.lifecycle(), last.defaulters(), last.head(), version);
    }
}
