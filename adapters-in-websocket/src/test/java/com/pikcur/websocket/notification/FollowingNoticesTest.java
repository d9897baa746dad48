package com.pikcur.websocket.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.websocket.shared.DeafClient;
import com.pikcur.websocket.shared.LiveClient;
import com.pikcur.websocket.shared.LiveServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FollowingNoticesTest {

    private static final LiveServer SERVER = LiveServer.shared();
    private static final String DESTINATION = "/user/queue/notifications";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final MemberId member = new MemberId(UUID.randomUUID());
    private final String token = "member-" + member.value();

    @Test
    void a_member_is_shown_what_comes_and_nothing_from_before() {
        SERVER.tell(member);
        try (var page = following()) {
            var second = SERVER.tell(member);

            var shown = page.nextMessage();

            assertThat(shown.path("seq").asLong()).isEqualTo(second);
            assertThat(shown.path("type").asString()).isEqualTo("WON");
            assertThat(shown.path("title").asString()).isEqualTo("You won: Moon Jar No. 7");
            assertThat(shown.path("about").path("kind").asString()).isEqualTo("AUCTION");
            assertThat(page.hasNothing()).isTrue();
        }
    }

    @Test
    void a_page_that_comes_back_is_shown_all_after_the_last_it_has_seen() {
        for (var count = 0; count < 130; count++) {
            SERVER.tell(member);
        }

        try (var page = followingAfter(3)) {
            for (var seq = 4; seq <= 130; seq++) {
                assertThat(page.nextSeq()).isEqualTo(seq);
            }
            assertThat(page.hasNothing()).isTrue();
        }
    }

    @Test
    void what_no_call_has_told_of_comes_with_the_next_look() {
        try (var page = following()) {
            var seq = SERVER.store(member);

            SERVER.liveNotices().refresh();

            assertThat(page.nextSeq()).isEqualTo(seq);
        }
    }

    @Test
    void every_tab_is_shown_everything_while_one_of_them_does_not_read() {
        try (var deaf = new DeafClient(SERVER, token);
                var one = following();
                var other = following()) {
            deaf.subscribeOften(1, DESTINATION);
            for (var seq = 1; seq <= 300; seq++) {
                SERVER.tell(member);
            }

            for (var seq = 1; seq <= 300; seq++) {
                assertThat(one.nextSeq()).isEqualTo(seq);
                assertThat(other.nextSeq()).isEqualTo(seq);
            }
        }
    }

    @Test
    void members_are_shown_their_own_alone() {
        var stranger = new MemberId(UUID.randomUUID());
        try (var page = following();
                var strangers = LiveClient.signedIn(SERVER, "member-" + stranger.value())) {
            strangers.subscribe("sub-0", DESTINATION, "receipt:r");
            strangers.next();

            SERVER.tell(member);

            assertThat(page.nextSeq()).isEqualTo(1);
            assertThat(strangers.hasNothing()).isTrue();
        }
    }

    @Test
    void nobody_is_shown_anything_twice_or_not_at_all_whenever_they_break_off() throws Exception {
        var random = new Random(4);
        var teller = Thread.ofVirtual().start(() -> {
            for (var count = 0; count < 400; count++) {
                SERVER.tell(member);
            }
        });
        var seen = new ArrayList<Long>();

        while (seen.size() < 400) {
            var known = seen.isEmpty() ? 0L : seen.getLast();
            try (var page = followingAfter(known)) {
                var most = Math.min(400 - seen.size(), 1 + random.nextInt(40));
                for (var count = 0; count < most; count++) {
                    seen.add(page.nextSeq());
                }
                page.vanish();
            }
        }

        teller.join();
        for (var index = 0; index < seen.size(); index++) {
            assertThat(seen.get(index)).isEqualTo(index + 1);
        }
    }

    @Test
    void a_page_that_has_gone_leaves_no_seat_behind() {
        var before = SERVER.liveNotices().watcherCount();
        var page = following();
        assertThat(SERVER.liveNotices().watcherCount()).isGreaterThan(before);

        page.vanish();

        await().atMost(PATIENCE).until(() -> SERVER.liveNotices().watcherCount(), count -> count <= before);
    }

    /** From now on; waits until the page is known. */
    private LiveClient following() {
        var client = LiveClient.signedIn(SERVER, token);
        client.subscribe("sub-0", DESTINATION, "receipt:r");
        assertThat(client.next().command()).isEqualTo("RECEIPT");
        return client;
    }

    /** After the last it has seen. */
    private LiveClient followingAfter(long seq) {
        var client = LiveClient.signedIn(SERVER, token);
        client.subscribe("sub-0", DESTINATION, "last-seq:" + seq);
        return client;
    }
}
