package com.pikcur.persistence.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.SocialPerson;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.member.SocialTicket;
import com.pikcur.domain.member.port.SocialTickets;
import com.pikcur.domain.member.port.SocialTicketsContract;
import com.pikcur.domain.shared.Sha256;
import com.pikcur.domain.shared.port.StoreUnavailable;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.RealServers;
import com.pikcur.persistence.shared.RedisConnections;
import com.pikcur.persistence.shared.UnusedPort;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;

@TestInstance(Lifecycle.PER_CLASS)
class RedisSocialTicketsTest implements SocialTicketsContract {

    private final RedissonClient redis = RedisConnections.open(RealServers.redisUrl());
    private final SocialTickets tickets = new RedisSocialTickets(redis, DataKeysFixture.JSON);

    @AfterAll
    void close() {
        redis.shutdown();
    }

    @Override
    public SocialTickets tickets() {
        return tickets;
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
            var absent = new RedisSocialTickets(nobody, DataKeysFixture.JSON);

            assertThatThrownBy(() -> absent.take(Sha256.of("x"))).isInstanceOf(StoreUnavailable.class);
        } finally {
            nobody.shutdown();
        }
    }

    @Test
    void nobody_reads_in_the_store_for_whom_a_ticket_is() {
        var key = Sha256.of("a ticket somebody holds");
        var person = new SocialPerson(
                new SocialIdentity(new SocialProvider("kakao"), "subject-4711"), Optional.of("mina@pikcur.test"));

        tickets.keep(key, SocialTicket.of(person), SocialTicket.VALID_FOR);

        assertThat(redis.<String>getBucket("pikcur:social-ticket:" + key.hex(), StringCodec.INSTANCE)
                        .get())
                .contains("kakao")
                .doesNotContain("4711", "mina");
    }
}
