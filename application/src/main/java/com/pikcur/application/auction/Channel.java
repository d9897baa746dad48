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

    private final Set<Seat> seats = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService delays;
    private final Clock clock;
    private Instant nextShowAt = Instant.MIN;
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
        if (waiting.isPresent()) {
            waiting = waiting.filter(newer -> newer.seq() > board.seq()).or(() -> Optional.of(board));
            return;
        }
        var now = clock.instant();
        if (now.isBefore(nextShowAt)) {
            waiting = Optional.of(board);
            var delay = Duration.between(now, nextShowAt);
            var _ = delays.schedule(this::showWaiting, delay.toNanos(), TimeUnit.NANOSECONDS);
            return;
        }
        showNow(board);
    }

    private synchronized void showWaiting() {
        waiting.ifPresent(this::showNow);
        waiting = Optional.empty();
    }

    private void showNow(AuctionBoard board) {
        nextShowAt = clock.instant().plus(LiveBoards.PACE);
        seats.forEach(seat -> seat.show(board));
    }
}
