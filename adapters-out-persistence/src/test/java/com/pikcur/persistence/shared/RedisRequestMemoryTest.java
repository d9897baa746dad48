package com.pikcur.persistence.shared;

import static com.pikcur.domain.shared.port.RequestMemoryContract.aKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.shared.RequestKey;
import com.pikcur.domain.shared.port.RequestMemory;
import com.pikcur.domain.shared.port.RequestMemoryContract;
import com.pikcur.domain.shared.port.RequestMemoryUnavailable;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redisson.api.RedissonClient;
import org.redisson.api.options.KeysScanOptions;
import org.redisson.client.codec.StringCodec;

@TestInstance(Lifecycle.PER_CLASS)
class RedisRequestMemoryTest implements RequestMemoryContract {

    private static final String PREFIX = "pikcur:request:";

    private final RedissonClient redis = RedisConnections.open(RealServers.redisUrl());
    private final RequestMemory memory = new RedisRequestMemory(redis, DataKeysFixture.JSON);

    @AfterAll
    void close() {
        redis.shutdown();
    }

    @Override
    public RequestMemory memory() {
        return memory;
    }

    /** Does what Redis itself does once the minute is over. */
    @Override
    public void letClaimsLapse() {
        redis.getKeys()
                .getKeys(KeysScanOptions.defaults().pattern(PREFIX + "*"))
                .forEach(name -> {
                    if (redis.getBucket(name).remainTimeToLive()
                            <= Duration.ofMinutes(1).toMillis()) {
                        redis.getBucket(name).delete();
                    }
                });
    }

    @Test
    void a_claim_lapses_after_a_minute_and_an_answer_after_a_day() {
        var claimed = aKey();
        var answered = aKey();

        memory.claim(claimed, BODY);
        memory.claim(claimed, OTHER_BODY);
        memory.remember(answered, BODY, ANSWER);

        assertThat(livesFor(claimed)).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(1));
        assertThat(livesFor(answered)).isBetween(Duration.ofHours(23), Duration.ofDays(1));
    }

    @Test
    void an_answer_stands_encrypted() {
        var key = aKey();

        memory.claim(key, BODY);
        memory.remember(key, BODY, ANSWER);

        var note = redis.<String>getBucket(PREFIX + key.digest().hex(), StringCodec.INSTANCE)
                .get();
        assertThat(note).contains("encrypted").doesNotContain(ANSWER.body());
        assertThat(memory.claim(key, BODY)).isEqualTo(new RequestMemory.Claim.Repeated(ANSWER));
    }

    @Test
    void a_memory_nobody_answers_for_says_so_within_seconds() {
        var nobody = RedisConnections.open("redis://127.0.0.1:" + UnusedPort.find());
        try {
            var absent = new RedisRequestMemory(nobody, DataKeysFixture.JSON);
            var key = aKey();

            assertThatThrownBy(() -> absent.claim(key, BODY)).isInstanceOf(RequestMemoryUnavailable.class);
            assertThatThrownBy(() -> absent.remember(key, BODY, ANSWER)).isInstanceOf(RequestMemoryUnavailable.class);
            assertThatThrownBy(() -> absent.release(key)).isInstanceOf(RequestMemoryUnavailable.class);
        } finally {
            nobody.shutdown();
        }
    }

    private Duration livesFor(RequestKey key) {
        return Duration.ofMillis(redis.getBucket(PREFIX + key.digest().hex()).remainTimeToLive());
    }
}
