package com.pikcur.persistence.member;

import static com.pikcur.domain.member.MemberFixtures.HOME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.member.Session;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.port.Sessions;
import com.pikcur.domain.member.port.SessionsContract;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.StoreUnavailable;
import com.pikcur.persistence.shared.RealServers;
import com.pikcur.persistence.shared.RedisConnections;
import com.pikcur.persistence.shared.UnusedPort;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redisson.api.RedissonClient;

@TestInstance(Lifecycle.PER_CLASS)
class RedisSessionsTest implements SessionsContract {

    private final RedissonClient redis = RedisConnections.open(RealServers.redisUrl());
    private final Sessions sessions = new RedisSessions(redis);

    @AfterAll
    void close() {
        redis.shutdown();
    }

    @Override
    public Sessions sessions() {
        return sessions;
    }

    @Test
    void a_session_lasts_seven_days_from_its_last_use() {
        var session = new Session(new SessionId(UUID.randomUUID()), new MemberId(UUID.randomUUID()), HOME, THEN, THEN);
        sessions.start(session, FIRST);
        var name = "pikcur:session:{" + session.id().value() + "}";

        assertThat(livesFor(name)).isBetween(Duration.ofDays(6), Duration.ofDays(7));
        redis.getBucket(name).expire(Duration.ofDays(1));
        sessions.rotate(session.id(), FIRST, SECOND, THEN);
        assertThat(livesFor(name)).isBetween(Duration.ofDays(6), Duration.ofDays(7));
        assertThat(livesFor(name + ":used")).isBetween(Duration.ofDays(6), Duration.ofDays(7));
    }

    @Test
    void no_token_stands_in_redis() {
        var session = new Session(new SessionId(UUID.randomUUID()), new MemberId(UUID.randomUUID()), HOME, THEN, THEN);
        sessions.start(session, FIRST);

        var stored = redis.<String, String>getMap(
                        "pikcur:session:{" + session.id().value() + "}")
                .readAllMap();

        assertThat(stored)
                .containsOnlyKeys("member", "address", "device", "startedAt", "lastUsedAt", "token")
                .containsEntry("token", FIRST.hex());
    }

    @Test
    void nobody_has_a_session_while_nobody_keeps_them() {
        var nobody = RedisConnections.open("redis://127.0.0.1:" + UnusedPort.find());
        try {
            var absent = new RedisSessions(nobody);
            var id = new SessionId(UUID.randomUUID());

            assertThatThrownBy(() -> absent.rotate(id, FIRST, SECOND, THEN)).isInstanceOf(StoreUnavailable.class);
        } finally {
            nobody.shutdown();
        }
    }

    private Duration livesFor(String name) {
        return Duration.ofMillis(redis.getBucket(name).remainTimeToLive());
    }
}
