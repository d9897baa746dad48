package com.pikcur.persistence.auction;

import static org.awaitility.Awaitility.await;

import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.ReserveState;
import com.pikcur.domain.shared.Money;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.RedisConnections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.redisson.api.RedissonClient;

/** One node's end of the broadcast, and the boards it has heard of. */
final class BoardEnd implements AutoCloseable {

    private final List<AuctionBoard> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger reconnections = new AtomicInteger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RedissonClient redis;
    private final RedisBoardBroadcast broadcast;

    BoardEnd(String redisUrl) {
        this.redis = RedisConnections.open(redisUrl);
        this.broadcast = new RedisBoardBroadcast(redis, DataKeysFixture.JSON, meters);
        broadcast.subscribe(heard::add, reconnections::incrementAndGet);
    }

    static AuctionBoard board(AuctionId auction, long seq) {
        return new AuctionBoard(
                auction,
                seq,
                AuctionStatus.OPEN,
                Money.won(10_000),
                Optional.of(Money.won(11_000)),
                1,
                Optional.empty(),
                ReserveState.NONE,
                Instant.parse("2026-03-02T03:00:00Z"));
    }

    List<AuctionBoard> heard() {
        return heard;
    }

    AtomicInteger reconnections() {
        return reconnections;
    }

    RedissonClient redis() {
        return redis;
    }

    RedisBoardBroadcast broadcast() {
        return broadcast;
    }

    double counted(String meter) {
        return meters.get(meter).counter().count();
    }

    /** Returns when boards of the other reach this one. */
    void awaitHearing(BoardEnd other) {
        var trial = new AuctionId(UUID.randomUUID());
        var seq = new AtomicInteger();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    other.broadcast.show(board(trial, seq.incrementAndGet()));
                    return heard.stream().anyMatch(board -> board.auction().equals(trial));
                });
    }

    @Override
    public void close() {
        broadcast.close();
        redis.shutdown();
    }
}
