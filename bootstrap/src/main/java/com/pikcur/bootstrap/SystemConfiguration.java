package com.pikcur.bootstrap;

import com.github.f4b6a3.uuid.alt.GUID;
import com.pikcur.domain.shared.Bytes32;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What comes in from the machine: time, ids and chance. Nothing else reads them. */
@Configuration(proxyBeanMethods = false)
class SystemConfiguration {

    /** Ticks in microseconds, the finest time the database keeps, so that what is decided equals what is stored. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Bean
    Supplier<UUID> ids() {
        return () -> GUID.v7().toUUID();
    }

    @Bean
    Supplier<Bytes32> randomKeys() {
        var random = new SecureRandom();
        return () -> {
            var bytes = new byte[32];
            random.nextBytes(bytes);
            return Bytes32.of(bytes);
        };
    }

    /** Wakes what waits for a moment; whatever takes longer moves to a thread of its own. */
    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService delays() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("delays").factory());
    }
}
