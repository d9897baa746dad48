package com.pikcur.websocket.shared;

import static com.pikcur.websocket.auction.Boards.anAuction;
import static com.pikcur.websocket.auction.Boards.board;
import static com.pikcur.websocket.auction.Boards.destination;
import static com.pikcur.websocket.shared.LiveServer.IMPATIENT;
import static com.pikcur.websocket.shared.LiveServer.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConnectionLimitsTest {

    private static final LiveServer SERVER = LiveServer.shared();
    private static final int TOO_BIG = 1009;
    private static final int TRY_LATER = 1013;

    @Test
    void a_connection_holds_so_many_subscriptions_and_no_more() {
        var auction = anAuction();
        SERVER.show(board(auction, 1));
        try (var client = LiveClient.anonymous(SERVER)) {
            for (var id = 1; id <= PATIENT.subscriptions(); id++) {
                client.subscribe("sub-" + id, destination(auction));
                client.nextSeq();
            }

            client.subscribe("one-more", destination(auction));

            assertThat(client.refusal().get("type").stringValue()).isEqualTo("/problems/too-many-requests");
        }
    }

    @Test
    void two_subscriptions_never_share_an_id() {
        var auction = anAuction();
        SERVER.show(board(auction, 1));
        try (var client = LiveClient.anonymous(SERVER)) {
            client.subscribe("sub-0", destination(auction));
            client.nextSeq();

            client.subscribe("sub-0", destination(auction));

            assertThat(client.refusal().get("type").stringValue()).isEqualTo("/problems/invalid-request");
        }
    }

    @Test
    void a_connection_that_talks_without_end_is_closed() {
        try (var client = LiveClient.anonymous(SERVER)) {
            client.sendText("UNSUBSCRIBE\nid:none\n\n\0".repeat(PATIENT.framesPerHeartBeat()));

            assertThat(client.refusal().get("type").stringValue()).isEqualTo("/problems/too-many-requests");
        }
    }

    @Test
    void a_message_longer_than_the_buffer_is_not_even_read() {
        try (var client = LiveClient.anonymous(SERVER)) {
            client.subscribe("x".repeat(PATIENT.frameBytes()), "/topic/elsewhere");

            assertThat(client.closeCode()).isEqualTo(TOO_BIG);
        }
    }

    @Test
    void a_frame_that_never_ends_is_refused() {
        try (var client = LiveClient.anonymous(SERVER)) {
            var part = "x".repeat(PATIENT.frameBytes() / 4);
            client.sendText("SUBSCRIBE\nid:");
            Stream.generate(() -> part).limit(4).forEach(client::sendText);

            assertThat(client.refusal().get("type").stringValue()).isEqualTo("/problems/invalid-request");
        }
    }

    @Test
    void a_long_subscription_id_is_refused() {
        try (var client = LiveClient.anonymous(SERVER)) {
            client.subscribe("x".repeat(129), destination(anAuction()));

            assertThat(client.refusal().get("type").stringValue()).isEqualTo("/problems/invalid-request");
        }
    }

    @Test
    void a_full_node_sends_newcomers_away_until_somebody_leaves() {
        try (var server = new LiveServer(IMPATIENT)) {
            var clients = Stream.generate(() -> LiveClient.anonymous(server))
                    .limit(IMPATIENT.connections())
                    .toList();

            assertThat(LiveClient.open(server).closeCode()).isEqualTo(TRY_LATER);

            clients.getFirst().close();
            await().until(() -> server.endpoint().connectionCount() == IMPATIENT.connections() - 1);
            LiveClient.anonymous(server).close();
        }
    }
}
