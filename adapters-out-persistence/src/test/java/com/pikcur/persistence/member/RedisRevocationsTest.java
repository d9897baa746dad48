package com.pikcur.persistence.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.pikcur.application.member.VoidTokens;
import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.domain.member.port.Revocations;
import com.pikcur.domain.member.port.RevocationsContract;
import com.pikcur.domain.member.port.RevocationsUnavailable;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.CuttableLine;
import com.pikcur.persistence.shared.RealServers;
import com.pikcur.persistence.shared.RedisConnections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redisson.api.RedissonClient;

@TestInstance(Lifecycle.PER_CLASS)
class RedisRevocationsTest implements RevocationsContract {

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    /** What must take a second, with room for a machine that has other things to do. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Node here = new Node(RealServers.redisUrl());
    private final Node there = new Node(RealServers.redisUrl());

    /** One node: what it hears of, and what it takes for void. */
    private static final class Node implements AutoCloseable {

        private final RedissonClient redis;
        private final RedisRevocations revocations;
        private final VoidTokens voidTokens = new VoidTokens(Clock.systemUTC(), TOKEN_LIFE);

        Node(String redisUrl) {
            redis = RedisConnections.open(redisUrl);
            revocations = new RedisRevocations(redis, TOKEN_LIFE, new SimpleMeterRegistry());
            revocations.subscribe(voidTokens::add);
            revocations.start();
        }

        void awaitVoid(Identity identity) {
            await().atMost(SOON).until(() -> voidTokens.isVoid(identity));
        }

        @Override
        public void close() {
            revocations.close();
            redis.shutdown();
        }
    }

    @AfterAll
    void close() {
        here.close();
        there.close();
    }

    @Override
    public Revocations revocations() {
        return here.revocations;
    }

    @Override
    public Revocations elsewhere() {
        return there.revocations;
    }

    @Test
    void a_mark_is_in_force_on_another_node() {
        var alice = somebody();

        here.revocations.voidMember(alice.member(), 1, VoidReason.BLOCKED);

        assertThat(here.voidTokens.reasonAgainst(alice)).contains(VoidReason.BLOCKED);
        there.awaitVoid(alice);
        assertThat(there.voidTokens.reasonAgainst(alice)).contains(VoidReason.BLOCKED);
    }

    @Test
    void a_node_that_starts_later_knows_before_its_first_request() {
        var alice = somebody();
        here.revocations.voidSession(alice.session(), VoidReason.SIGNED_OUT);

        try (var late = new Node(RealServers.redisUrl())) {
            assertThat(late.voidTokens.isVoid(alice)).isTrue();
        }
    }

    @Test
    void what_was_voided_while_the_line_was_cut_is_in_force_when_it_is_mended() {
        try (var line = CuttableLine.laid()) {
            var server = URI.create(RealServers.redisUrl()).getPort();
            line.leadTo(server);
            try (var far = new Node("redis://127.0.0.1:" + line.port())) {
                var before = somebody();
                here.revocations.voidMember(before.member(), 1, VoidReason.BLOCKED);
                far.awaitVoid(before);

                line.cut();
                var meanwhile = somebody();
                here.revocations.voidMember(meanwhile.member(), 1, VoidReason.BLOCKED);
                assertThat(far.voidTokens.isVoid(before)).isTrue();

                line.leadTo(server);
                far.awaitVoid(meanwhile);
                var after = somebody();
                here.revocations.voidSession(after.session(), VoidReason.SIGNED_OUT);
                far.awaitVoid(after);
            }
        }
    }

    @Test
    void who_cannot_tell_the_others_says_so_and_knows_it_all_the_same() {
        try (var line = CuttableLine.laid();
                var alone = new Node("redis://127.0.0.1:" + line.port())) {
            var alice = somebody();

            assertThatThrownBy(() -> alone.revocations.voidMember(alice.member(), 1, VoidReason.BLOCKED))
                    .isInstanceOf(RevocationsUnavailable.class);
            assertThat(alone.voidTokens.isVoid(alice)).isTrue();

            line.leadTo(URI.create(RealServers.redisUrl()).getPort());
            await().atMost(SOON).ignoreException(RevocationsUnavailable.class).until(() -> {
                alone.revocations.voidMember(alice.member(), 1, VoidReason.BLOCKED);
                return true;
            });
            there.awaitVoid(alice);
        }
    }

    @Test
    void marks_are_kept_no_longer_than_tokens_live() {
        here.revocations.voidMember(somebody().member(), 1, VoidReason.BLOCKED);

        assertThat(here.redis.getBucket("{pikcur:void}:marks").remainTimeToLive())
                .isPositive()
                .isLessThanOrEqualTo(TOKEN_LIFE.toMillis());
        assertThat(here.redis.getBucket("{pikcur:void}:times").remainTimeToLive())
                .isPositive()
                .isLessThanOrEqualTo(TOKEN_LIFE.toMillis());
    }

    private static Identity somebody() {
        return MemberFixtures.identity(new MemberId(UUID.randomUUID()));
    }
}
