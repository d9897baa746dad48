package com.pikcur.persistence.notification;

import static org.awaitility.Awaitility.await;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.RedisConnections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.redisson.api.RedissonClient;

/** One node's end of the broadcast, and the news it has heard of. */
final class NoticeEnd implements AutoCloseable {

    /** @param seq the number of the member's newest notice */
    record Heard(MemberId member, long seq) {}

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger reconnections = new AtomicInteger();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RedissonClient redis;
    private final RedisNoticeBroadcast broadcast;

    NoticeEnd(String redisUrl) {
        this.redis = RedisConnections.open(redisUrl);
        this.broadcast = new RedisNoticeBroadcast(redis, DataKeysFixture.JSON, meters);
        broadcast.subscribe((member, seq) -> heard.add(new Heard(member, seq)), reconnections::incrementAndGet);
    }

    List<Heard> heard() {
        return heard;
    }

    AtomicInteger reconnections() {
        return reconnections;
    }

    RedissonClient redis() {
        return redis;
    }

    RedisNoticeBroadcast broadcast() {
        return broadcast;
    }

    double counted(String meter) {
        return meters.get(meter).counter().count();
    }

    /** Returns when news on the other reach this one. */
    void awaitHearing(NoticeEnd other) {
        var trial = new MemberId(UUID.randomUUID());
        var seq = new AtomicInteger();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    other.broadcast.tell(trial, seq.incrementAndGet());
                    return heard.stream().anyMatch(news -> news.member().equals(trial));
                });
    }

    @Override
    public void close() {
        broadcast.close();
        redis.shutdown();
    }
}
