package com.pikcur.persistence.shared;

import static com.pikcur.domain.shared.port.RequestCountersContract.aCaller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.shared.RequestLimit;
import com.pikcur.domain.shared.port.RequestCounters;
import com.pikcur.domain.shared.port.RequestCounters.Verdict.Within;
import com.pikcur.domain.shared.port.RequestCountersContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redisson.api.RedissonClient;

@TestInstance(Lifecycle.PER_CLASS)
class RedisRequestCountersTest implements RequestCountersContract {

    private final RedissonClient redis = RedisConnections.open(RealServers.redisUrl());
    private final RedissonClient otherRedis = RedisConnections.open(RealServers.redisUrl());
    private final RequestCounters here = new RedisRequestCounters(redis, new SimpleMeterRegistry());
    private final RequestCounters there = new RedisRequestCounters(otherRedis, new SimpleMeterRegistry());

    @AfterAll
    void close() {
        redis.shutdown();
        otherRedis.shutdown();
    }

    @Override
    public RequestCounters counters() {
        return here;
    }

    @Test
    void two_nodes_count_together_and_small_limits_exactly() {
        var caller = aCaller();

        var passed = IntStream.range(0, 20)
                .filter(number -> passes(number % 2 == 0 ? here : there, caller, FEW))
                .count();

        assertThat(passed).isEqualTo(FEW.requests());
    }

    @Test
    void of_a_large_limit_each_node_lets_through_at_most_a_tenth_too_much() {
        var caller = aCaller();

        var passed = IntStream.range(0, 400)
                .filter(number -> passes(number % 2 == 0 ? here : there, caller, MANY))
                .count();

        assertThat(passed).isBetween(MANY.requests(), MANY.requests() + 2 * MANY.requests() / 10);
    }

    @Test
    void what_was_refused_passes_later() {
        var caller = aCaller();
        var quick = new RequestLimit("quick", 2, Duration.ofSeconds(2));
        while (passes(here, caller, quick)) {
            assertThat(caller).isNotEmpty();
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> passes(here, caller, quick));
    }

    @Test
    void counts_do_not_stay_in_redis_for_ever() {
        var caller = aCaller();
        here.count(caller, FEW);

        assertThat(redis.getBucket("pikcur:limit:few:" + caller).remainTimeToLive())
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofHours(4).toMillis());
    }

    @Test
    void where_redis_is_away_each_node_keeps_the_limit_for_itself_and_nobody_waits_long() {
        try (var line = CuttableLine.laid()) {
            var meters = new SimpleMeterRegistry();
            var cut = RedisConnections.open("redis://127.0.0.1:" + line.port());
            var alone = new RedisRequestCounters(cut, meters);
            var caller = aCaller();

            var passed = IntStream.range(0, 300)
                    .filter(_ -> passes(alone, caller, MANY))
                    .count();

            assertThat(passed).isEqualTo(MANY.requests());
            // One request finds out, the others do not even try: each attempt would take a second.
            assertThat(meters.counter("pikcur.limits.failed").count()).isBetween(1.0, 30.0);
            line.leadTo(URI.create(RealServers.redisUrl()).getPort());
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> passes(alone, aCaller(), FEW)
                            && redis.getKeys().getKeysStream().anyMatch(key -> key.startsWith("pikcur:limit:")));
            cut.shutdown();
        }
    }

    private static boolean passes(RequestCounters node, String caller, RequestLimit limit) {
        return node.count(caller, limit) instanceof Within;
    }
}
