package com.pikcur.web.notification;

import static com.pikcur.domain.auction.AuctionFixtures.member;
import static com.pikcur.web.Answers.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.VoidMark;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.domain.notification.NoticeId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.Server;
import com.pikcur.web.SseClient;
import com.pikcur.web.Tokens;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BeingToldLiveOverHttpTest {

    private static final int MOST_STREAMS = 22;
    private static final AtomicInteger NEXT_MEMBER = new AtomicInteger(100);

    private static Server server;

    private final MemberId alice = member(NEXT_MEMBER.incrementAndGet());
    private final MemberId bob = member(NEXT_MEMBER.incrementAndGet());

    @BeforeAll
    static void start() {
        server = Server.start("server.tomcat.connection-timeout=1s", "test.watchers=" + MOST_STREAMS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void everybody_has_left() {
        // A connection that was broken off shows at the next write.
        await().until(() -> {
            server.notices().tell(alice, "farewell");
            server.notices().tell(bob, "farewell");
            return server.connections().count() == 0;
        });
        assertThat(server.notices().live.watcherCount()).isZero();
        assertThat(server.house.voidTokens.watchCount()).isZero();
    }

    @Test
    void what_is_new_comes_at_once_and_what_is_old_does_not() throws Exception {
        server.notices().tell(alice, "an old duck");

        try (var page = new SseClient(stream(alice))) {
            assertThat(page.firstId()).isEqualTo("1");
            server.notices().tell(bob, "somebody else's");
            server.notices().tell(alice, "a new duck");
            var event = page.next().orElseThrow();

            assertThat(page.answer().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(page.answer().headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(event.id()).isEqualTo("2");
            assertThat(event.name()).isEmpty();
            assertThat(event.data().propertyNames())
                    .containsExactly("seq", "id", "type", "title", "text", "about", "toldAt", "readAt");
            assertThat(event.data().path("title").asString()).isEqualTo("You have been outbid: a new duck");
        }
    }

    @Test
    void it_reads_as_the_member_reads() throws Exception {
        try (var page = new SseClient(stream(alice).header("Accept-Language", "ko"))) {
            page.firstId();
            server.notices().tell(alice, "오리");

            assertThat(page.next().orElseThrow().data().path("title").asString())
                    .isEqualTo("더 높은 입찰이 있습니다: 오리");
        }
    }

    @Test
    void who_comes_back_is_told_all_they_missed_in_order_and_then_what_is_new() throws Exception {
        IntStream.rangeClosed(1, 250).forEach(number -> server.notices().tell(alice, "duck " + number));
        var third = server.notices().stored.listed(alice).get(2).id();
        server.notices().stored.delete(alice, new NoticeId(third.value()));

        try (var page = new SseClient(stream(alice).header("Last-Event-ID", "1"))) {
            assertThat(page.firstId()).isEqualTo("1");
            var told = new ArrayList<Long>();
            for (var count = 0; count < 248; count++) {
                told.add(page.next().orElseThrow().data().path("seq").asLong());
            }
            server.notices().tell(alice, "a new one");
            told.add(page.next().orElseThrow().data().path("seq").asLong());

            assertThat(told)
                    .containsExactlyElementsOf(LongStream.concat(LongStream.of(2), LongStream.rangeClosed(4, 251))
                            .boxed()
                            .toList());
        }
    }

    @Test
    void who_was_told_nothing_yet_comes_back_with_something_all_the_same() throws Exception {
        String known;
        try (var page = new SseClient(stream(alice))) {
            known = page.firstId();
        }
        server.notices().tell(alice, "one that came meanwhile");

        try (var page = new SseClient(stream(alice).header("Last-Event-ID", known))) {
            assertThat(page.next().orElseThrow().id()).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "latest", "9999999999999999999", "999999999999999999"})
    void an_id_nobody_was_given_is_as_good_as_none(String id) throws Exception {
        server.notices().tell(alice, "an old duck");

        try (var page = new SseClient(stream(alice).header("Last-Event-ID", id))) {
            assertThat(page.firstId()).isEqualTo("1");
            server.notices().tell(alice, "a new duck");

            assertThat(page.next().orElseThrow().id()).isEqualTo("2");
        }
    }

    @Test
    void every_tab_is_told_and_one_that_does_not_read_holds_up_no_other() throws Exception {
        try (var deaf = server.connectWithoutListening();
                var page = new SseClient(stream(alice))) {
            deaf.getOutputStream()
                    .write(("GET /api/v1/notifications/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                    + bearer(alice)
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            page.firstId();
            await().until(() -> server.connections().count() == 2);

            var name = "오리".repeat(100);
            var seq = new AtomicInteger();
            await().atMost(Duration.ofSeconds(40)).until(() -> {
                server.notices().tell(alice, name);
                assertThat(page.next().orElseThrow().id()).isEqualTo(Integer.toString(seq.incrementAndGet()));
                return server.connections().count() == 1;
            });
        }
    }

    @Test
    void a_member_has_only_so_many_streams_and_takes_none_of_anothers() throws Exception {
        var pages = new ArrayList<SseClient>();
        try {
            for (var count = 0; count < MemberStreams.MOST; count++) {
                pages.add(new SseClient(stream(alice)));
                pages.getLast().firstId();
            }

            var refused = server.send(stream(alice));
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(read(refused.body()).path("type").asString()).isEqualTo("/problems/too-many-streams");
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            pages.add(new SseClient(stream(bob)));
            assertThat(pages.getLast().firstId()).isEqualTo("0");

            pages.getFirst().close();
            await().until(() -> {
                server.notices().tell(alice, "a duck");
                return server.send(stream(alice).HEAD()).statusCode() == 200;
            });
        } finally {
            pages.forEach(SseClient::close);
        }
    }

    @Test
    void a_node_holds_only_so_many_connections() throws Exception {
        var pages = new ArrayList<SseClient>();
        try {
            for (var count = 0; count < MOST_STREAMS; count++) {
                pages.add(new SseClient(stream(count % 2 == 0 ? alice : bob)));
                pages.getLast().firstId();
            }

            var refused = server.send(stream(alice));

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(read(refused.body()).path("type").asString()).isEqualTo("/problems/too-many-watchers");
        } finally {
            pages.forEach(SseClient::close);
        }
    }

    @Test
    void strangers_are_told_nothing() throws Exception {
        var answer = server.send(server.request("/api/v1/notifications/stream").header("Accept", "text/event-stream"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(read(answer.body()).path("type").asString()).isEqualTo("/problems/unauthenticated");
    }

    @Test
    void a_look_at_the_headers_alone_does_not_stay() throws Exception {
        var answer = server.send(stream(alice).HEAD());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(server.connections().count()).isZero();
    }

    @Test
    void who_signs_out_elsewhere_is_told_nothing_more_and_nobody_else_minds() throws Exception {
        try (var signedOut = new SseClient(stream(bob));
                var page = new SseClient(stream(alice))) {
            signedOut.firstId();
            page.firstId();

            server.house.voidTokens.add(new VoidMark.OfMember(bob, 1, VoidReason.PASSWORD_CHANGED));

            var last = signedOut.next().orElseThrow();
            assertThat(last.name()).isEqualTo("session-ended");
            assertThat(last.data().path("type").asString()).isEqualTo("/problems/session-ended");
            assertThat(signedOut.next()).isEmpty();
            server.notices().tell(bob, "a secret");
            server.notices().tell(alice, "a duck");
            assertThat(page.next().orElseThrow().id()).isEqualTo("1");
        }
        assertThat(server.send(stream(bob)).statusCode()).isEqualTo(401);
    }

    @Test
    void who_is_blocked_learns_it() throws Exception {
        try (var page = new SseClient(stream(bob))) {
            page.firstId();

            server.house.voidTokens.add(new VoidMark.OfMember(bob, 1, VoidReason.BLOCKED));

            assertThat(page.next().orElseThrow().data().path("type").asString()).isEqualTo("/problems/account-blocked");
            assertThat(page.next()).isEmpty();
        }
    }

    @Test
    void a_stream_ends_with_its_token() throws Exception {
        var now = server.house.clock.instant();
        var shortLived = "Bearer " + Tokens.OURS.issue(MemberFixtures.identity(alice), now, Duration.ofSeconds(1));
        try (var page =
                new SseClient(server.request("/api/v1/notifications/stream").header("Authorization", shortLived))) {
            page.firstId();

            server.house.clock.advance(Duration.ofSeconds(1));

            var last = page.next().orElseThrow();
            assertThat(last.name()).isEqualTo("session-ended");
            assertThat(last.data().path("type").asString()).isEqualTo("/problems/session-expired");
            assertThat(page.next()).isEmpty();
        } finally {
            server.house.clock.set(now);
        }
    }

    @Test
    void when_the_node_stops_streams_do_not_hold_it_up() throws Exception {
        try (var stopping = Server.start("server.shutdown=graceful");
                var page = new SseClient(
                        stopping.request("/api/v1/notifications/stream").header("Authorization", bearer(alice)))) {
            page.firstId();

            stopping.connections().stop();

            assertThat(page.next()).isEmpty();
            assertThat(stopping.connections().count()).isZero();
        }
    }

    private static String bearer(MemberId member) {
        return Tokens.bearer(member, server.house.clock.instant());
    }

    private static HttpRequest.Builder stream(MemberId member) {
        return server.request("/api/v1/notifications/stream").header("Authorization", bearer(member));
    }
}
