package com.pikcur.application.auction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.auction.LiveBoards.Watcher;
import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.ReserveState;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.SettableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveBoardsTest {

    private static final Duration PACE = LiveBoards.PACE;
    private static final Duration INSTANT = Duration.ofMillis(1);

    private static final AuctionId AUCTION = new AuctionId(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

    private final Map<AuctionId, AuctionBoard> stored = new ConcurrentHashMap<>(Map.of(AUCTION, board(1)));
    private final SettableClock clock = new SettableClock(NOW);
    private final ManualDelays delays = new ManualDelays(clock);
    private final LiveBoards boards = new LiveBoards(this::read, delays, clock);

    @Test
    void a_watcher_sees_at_once_how_the_auction_stands() {
        var watcher = new Watching();

        boards.watch(AUCTION, 0, watcher);

        assertThat(watcher.seen).containsExactly(board(1));
    }

    @Test
    void a_watcher_who_knows_the_newest_board_sees_nothing_until_there_is_a_newer_one() {
        var watcher = new Watching();

        boards.watch(AUCTION, 1, watcher);
        assertThat(watcher.seen).isEmpty();

        boards.show(board(2));
        assertThat(watcher.seqs()).containsExactly(2L);
    }

    @Test
    void a_watcher_who_missed_boards_sees_the_newest_of_them() {
        stored.put(AUCTION, board(3));
        var watcher = new Watching();

        boards.watch(AUCTION, 1, watcher);

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
        boards.watch(AUCTION, 0, watcher);

        boards.show(boardOf(new AuctionId(UUID.randomUUID()), 2));

        assertThat(watcher.seqs()).containsExactly(1L);
    }

    @Test
    void a_busy_auction_is_shown_ten_times_a_second_and_ends_with_the_newest_board() {
        var watcher = new Watching();
        boards.watch(AUCTION, 0, watcher);

        for (var seq = 2; seq <= 1_001; seq++) {
            boards.show(board(seq));
            delays.advance(INSTANT);
        }
        delays.advance(PACE);

        assertThat(watcher.seqs())
                .hasSize(13)
                .isSorted()
                .doesNotHaveDuplicates()
                .endsWith(1_001L);
    }

    @Test
    void a_calm_auction_is_shown_without_delay() {
        var watcher = new Watching();
        boards.watch(AUCTION, 0, watcher);

        boards.show(board(2));
        delays.advance(PACE);
        boards.show(board(3));

        assertThat(watcher.seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void boards_that_come_as_fast_as_the_pace_but_unevenly_do_not_wait() {
        var watcher = new Watching();
        boards.watch(AUCTION, 0, watcher);

        for (var seq = 2; seq <= 100; seq += 2) {
            boards.show(board(seq));
            delays.advance(PACE.plusMillis(40));
            boards.show(board(seq + 1));
            assertThat(watcher.seqs()).last().isEqualTo(seq + 1L);
            delays.advance(PACE.minusMillis(40));
        }
    }

    @Test
    void a_second_board_is_shown_at_once_and_a_third_has_to_wait() {
        var watcher = new Watching();
        boards.watch(AUCTION, 0, watcher);

        boards.show(board(2));
        boards.show(board(3));
        boards.show(board(4));
        assertThat(watcher.seqs()).containsExactly(1L, 2L, 3L);

        delays.advance(PACE);
        assertThat(watcher.seqs()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_board_that_comes_twice_does_not_hold_up_the_next() {
        var watcher = new Watching();
        boards.watch(AUCTION, 0, watcher);

        boards.show(board(2));
        boards.show(board(2));
        delays.advance(PACE);
        boards.show(board(3));

        assertThat(watcher.seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void of_boards_that_come_in_the_wrong_order_only_the_newer_is_shown() {
        var watcher = new Watching();
        boards.watch(AUCTION, 0, watcher);
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
        boards.watch(AUCTION, 0, watcher);
        boards.show(board(2));

        clock.set(NOW.minus(Duration.ofHours(1)));
        boards.show(board(3));
        delays.advance(PACE);

        assertThat(watcher.seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void a_board_that_is_newer_than_the_one_being_read_is_not_followed_by_the_older() {
        var watcher = new Watching();
        var slow = new AtomicReference<LiveBoards>();
        slow.set(new LiveBoards(
                id -> {
                    var old = read(id);
                    slow.get().show(board(7));
                    return old;
                },
                delays,
                clock));

        slow.get().watch(AUCTION, 0, watcher);

        assertThat(watcher.seqs()).containsExactly(7L);
    }

    @Test
    void whoever_has_left_sees_nothing_more() {
        var leaving = new Watching();
        var staying = new Watching();
        var watch = boards.watch(AUCTION, 0, leaving);
        boards.watch(AUCTION, 0, staying);

        watch.close();
        boards.show(board(2));

        assertThat(leaving.seqs()).containsExactly(1L);
        assertThat(staying.seqs()).containsExactly(1L, 2L);
    }

    @Test
    void whoever_leaves_while_a_board_waits_is_not_shown_it() {
        var watcher = new Watching();
        var watch = boards.watch(AUCTION, 0, watcher);
        boards.show(board(2));
        boards.show(board(3));
        boards.show(board(4));

        watch.close();
        delays.advance(PACE);

        assertThat(watcher.seqs()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void leaving_twice_takes_nobody_elses_seat() {
        var watcher = new Watching();
        var first = boards.watch(AUCTION, 0, watcher);
        boards.watch(AUCTION, 0, watcher);

        first.close();
        first.close();

        assertThat(boards.watcherCount()).isOne();
    }

    @Test
    void whoever_comes_back_sees_how_the_auction_stands_now() {
        boards.watch(AUCTION, 0, new Watching()).close();
        stored.put(AUCTION, board(2));
        var back = new Watching();

        boards.watch(AUCTION, 1, back);

        assertThat(back.seqs()).containsExactly(2L);
    }

    @Test
    void what_was_missed_is_made_good_by_reading_again() {
        var watcher = new Watching();
        boards.watch(AUCTION, 0, watcher);
        stored.put(AUCTION, board(9));

        boards.refresh();

        assertThat(watcher.seqs()).containsExactly(1L, 9L);
    }

    @Test
    void a_watcher_that_breaks_loses_its_seat_and_harms_nobody() {
        var before = new Watching();
        var after = new Watching();
        boards.watch(AUCTION, 0, before);
        var broken = boards.watch(AUCTION, 1, _ -> {
            throw new IllegalStateException("A broken watcher");
        });
        boards.watch(AUCTION, 0, after);

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

        assertThatThrownBy(() -> boards.watch(AUCTION, 0, broken)).isInstanceOf(IllegalStateException.class);

        assertThat(boards.watcherCount()).isZero();
    }

    @Test
    void boards_from_many_threads_at_once_reach_every_watcher_in_rising_order_and_the_newest_last() {
        var watchers = Stream.generate(Watching::new).limit(8).toList();
        var newest = 2_000;
        try (var timers = Executors.newSingleThreadScheduledExecutor()) {
            var live = new LiveBoards(this::read, timers, Clock.systemUTC());

            AtOnce.each(16, thread -> {
                if (thread < watchers.size()) {
                    live.watch(AUCTION, 0, watchers.get(thread));
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

    private AuctionBoard read(AuctionId id) {
        return Optional.ofNullable(stored.get(id)).orElseThrow(() -> new NoSuchAuction(id));
    }

    private static AuctionBoard board(long seq) {
        return boardOf(AUCTION, seq);
    }

    private static AuctionBoard boardOf(AuctionId auction, long seq) {
        return new AuctionBoard(
                auction,
                seq,
                AuctionStatus.OPEN,
                Money.won(10_000),
                Optional.of(Money.won(10_000)),
                0,
                Optional.empty(),
                ReserveState.NONE,
                NOW.plus(Duration.ofDays(1)));
    }
}
