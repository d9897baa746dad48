package com.pikcur.persistence.shared;

import static org.awaitility.Awaitility.await;

import com.pikcur.domain.shared.port.Timers.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Timers that wait for somebody outside, beside those that depend on us alone. */
class TimersThatHangTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MANY = 100;

    @Test
    void prompt_timers_go_off_while_all_that_wait_for_somebody_hang() {
        var hanging = new AtomicInteger();
        var gone = new AtomicInteger();
        var mayGoOn = new CountDownLatch(1);
        try (var database = TestDatabase.fresh();
                var outside = runner(database, "contract-outside", () -> {
                    hanging.incrementAndGet();
                    awaitOpen(mayGoOn);
                });
                var prompt = runner(database, "contract-prompt", gone::incrementAndGet)) {
            var timers = new DbSchedulerTimers(database.db());
            many("contract-outside").forEach(timer -> timers.set(timer, Instant.now()));
            outside.start();
            await().atMost(PATIENCE).until(() -> hanging.get() > 0);

            many("contract-prompt").forEach(timer -> timers.set(timer, Instant.now()));
            prompt.start();

            await().atMost(PATIENCE).until(() -> gone.get() == MANY);
            mayGoOn.countDown();
            await().atMost(PATIENCE).until(() -> hanging.get() == MANY);
        }
    }

    private static TimerRunner runner(TestDatabase database, String kind, Runnable handler) {
        return new TimerRunner(database.dataSource(), Map.of(kind, _ -> handler.run()), new SimpleMeterRegistry());
    }

    private static Stream<Timer> many(String kind) {
        return Stream.generate(() -> new Timer(kind, UUID.randomUUID())).limit(MANY);
    }

    private static void awaitOpen(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
