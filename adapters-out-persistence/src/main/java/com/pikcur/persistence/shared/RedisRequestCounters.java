package com.pikcur.persistence.shared;

import com.pikcur.domain.shared.RequestLimit;
import com.pikcur.domain.shared.port.RequestCounters;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.redisson.Bucket4jRedisson;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts requests in Redis, as token buckets under {@code pikcur:limit:<limit>:<caller>}, each node in small batches.
 *
 * <p>A node asks Redis at the first request of a caller, and then when it has let through a tenth of the limit or ten
 * seconds have passed; in between it counts by itself. So a request costs no round trip as a rule, and each node may let
 * through up to a tenth of the limit more than it should, while others let through what it has not heard of yet. Limits
 * below ten are exact: there each request asks, which is two round trips.
 *
 * <p>Where Redis is away each node keeps the limit for itself, having counted all the while what came to it.
 */
public final class RedisRequestCounters implements RequestCounters {

    private static final Logger LOG = LoggerFactory.getLogger(RedisRequestCounters.class);
    private static final String PREFIX = "pikcur:limit:";
    private static final int UNTOLD_PART = 10;
    private static final Duration LONGEST_UNTOLD = Duration.ofSeconds(10);
    private static final Duration KEPT_AFTER_FULL = Duration.ofSeconds(30);

    /** While Redis is away only one request in this time waits to find out whether it is back. */
    private static final long BETWEEN_ATTEMPTS_NANOS = Duration.ofSeconds(2).toNanos();

    /** Some tens of megabytes. When full it starts again, since Redis knows the counts. */
    private static final int MOST_CALLERS = 50_000;

    /** @param here what this node alone has counted, which is never more than all nodes have together */
    private record Counter(Bucket here, Bucket everywhere) {}

    private final Map<String, Counter> counters = new ConcurrentHashMap<>();
    private final AtomicLong nextAttemptNanos = new AtomicLong(System.nanoTime());
    private final ProxyManager<String> buckets;
    private final RedisTroubles troubles;

    /** @param redis as {@link RedisConnections} opens it */
    public RedisRequestCounters(RedissonClient redis, MeterRegistry meters) {
        this.troubles = new RedisTroubles(LOG, meters.counter("pikcur.limits.failed"));
        this.buckets = Bucket4jRedisson.casBasedBuilder(((Redisson) redis).getCommandExecutor())
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_AFTER_FULL))
                .build();
    }

    @Override
    public Verdict count(String caller, RequestLimit limit) {
        var counter = counterOf(caller, limit);
        var here = verdictOf(counter.here().tryConsumeAndReturnRemaining(1));
        return switch (here) {
            case Verdict.Exceeded _ -> here;
            case Verdict.Within _ -> countEverywhere(counter, here);
        };
    }

    private Verdict countEverywhere(Counter counter, Verdict here) {
        var next = nextAttemptNanos.get();
        if (System.nanoTime() - next < 0) {
            return here;
        }
        try {
            var everywhere = verdictOf(counter.everywhere().tryConsumeAndReturnRemaining(1));
            if (everywhere instanceof Verdict.Exceeded) {
                counter.here().addTokens(1);
            }
            return everywhere;
        } catch (RuntimeException away) {
            // Redisson and Bucket4j tell of lost connections by exceptions of many kinds. Whatever it is: a limit that
            // cannot be looked up is no reason to refuse anybody.
            nextAttemptNanos.set(System.nanoTime() + BETWEEN_ATTEMPTS_NANOS);
            troubles.note("count requests in Redis", away);
            return here;
        }
    }

    private Counter counterOf(String caller, RequestLimit limit) {
        if (counters.size() >= MOST_CALLERS) {
            counters.clear();
        }
        return counters.computeIfAbsent(PREFIX + limit.name() + ":" + caller, key -> counter(key, limit));
    }

    private Counter counter(String key, RequestLimit limit) {
        var configuration = BucketConfiguration.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.requests()).refillGreedy(limit.requests(), limit.within()))
                .build();
        var here = Bucket.builder().addLimit(configuration.getBandwidths()[0]).build();
        var untold = limit.requests() / UNTOLD_PART;
        var everywhere = untold == 0
                ? buckets.builder().build(key, () -> configuration)
                : buckets.builder()
                        .withOptimization(Optimizations.delaying(new DelayParameters(untold, LONGEST_UNTOLD)))
                        .build(key, () -> configuration);
        return new Counter(here, everywhere);
    }

    private static Verdict verdictOf(ConsumptionProbe probe) {
        return probe.isConsumed()
                ? new Verdict.Within()
                : new Verdict.Exceeded(Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill())));
    }
}
