package com.pikcur.domain.auction.port;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.aBid;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.member;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.auction.Recorded.Attempt;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.port.Transactions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every {@link AuctionRepository} promises where many decide at once. */
public interface AuctionRacesContract {

    int BIDDERS = 64;

    AuctionRepository auctions();

    Transactions transactions();

    private StoredAuctions store() {
        return new StoredAuctions(auctions(), transactions());
    }

    @Test
    default void sixty_four_bidders_at_once_leave_one_log_without_a_gap() {
        var id = store().open();

        var bids = AtOnce.each(BIDDERS, number -> {
            var bid = aBid(member(100 + number), 10_000 + 700L * number);
            store().decide(id, auction -> place(auction, bid));
            return bid;
        });

        var log = auctions().log(id, 0, 1_000);
        assertThat(log).extracting(recorded -> recorded.entry().seq()).isEqualTo(upTo(BIDDERS + 1));
        assertThat(attemptedIn(log)).containsExactlyInAnyOrderElementsOf(idsOf(bids));
        assertChained(log);
        assertStateIsThatOfTheLog(id, log);
    }

    @Test
    default void of_many_equal_bids_at_once_the_first_leads_and_all_others_follow_it() {
        var id = store().open();

        AtOnce.each(BIDDERS, number -> store().decide(id, auction -> place(auction, member(100 + number), 50_000)));

        var log = auctions().log(id, 0, 1_000);
        var first = log.get(1).attempt().map(Attempt::id).orElseThrow();
        assertThat(store().stored(id).bidding().leading())
                .get()
                .extracting(leading -> leading.bid())
                .isEqualTo(first);
        assertThat(log).hasSize(BIDDERS + 1);
    }

    @Test
    default void of_one_request_sent_many_times_at_once_one_is_recorded() {
        var id = store().open();
        var bid = aBid(ALICE, 30_000);

        var recorded = AtOnce.each(16, _ -> {
            try {
                store().decide(id, auction -> place(auction, bid));
                return true;
            } catch (AlreadyRecorded _) {
                // The very answer the fifteen others must get.
                return false;
            }
        });

        assertThat(recorded).containsOnlyOnce(true);
        assertThat(auctions().log(id, 0, 10)).hasSize(2);
    }

    @Test
    default void of_one_listing_sent_many_times_at_once_one_is_recorded() {
        var listing = aLot().listing();

        var recorded = AtOnce.each(16, _ -> {
            try {
                store().add(listing);
                return true;
            } catch (AlreadyRecorded _) {
                // The very answer the fifteen others must get.
                return false;
            }
        });

        assertThat(recorded).containsOnlyOnce(true);
    }

    @Test
    default void who_decides_waits_for_the_one_before() {
        var id = store().open();
        var began = new CountDownLatch(1);
        var order = new CopyOnWriteArrayList<String>();

        var second = transactions().execute(() -> {
            assertThat(auctions().findLocked(id)).isPresent();
            var waiting = CompletableFuture.runAsync(() -> {
                began.countDown();
                transactions()
                        .execute(() -> order.add("second at seq "
                                + auctions().findLocked(id).orElseThrow().head().seq()));
            });
            assertThat(isReached(began)).isTrue();
            assertThat(becomesDone(waiting)).isFalse();
            auctions().save(place(auctions().find(id).orElseThrow(), ALICE, 30_000));
            order.add("first");
            return waiting;
        });

        second.orTimeout(10, TimeUnit.SECONDS).join();
        assertThat(order).containsExactly("first", "second at seq 2");
    }

    private static boolean isReached(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives it a moment: nothing tells from outside that somebody waits. */
    private static boolean becomesDone(CompletableFuture<?> waiting) {
        return waiting.thenApply(_ -> true)
                .completeOnTimeout(false, 200, TimeUnit.MILLISECONDS)
                .join();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static List<BidId> idsOf(List<Bid> bids) {
        return bids.stream().map(Bid::id).toList();
    }

    private static List<BidId> attemptedIn(List<Recorded> log) {
        return log.stream()
                .flatMap(recorded -> recorded.attempt().stream())
                .map(Attempt::id)
                .toList();
    }

    private static void assertChained(List<Recorded> log) {
        assertThat(log).extracting(Recorded::entry).allMatch(BidLogEntry::isIntact);
        for (int i = 1; i < log.size(); i++) {
            assertThat(log.get(i).entry().previousHash())
                    .isEqualTo(log.get(i - 1).entry().hash());
            assertThat(log.get(i).entry().after().price())
                    .isGreaterThanOrEqualTo(log.get(i - 1).entry().after().price());
        }
    }

    private void assertStateIsThatOfTheLog(AuctionId id, List<Recorded> log) {
        var last = log.getLast().entry();
        var auction = store().stored(id);
        assertThat(auction.head().seq()).isEqualTo(last.seq());
        assertThat(auction.head().hash()).isEqualTo(last.hash());
        assertThat(auction.bidding().price()).isEqualTo(last.after().price());
        assertThat(auction.bidding().count()).isEqualTo(last.after().bidCount());
        assertThat(auctions().standingBids(id)).hasSize(auction.bidding().count());
    }
}
