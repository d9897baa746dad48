package com.pikcur.application.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.domain.auction.AuctionFixtures.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.auction.LiveBoards.Watcher;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.port.InMemoryArticles;
import com.pikcur.domain.auction.port.InMemoryAuctions;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveBoardsTest {

    private static final Duration PACE = LiveBoards.PACE;
    private static final Duration INSTANT = Duration.ofMillis(1);

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAuctions auctions = new InMemoryAuctions(transactions);
    private final SettableClock clock = new SettableClock(NOW);
    private final ManualDelays delays = new ManualDelays(clock);
    private final LiveBoards boards = new LiveBoards(reading(clock), delays, clock);
    private final AuctionId auction = listed();

    @Test
    void a_watcher_sees_at_once_how_the_auction_stands() {
        var watcher = new Watching();

        boards.watch(auction, 0, watcher);

        assertThat(watcher.seen).containsExactly(stored());
    }

    @Test
    void a_watcher_who_knows_the_newest_board_sees_nothing_until_there_is_a_newer_one() {
        var watcher = new Watching();

        boards.watch(auction, 1, watcher);
        assertThat(watcher.seen).isEmpty();

        boards.show(board(2));
        assertThat(watcher.seqs()).containsExactly(2L);
    }

    @Test
    void a_watcher_who_missed_boards_sees_the_newest_of_them() {
        aliceBids(20_000);
        aliceBids(30_000);
        var watcher = new Watching();

        boards.watch(auction, 1, watcher);

        assertThat(watcher.seqs()).containsExactly(3L);
    }

    @Test
    void nobody_watches_what_is_not_there() {
        assertThatThrownBy(() -> boards.watch(new AuctionId(UUID.randomUUID()), 0, new Watching()))
                .isInstanceOf(NoSuchAuction.class);

        assertThat(boards.watcherCount()).isZero();
    }

    @Test
    void a_board_of_an_auction_nobody_watches_is_shown_to_nobody() {
        var watcher = new Watching();
        boards.watch(auction, 0, watcher);

        boards.show(boardOf(new AuctionId(UUID.randomUUID()), 2));

        assertThat(watcher.seqs()).containsExactly(1L);
    }

    @Test
    void a_busy_auction_is_shown_ten_times_a_second_and_ends_with_the_newest_board() {
        var watcher = new Watching();
        boards.watch(auction, 0, watcher);

        for (var seq = 2; seq <= 1_001; seq++) {
            boards.show(board(seq));
            delays.advance(INSTANT);
        }
        delays.advance(PACE);

        assertThat(watcher.seqs())
                .hasSize(12)
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(1_001L);
    }

    @Test
    void a_calm_auction_is_shown_without_delay() {
        var watcher = new Watching();
        boards.watch(auction, 0, watcher);

        boards.show(board(2));
        delays.advance(PACE);
        boards.show(board(3));

        assertThat(watcher.seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_board_that_comes_twice_does_not_hold_up_the_next() {
        var watcher = new Watching();
        boards.watch(auction, 0, watcher);

        boards.show(board(2));
        boards.show(board(2));
        delays.advance(PACE);
        boards.show(board(3));

        assertThat(watcher.seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void of_boards_that_come_in_the_wrong_order_only_the_newer_is_shown() {
        var watcher = new Watching();
        boards.watch(auction, 0, watcher);
        boards.show(board(2));

        boards.show(board(5));
        boards.show(board(4));
        delays.advance(PACE);
        boards.show(board(3));
        delays.advance(PACE);

        assertThat(watcher.seqs()).containsExactly(1L, 2L, 5L);
    }

    @Test
    void a_clock_set_back_holds_up_no_board_for_longer_than_the_pace() {
        var watcher = new Watching();
        boards.watch(auction, 0, watcher);
        boards.show(board(2));

        clock.set(NOW.minus(Duration.ofHours(1)));
        boards.show(board(3));
        delays.advance(PACE);

        assertThat(watcher.seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_board_that_is_newer_than_the_one_being_read_is_not_followed_by_the_older() {
        var watcher = new Watching();
        var slowlyRead = new LiveBoards[1];
        var meanwhile = new ClockThat(() -> slowlyRead[0].show(board(7)));
        slowlyRead[0] = new LiveBoards(reading(meanwhile), delays, clock);

        slowlyRead[0].watch(auction, 0, watcher);

        assertThat(watcher.seqs()).containsExactly(7L);
    }

    @Test
    void whoever_has_left_sees_nothing_more() {
        var leaving = new Watching();
        var staying = new Watching();
        var watch = boards.watch(auction, 0, leaving);
        boards.watch(auction, 0, staying);

        watch.close();
        boards.show(board(2));

        assertThat(leaving.seqs()).containsExactly(1L);
        assertThat(staying.seqs()).containsExactly(1L, 2L);
    }

    @Test
    void whoever_leaves_while_a_board_waits_is_not_shown_it() {
        var watcher = new Watching();
        var watch = boards.watch(auction, 0, watcher);
        boards.show(board(2));
        boards.show(board(3));

        watch.close();
        delays.advance(PACE);

        assertThat(watcher.seqs()).containsExactly(1L, 2L);
    }

    @Test
    void leaving_twice_takes_nobody_elses_seat() {
        var watcher = new Watching();
        var first = boards.watch(auction, 0, watcher);
        boards.watch(auction, 0, watcher);

        first.close();
        first.close();

        assertThat(boards.watcherCount()).isOne();
    }

    @Test
    void whoever_comes_back_sees_how_the_auction_stands_now() {
        boards.watch(auction, 0, new Watching()).close();
        aliceBids(20_000);
        var back = new Watching();

        boards.watch(auction, 1, back);

        assertThat(back.seqs()).containsExactly(2L);
    }

    @Test
    void a_watcher_that_breaks_loses_its_seat_and_harms_nobody() {
        var before = new Watching();
        var after = new Watching();
        boards.watch(auction, 0, before);
        var broken = boards.watch(auction, 1, _ -> {
            throw new IllegalStateException("A broken watcher");
        });
        boards.watch(auction, 0, after);

        boards.show(board(2));
        boards.show(board(3));
        delays.advance(PACE);

        assertThat(before.seqs()).containsExactly(1L, 2L, 3L);
        assertThat(after.seqs()).containsExactly(1L, 2L, 3L);
        assertThat(boards.watcherCount()).isEqualTo(2);
        broken.close();
        assertThat(boards.watcherCount()).isEqualTo(2);
    }

    @Test
    void a_watcher_that_breaks_at_its_first_board_never_gets_a_seat() {
        Watcher broken = _ -> {
            throw new IllegalStateException("A broken watcher");
        };

        assertThatThrownBy(() -> boards.watch(auction, 0, broken)).isInstanceOf(IllegalStateException.class);

        assertThat(boards.watcherCount()).isZero();
    }

    @Test
    void boards_from_many_threads_at_once_reach_every_watcher_in_rising_order_and_the_newest_last() {
        var watchers = Stream.generate(Watching::new).limit(8).toList();
        var newest = 2_000;
        try (var timers = Executors.newSingleThreadScheduledExecutor()) {
            var live = new LiveBoards(reading(Clock.systemUTC()), timers, Clock.systemUTC());

            AtOnce.each(16, thread -> {
                if (thread < watchers.size()) {
                    live.watch(auction, 0, watchers.get(thread));
                } else {
                    LongStream.iterate(thread, seq -> seq <= newest, seq -> seq + 8)
                            .forEach(seq -> live.show(board(seq)));
                }
                return thread;
            });
            live.show(board(newest + 1));
        }

        assertThat(watchers)
                .allSatisfy(watcher -> assertThat(watcher.seqs())
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .endsWith(newest + 1L));
    }

    private static final class Watching implements Watcher {

        private final List<AuctionBoard> seen = new CopyOnWriteArrayList<>();

        @Override
        public void show(AuctionBoard board) {
            seen.add(board);
        }

        List<Long> seqs() {
            return seen.stream().map(AuctionBoard::seq).toList();
        }
    }

    /** A clock at whose reading something happens. */
    private static final class ClockThat extends Clock {

        private final Runnable happens;

        ClockThat(Runnable happens) {
            this.happens = happens;
        }

        @Override
        public Instant instant() {
            happens.run();
            return NOW;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private ShowAuction reading(Clock time) {
        return new ShowAuction(auctions, new InMemoryArticles(transactions), new NoScreens(), POLICIES, time);
    }

    private AuctionId listed() {
        var listing = aLot().listing();
        auctions.add(listing);
        return listing.auction().lot().id();
    }

    private void aliceBids(long maximumWon) {
        transactions.execute(() -> {
            Auction current = auctions.findLocked(auction).orElseThrow();
            auctions.save(place(current, ALICE, maximumWon));
            return current;
        });
    }

    private AuctionBoard stored() {
        return auctions.find(auction).orElseThrow().boardAt(NOW, POLICIES);
    }

    private AuctionBoard board(long seq) {
        return boardOf(auction, seq);
    }

    private AuctionBoard boardOf(AuctionId id, long seq) {
        var now = stored();
        return new AuctionBoard(
                id,
                seq,
                now.status(),
                now.price(),
                now.minimumBid(),
                now.bidCount(),
                now.leader(),
                now.reserve(),
                now.closesAt());
    }
}
