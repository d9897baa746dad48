package com.pikcur.websocket.shared;

import static com.pikcur.websocket.auction.Boards.anAuction;
import static com.pikcur.websocket.auction.Boards.board;
import static com.pikcur.websocket.auction.Boards.destination;
import static com.pikcur.websocket.shared.LiveServer.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StoppingTest {

    private static final int GOING_AWAY = 1001;

    @Test
    void a_service_that_stops_sends_everybody_elsewhere_and_waits_for_nobody() {
        var auction = anAuction();
        var server = new LiveServer(PATIENT);
        server.show(board(auction, 1));
        try (var deaf = new DeafClient(server);
                var watcher = LiveClient.anonymous(server)) {
            deaf.subscribeOften(PATIENT.subscriptions(), destination(auction));
            watcher.subscribe("sub-0", destination(auction));
            assertThat(watcher.nextSeq()).isEqualTo(1);
            await().until(() -> server.watcherCount() == PATIENT.subscriptions() + 1);
            server.show(board(auction, 2));
            assertThat(watcher.nextSeq()).isEqualTo(2);
            var began = Instant.now();

            server.close();

            assertThat(watcher.closeCode()).isEqualTo(GOING_AWAY);
            assertThat(Duration.between(began, Instant.now())).isLessThan(PATIENT.sendTime());
        }
    }
}
