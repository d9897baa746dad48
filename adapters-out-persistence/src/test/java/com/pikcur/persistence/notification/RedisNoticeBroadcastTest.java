package com.pikcur.persistence.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.notification.NoticeEnd.Heard;
import com.pikcur.persistence.shared.CuttableLine;
import com.pikcur.persistence.shared.RealServers;
import com.pikcur.sandbox.SandboxRedis;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.redisson.client.codec.StringCodec;

class RedisNoticeBroadcastTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MemberId member = new MemberId(UUID.randomUUID());

    @Test
    void news_are_told_on_every_node_and_once_on_their_own() {
        try (var here = new NoticeEnd(RealServers.redisUrl());
                var there = new NoticeEnd(RealServers.redisUrl())) {
            there.awaitHearing(here);
            here.awaitHearing(there);

            here.broadcast().tell(member, 7);

            assertThat(here.heard()).contains(new Heard(member, 7));
            await().atMost(PATIENCE).until(() -> there.heard().contains(new Heard(member, 7)));
            assertThat(here.heard()).containsOnlyOnce(new Heard(member, 7));
            assertThat(here.counted("pikcur.notices.sent")).isPositive();
            assertThat(there.counted("pikcur.notices.received")).isPositive();
        }
    }

    @Test
    void of_many_news_of_one_member_the_newest_always_arrive_and_none_out_of_order() {
        try (var here = new NoticeEnd(RealServers.redisUrl());
                var there = new NoticeEnd(RealServers.redisUrl())) {
            there.awaitHearing(here);

            LongStream.rangeClosed(1, 2_000).forEach(seq -> here.broadcast().tell(member, seq));

            await().atMost(PATIENCE).until(() -> there.heard().contains(new Heard(member, 2_000)));
            assertThat(there.heard().stream()
                            .filter(news -> news.member().equals(member))
                            .map(Heard::seq)
                            .toList())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_listener_that_fails_harms_nobody() {
        try (var here = new NoticeEnd(RealServers.redisUrl());
                var there = new NoticeEnd(RealServers.redisUrl())) {
            there.awaitHearing(here);
            here.broadcast()
                    .subscribe(
                            (_, _) -> {
                                throw new IllegalStateException("expected");
                            },
                            () -> {});

            here.broadcast().tell(member, 1);

            await().atMost(PATIENCE).until(() -> there.heard().contains(new Heard(member, 1)));
            assertThat(here.counted("pikcur.notices.failed")).isPositive();
        }
    }

    @Test
    void news_flow_again_after_redis_was_stopped_and_started() {
        try (var line = CuttableLine.laid();
                var here = new NoticeEnd("redis://127.0.0.1:" + line.port());
                var there = new NoticeEnd("redis://127.0.0.1:" + line.port())) {
            here.broadcast().tell(member, 1);
            assertThat(here.heard()).containsExactly(new Heard(member, 1));
            await().atMost(PATIENCE).until(() -> here.counted("pikcur.notices.failed") > 0);

            try (var redis = SandboxRedis.startForgetful()) {
                line.leadTo(redis.port());
                there.awaitHearing(here);
                line.cut();
            }
            here.broadcast().tell(member, 2);
            assertThat(here.heard()).contains(new Heard(member, 2));
            try (var redis = SandboxRedis.startForgetful()) {
                line.leadTo(redis.port());
                there.awaitHearing(here);

                await().atMost(PATIENCE).until(() -> there.reconnections().get() > 0);
                line.cut();
            }
        }
    }

    @Test
    void what_is_no_news_is_skipped() {
        try (var here = new NoticeEnd(RealServers.redisUrl());
                var there = new NoticeEnd(RealServers.redisUrl())) {
            there.awaitHearing(here);

            here.redis().getTopic("pikcur:notices").publish("{\"node\":");
            here.broadcast().tell(member, 1);

            await().atMost(PATIENCE).until(() -> there.heard().contains(new Heard(member, 1)));
            assertThat(there.counted("pikcur.notices.failed")).isPositive();
        }
    }

    /** Nodes of two versions speak to each other while one replaces the other. */
    @Test
    void the_message_is_a_promise() {
        try (var there = new NoticeEnd(RealServers.redisUrl());
                var here = new NoticeEnd(RealServers.redisUrl())) {
            there.awaitHearing(here);
            var topic = here.redis().getTopic("pikcur:notices", StringCodec.INSTANCE);

            var sent = new CopyOnWriteArrayList<String>();
            topic.addListener(String.class, (_, text) -> sent.add(text));

            topic.publish("""
                    {"node":"%s","member":{"value":"%s"},"seq":9,"added":"by a newer node"}""".formatted(UUID.randomUUID(), member.value()));
            await().atMost(PATIENCE).until(() -> there.heard().contains(new Heard(member, 9)));

            there.broadcast().tell(member, 10);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(sent)
                            .last(InstanceOfAssertFactories.STRING)
                            .matches("""
                            \\{"node":"[0-9a-f-]{36}","member":\\{"value":"%s"},"seq":10}""".formatted(member.value())));
        }
    }
}
