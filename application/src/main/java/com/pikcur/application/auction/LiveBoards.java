package com.pikcur.application.auction;

import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;

/**
 * Shows this node's watchers how auctions stand, whoever changed them on whichever node.
 *
 * <p>Every watcher sees boards of strictly rising {@code seq}, the first at once. A busy auction is conflated: one board in
 * {@link #PACE}, always the newest, and the last one is never lost. Nothing here waits for a watcher.
 */
public final class LiveBoards {

    /** The time between two boards of one auction: ten a second, of which one may be ahead of its time. */
    public static final Duration PACE = Duration.ofMillis(100);

    /** Somebody who looks on. */
    @FunctionalInterface
    public interface Watcher {

        /**
         * Takes the newest board. Must return at once: whoever is slow keeps the newest and drops what it replaces. Must
         * not throw either: a watcher that does loses its seat.
         */
        void show(AuctionBoard board);
    }

    /** Ends when closed; closing twice does nothing. */
    @FunctionalInterface
    public interface Watch extends AutoCloseable {

        @Override
        void close();
    }

    private final Function<AuctionId, AuctionBoard> stored;
    private final ScheduledExecutorService delays;
    private final Clock clock;
    private final Map<AuctionId, Channel> channels = new ConcurrentHashMap<>();

    /**
     * @param stored reads how an auction stands
     * @param delays shows what has waited for the pace; nothing here keeps its threads busy
     */
    public LiveBoards(Function<AuctionId, AuctionBoard> stored, ScheduledExecutorService delays, Clock clock) {
        this.stored = stored;
        this.delays = delays;
        this.clock = clock;
    }

    /**
     * Begins to show the auction's boards, the first one before this returns unless the watcher knows it already.
     *
     * @param knownSeq the newest board the watcher has seen; 0 for none
     * @throws com.pikcur.domain.auction.NoSuchAuction if there is none of this id
     */
    public Watch watch(AuctionId auction, long knownSeq, Watcher watcher) {
        var seat = new Seat(watcher, knownSeq);
        // The seat is taken before the board is read: whatever changes in between is shown by one or the other.
        channels.compute(auction, (_, channel) -> {
            var open = channel == null ? new Channel(delays, clock) : channel;
            open.seats().add(seat);
            return open;
        });
        Watch watch = () -> leave(auction, seat);
        try {
            seat.show(stored.apply(auction));
        } catch (RuntimeException failed) {
            watch.close();
            throw failed;
        }
        return watch;
    }

    /** Takes a newer board from wherever it was decided. */
    public void show(AuctionBoard board) {
        var channel = channels.get(board.auction());
        if (channel != null) {
            channel.show(board);
        }
    }

    /** Reads again how every watched auction stands, for when boards may have been missed. */
    public void refresh() {
        channels.keySet().forEach(auction -> show(stored.apply(auction)));
    }

    /** How many look on at this node. */
    public int watcherCount() {
        return channels.values().stream()
                .mapToInt(channel -> channel.seats().size())
                .sum();
    }

    private void leave(AuctionId auction, Seat seat) {
        channels.computeIfPresent(auction, (_, channel) -> {
            channel.seats().remove(seat);
            return channel.seats().isEmpty() ? null : channel;
        });
    }
}
