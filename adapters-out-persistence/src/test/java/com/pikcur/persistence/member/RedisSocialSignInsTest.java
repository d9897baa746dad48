package com.pikcur.persistence.member;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.member.port.SocialSignIns;
import com.pikcur.domain.member.port.SocialSignInsContract;
import com.pikcur.domain.shared.Sha256;
import com.pikcur.domain.shared.port.StoreUnavailable;
import com.pikcur.persistence.shared.DataKeysFixture;
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
class RedisSocialSignInsTest implements SocialSignInsContract {

    private final RedissonClient redis = RedisConnections.open(RealServers.redisUrl());
    private final SocialSignIns signIns = new RedisSocialSignIns(redis, DataKeysFixture.JSON);

    @AfterAll
    void close() {
        redis.shutdown();
    }

    @Override
    public SocialSignIns signIns() {
        return signIns;
    }

    @Override
    public void letPass(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        await().until(() -> System.nanoTime() >= end);
    }

    @Test
    void nothing_is_said_while_nobody_can_be_asked() {
        var nobody = RedisConnections.open("redis://127.0.0.1:" + UnusedPort.find());
        try {
            var absent = new RedisSocialSignIns(nobody, DataKeysFixture.JSON);

            assertThatThrownBy(() -> absent.take(Sha256.of("x"))).isInstanceOf(StoreUnavailable.class);
        } finally {
            nobody.shutdown();
        }
    }
}
