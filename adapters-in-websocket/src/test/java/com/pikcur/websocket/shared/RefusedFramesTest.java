package com.pikcur.websocket.shared;

import static com.pikcur.websocket.auction.Boards.anAuction;
import static com.pikcur.websocket.auction.Boards.board;
import static com.pikcur.websocket.auction.Boards.destination;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFramesTest {

    private static final LiveServer SERVER = LiveServer.shared();
    private static final String TOKEN = "member-01900000-0000-7000-8000-000000000001";

    @ParameterizedTest
    @CsvSource({
        "/topic/auctions/00000000-0000-7000-8000-000000000000, not-found",
        "/topic/auctions/not-a-uuid, invalid-request",
        "/topic/auctions/1-1-1-1-1, invalid-request",
        "/topic/auctions/*, invalid-request",
        "/topic/auctions/, invalid-request",
        "/topic/auctions, forbidden",
        "/topic/**, forbidden",
        "/topic/chat-rooms/00000000-0000-7000-8000-000000000000, forbidden",
        "/queue/notifications, forbidden",
        "/queue/notifications-user1, forbidden",
        "/user/somebody/queue/notifications, forbidden",
        "/app/anything, forbidden",
        "**, forbidden",
        "/user/queue/notifications, unauthenticated"
    })
    void what_nobody_may_watch_is_refused(String destination, String problem) {
        try (var client = LiveClient.anonymous(SERVER)) {
            client.subscribe("sub-0", destination);

            assertThat(client.refusal().get("type").stringValue()).isEqualTo("/problems/" + problem);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/user/queue/*, invalid-request",
        "/user/queue/**, invalid-request",
        "/user/queue/a/b, invalid-request",
        "/user/queue/, invalid-request",
        "/user/queue/anything-else, forbidden",
        "/user/somebody/queue/notifications, forbidden",
        "/queue/notifications, forbidden"
    })
    void members_have_queues_of_their_own_and_no_others(String destination, String problem) {
        try (var client = LiveClient.signedIn(SERVER, TOKEN)) {
            client.subscribe("sub-0", destination);

            assertThat(client.refusal().get("type").stringValue()).isEqualTo("/problems/" + problem);
        }
    }

    @Test
    void a_member_subscribes_to_an_own_queue() {
        try (var client = LiveClient.signedIn(SERVER, TOKEN)) {
            client.subscribe("sub-0", "/user/queue/notifications", "receipt:subscribed");

            assertThat(client.next().headers()).containsEntry("receipt-id", "subscribed");
        }
    }

    @Test
    void nobody_speaks_to_those_who_watch() {
        var auction = anAuction();
        SERVER.show(board(auction, 1));
        try (var watcher = LiveClient.anonymous(SERVER);
                var liar = LiveClient.signedIn(SERVER, TOKEN)) {
            watcher.subscribe("sub-0", destination(auction));
            assertThat(watcher.nextSeq()).isEqualTo(1);

            liar.sendText("SEND\ndestination:" + destination(auction) + "\n\n{\"seq\":99}\0");

            assertThat(liar.refusal().get("type").stringValue()).isEqualTo("/problems/forbidden");
            SERVER.show(board(auction, 2));
            assertThat(watcher.nextSeq()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SEND", "MESSAGE", "ACK", "NACK", "BEGIN", "COMMIT", "ABORT", "CONNECTED", "RECEIPT", "ERROR"})
    void nothing_but_subscriptions_is_taken(String command) {
        try (var client = LiveClient.signedIn(SERVER, TOKEN)) {
            client.sendText(command + "\ndestination:/queue/notifications\nid:1\nmessage-id:1\nsubscription:1\n"
                    + "transaction:1\nversion:1.2\nreceipt-id:1\n\n\0");

            assertThat(client.refusal().get("type").stringValue()).isEqualTo("/problems/forbidden");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer nonsense", "Bearer ", "Basic c2VsbGVyOnB3", TOKEN})
    void a_token_that_proves_nothing_is_refused(String authorization) {
        try (var client = LiveClient.open(SERVER)) {
            client.connect("Authorization:" + authorization);

            assertThat(client.refusal().get("type").stringValue()).isEqualTo("/problems/unauthenticated");
        }
    }

    @Test
    void another_version_of_stomp_is_refused() {
        try (var client = LiveClient.open(SERVER)) {
            client.send("CONNECT", List.of("accept-version:1.0,1.1"));

            assertThat(client.refusal().get("type").stringValue()).isEqualTo("/problems/invalid-request");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\n\n\0",
                "{\"seq\":1}\n\n\0",
                "SUBSCRIBE\nid:1\ndestination:/topic/auctions/00000000-0000-7000-8000-000000000000\n\n\0"
            })
    void what_is_no_conversation_in_stomp_is_refused(String text) {
        try (var client = LiveClient.open(SERVER)) {
            client.sendText(text);

            assertThat(client.refusal().get("type").stringValue()).isEqualTo("/problems/invalid-request");
        }
    }

    @Test
    void nobody_connects_twice() {
        try (var client = LiveClient.anonymous(SERVER)) {
            client.connect();

            assertThat(client.refusal().get("type").stringValue()).isEqualTo("/problems/invalid-request");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id:1",
                "destination:/topic/auctions/00000000-0000-7000-8000-000000000000",
                "id:\ndestination:/topic/auctions/00000000-0000-7000-8000-000000000000",
                "id:1\nlast-seq:-1\ndestination:/topic/auctions/00000000-0000-7000-8000-000000000000",
                "id:1\nlast-seq:99999999999999999999\ndestination:/topic/auctions/00000000-0000-7000-8000-000000000000",
                "id:1\nack:client\ndestination:/topic/auctions/00000000-0000-7000-8000-000000000000"
            })
    void a_malformed_subscription_is_refused(String headers) {
        try (var client = LiveClient.anonymous(SERVER)) {
            client.sendText("SUBSCRIBE\n" + headers + "\n\n\0");

            assertThat(client.refusal().get("type").stringValue()).isEqualTo("/problems/invalid-request");
        }
    }

    @Test
    void nothing_is_heard_of_frames_that_come_together_with_a_refused_one() {
        var auction = anAuction();
        SERVER.show(board(auction, 1));
        try (var client = LiveClient.anonymous(SERVER)) {
            client.sendText(
                    "SEND\ndestination:/a\n\n\0SUBSCRIBE\nid:1\ndestination:" + destination(auction) + "\n\n\0");

            assertThat(client.refusal().get("type").stringValue()).isEqualTo("/problems/forbidden");
            assertThat(SERVER.watcherCount()).isZero();
        }
    }

    @Test
    void a_refusal_is_told_in_the_language_of_the_client() {
        try (var client = LiveClient.connected(LiveClient.open(SERVER, "ko-KR,ko;q=0.9,en;q=0.8"))) {
            client.subscribe("sub-0", "/topic/elsewhere");

            assertThat(client.refusal().get("title").stringValue()).isEqualTo("허용되지 않습니다");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", ";;;", ""})
    void whoever_asks_for_no_language_we_speak_is_told_in_english(String language) {
        try (var client = LiveClient.connected(LiveClient.open(SERVER, language))) {
            client.subscribe("sub-0", "/topic/elsewhere");

            assertThat(client.refusal().get("title").stringValue()).isEqualTo("Not allowed");
        }
    }

    @Test
    void what_fails_on_our_side_is_told_too_and_leaves_no_watcher_behind() {
        try (var client = LiveClient.anonymous(SERVER)) {
            client.subscribe("sub-0", destination(LiveServer.UNREADABLE));

            assertThat(client.refusal().get("type").stringValue()).isEqualTo("/problems/internal-error");
            assertThat(SERVER.watcherCount()).isZero();
        }
    }

    @Test
    void a_refusal_names_the_receipt_that_was_asked_for() {
        try (var client = LiveClient.anonymous(SERVER)) {
            client.subscribe("sub-0", "/topic/elsewhere", "receipt:r-1");

            assertThat(client.next().headers()).containsEntry("receipt-id", "r-1");
        }
    }
}
