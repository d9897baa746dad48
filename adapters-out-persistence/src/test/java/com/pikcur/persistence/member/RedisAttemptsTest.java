package com.pikcur.persistence.member;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.member.port.Attempts;
import com.pikcur.domain.member.port.Attempts.Subject;
import com.pikcur.domain.member.port.AttemptsContract;
import com.pikcur.domain.shared.port.StoreUnavailable;
import com.pikcur.persistence.shared.RealServers;
import com.pikcur.persistence.shared.RedisConnections;
import com.pikcur.persistence.shared.UnusedPort;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redisson.api.RedissonClient;

@TestInstance(Lifecycle.PER_CLASS)
class RedisAttemptsTest implements AttemptsContract {

    private final RedissonClient redis = RedisConnections.open(RealServers.redisUrl());
    private final Attempts attempts = new RedisAttempts(redis);

    @AfterAll
    void close() {
        redis.shutdown();
    }

    @Override
    public Attempts attempts() {
        return attempts;
    }

    @Override
    public void letPass(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        await().until(() -> System.nanoTime() >= end);
    }

    @Test
    void nobody_may_guess_while_nobody_counts() {
        var nobody = RedisConnections.open("redis://127.0.0.1:" + UnusedPort.find());
        try {
            var absent = new RedisAttempts(nobody);

            assertThatThrownBy(() -> absent.begin(new Subject("test", "x"), THREE))
                    .isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> absent.forget(new Subject("test", "x"))).isInstanceOf(StoreUnavailable.class);
        } finally {
            nobody.shutdown();
        }
    }
}
