package com.pikcur.websocket.shared;

import static com.pikcur.websocket.auction.Boards.anAuction;
import static com.pikcur.websocket.auction.Boards.board;
import static com.pikcur.websocket.auction.Boards.destination;
import static com.pikcur.websocket.shared.LiveServer.IMPATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.AtOnce;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However a client goes, nothing of it stays behind. */
class GoneClientsTest {

    private static final LiveServer SERVER = new LiveServer(IMPATIENT);

    private static final int NORMAL = 1000;

    private final AuctionId auction = anAuction();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void list() {
        SERVER.show(board(auction, 1));
    }

    @AfterEach
    void nothing_is_left() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(SERVER.endpoint().connectionCount()).isZero();
            assertThat(SERVER.endpoint().subscriptionCount()).isZero();
            assertThat(SERVER.watcherCount()).isZero();
        });
    }

    @Test
    void one_that_closes() {
        try (var client = watching()) {
            assertThat(SERVER.endpoint().connectionCount()).isOne();
            assertThat(SERVER.endpoint().subscriptionCount()).isOne();
            assertThat(SERVER.watcherCount()).isOne();
            assertThat(client.hasNothing()).isTrue();
        }
    }

    @Test
    void one_that_vanishes() {
        watching().vanish();
    }

    @Test
    void one_that_disconnects_and_waits_for_the_receipt() {
        var client = watching();

        client.send("DISCONNECT", List.of("receipt:bye"));

        assertThat(client.next().headers()).containsEntry("receipt-id", "bye");
        client.closeCode();
    }

    @Test
    void one_that_disconnects_without_another_word() {
        var client = watching();

        client.send("DISCONNECT", List.of());

        assertThat(client.closeCode()).isEqualTo(NORMAL);
        assertThat(client.hasNothing()).isTrue();
    }

    @Test
    void one_that_is_refused() {
        var client = watching();

        client.subscribe("sub-1", "/topic/elsewhere");

        client.refusal();
    }

    @Test
    void a_member_with_an_own_queue() {
        try (var client = LiveClient.signedIn(SERVER, "member-" + UUID.randomUUID())) {
            client.subscribe("sub-0", "/user/queue/notifications", "receipt:r");
            client.next();

            assertThat(SERVER.endpoint().subscriptionCount()).isOne();
        }
    }

    @Test
    void those_that_never_say_who_they_are() {
        var clients = Stream.of("", "\n", "CONNECT", "CONNECT\naccept-version:1.2\n")
                .map(text -> {
                    var client = LiveClient.open(SERVER);
                    client.sendText(text);
                    return client;
                })
                .toList();

        clients.forEach(LiveClient::closeCode);
    }

    @Test
    void one_that_falls_silent_while_another_is_merely_quiet() {
        try (var quiet = watching();
                var silent = new DeafClient(SERVER)) {
            silent.subscribeOften(1, destination(auction));
            await().until(() -> SERVER.watcherCount() == 2);

            await().atMost(Duration.ofSeconds(20)).until(() -> SERVER.watcherCount() == 1);

            SERVER.show(board(auction, 2));
            assertThat(quiet.nextSeq()).isEqualTo(2);
        }
    }

    @Test
    void many_that_come_and_go_while_boards_are_shown() {
        AtOnce.each(8, number -> {
            for (var round = 1; round <= 10; round++) {
                var client = LiveClient.anonymous(SERVER);
                client.subscribe("sub-0", destination(auction));
                SERVER.show(board(auction, number * 100 + round));
                if (round % 2 == 0) {
                    client.vanish();
                } else {
                    client.close();
                    client.closeCode();
                }
                // The place it took is free again once the server has noticed.
                await().until(() -> SERVER.endpoint().connectionCount() < IMPATIENT.connections());
            }
            return number;
        });
    }

    private LiveClient watching() {
        var client = LiveClient.anonymous(SERVER);
        client.subscribe("sub-0", destination(auction));
        assertThat(client.nextSeq()).isEqualTo(1);
        return client;
    }
}
