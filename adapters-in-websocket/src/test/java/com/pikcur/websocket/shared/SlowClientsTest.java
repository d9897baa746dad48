package com.pikcur.websocket.shared;

import static com.pikcur.websocket.auction.Boards.anAuction;
import static com.pikcur.websocket.auction.Boards.board;
import static com.pikcur.websocket.auction.Boards.destination;
import static com.pikcur.websocket.shared.LiveServer.IMPATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.auction.AuctionId;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlowClientsTest {

    private final AuctionId auction = anAuction();
    private final LiveServer server = new LiveServer(IMPATIENT);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_client_that_never_reads_is_cut_off_and_holds_up_nobody() {
        server.show(board(auction, 1));
        var seq = new AtomicLong(1);
        try (var deaf = new DeafClient(server);
                var watcher = LiveClient.anonymous(server);
                var heartBeats = Executors.newSingleThreadScheduledExecutor()) {
            // It counts as alive, so that only what it does not take can end it.
            var beating = heartBeats.scheduleAtFixedRate(deaf::beat, 200, 200, TimeUnit.MILLISECONDS);
            deaf.subscribeOften(IMPATIENT.subscriptions(), destination(auction));
            watcher.subscribe("sub-0", destination(auction));
            assertThat(watcher.nextSeq()).isEqualTo(1);
            await().until(() -> server.watcherCount() == IMPATIENT.subscriptions() + 1);

            await().atMost(Duration.ofSeconds(30)).until(() -> {
                var began = Instant.now();
                server.show(board(auction, seq.incrementAndGet()));
                watcher.seqsUpTo(seq.get());
                assertThat(Duration.between(began, Instant.now())).isLessThan(IMPATIENT.sendTime());
                return server.watcherCount() == 1;
            });
            beating.cancel(true);
        }
    }
}
