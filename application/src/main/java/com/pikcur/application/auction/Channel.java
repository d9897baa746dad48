package com.pikcur.application.auction;

import com.pikcur.domain.auction.AuctionBoard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The watchers of one auction, and the pace at which they are shown its boards. */
final class Channel {

    private static final System.Logger LOG = System.getLogger(Channel.class.getName());

    private final Set<Seat> seats = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService delays;
    private final Clock clock;
    private Instant nextShowAt = Instant.EPOCH;
    private long shownSeq;
    private Optional<AuctionBoard> waiting = Optional.empty();

    Channel(ScheduledExecutorService delays, Clock clock) {
        this.delays = delays;
        this.clock = clock;
    }

    Set<Seat> seats() {
        return seats;
    }

    /** Shows the board now if the pace allows it, else as soon as it does; the newest of those waiting wins. */
    synchronized void show(AuctionBoard board) {
        if (board.seq() <= shownSeq) {
            // It has come twice, or has been overtaken. Showing it to nobody would still hold up the next one.
            return;
        }
        if (waiting.isPresent()) {
            waiting = waiting.filter(newer -> newer.seq() > board.seq()).or(() -> Optional.of(board));
            return;
        }
        var delay = delayAt(clock.instant());
        if (delay.isPositive()) {
            var _ = delays.schedule(this::showWaiting, delay.toNanos(), TimeUnit.NANOSECONDS);
            waiting = Optional.of(board);
            return;
        }
        showNow(board);
    }

    /** Never more than the pace itself: a clock that is set back an hour must not leave watchers waiting for an hour. */
    private Duration delayAt(Instant now) {
        return now.isBefore(nextShowAt.minus(LiveBoards.PACE)) ? LiveBoards.PACE : Duration.between(now, nextShowAt);
    }

    private synchronized void showWaiting() {
        var board = waiting;
        waiting = Optional.empty();
        board.ifPresent(this::showNow);
    }

    private void showNow(AuctionBoard board) {
        nextShowAt = followingAt(clock.instant());
        shownSeq = board.seq();
        seats.forEach(seat -> show(board, seat));
    }

    /**
     * One pace after this one was due, however late it came; after a while of quiet the next may follow at once. So boards
     * that come as fast as the pace, but not to the millisecond, hardly wait.
     */
    private Instant followingAt(Instant now) {
        var evenly = nextShowAt.plus(LiveBoards.PACE);
        var isSoon = evenly.isAfter(now) && !evenly.isAfter(now.plus(LiveBoards.PACE));
        return isSoon ? evenly : now;
    }

    private void show(AuctionBoard board, Seat seat) {
        try {
            seat.show(board);
        } catch (RuntimeException broken) {
            // Whatever is wrong with one watcher, the others are shown the board, and whoever changed it goes on.
            seats.remove(seat);
            LOG.log(System.Logger.Level.ERROR, "A watcher of " + board.auction() + " broke", broken);
        }
    }
}
