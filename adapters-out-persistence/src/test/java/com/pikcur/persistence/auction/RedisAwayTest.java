package com.pikcur.persistence.auction;

import static com.pikcur.persistence.auction.BoardEnd.board;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.auction.AuctionEvent;
import com.pikcur.domain.auction.AuctionEvent.AuctionRevised;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.persistence.shared.CuttableLine;
import com.pikcur.persistence.shared.DataKeysFixture;
import com.pikcur.persistence.shared.EventTypes;
import com.pikcur.persistence.shared.JooqDomainEvents;
import com.pikcur.persistence.shared.OutboxBell;
import com.pikcur.persistence.shared.OutboxHandlers;
import com.pikcur.persistence.shared.OutboxPace;
import com.pikcur.persistence.shared.OutboxRelay;
import com.pikcur.persistence.shared.TestDatabase;
import com.pikcur.sandbox.SandboxRedis;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From the commit to the boards of another node, while Redis comes and goes. */
class RedisAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AUCTIONS = 200;

    @Test
    void events_are_told_as_ever_and_boards_flow_again_afterwards() {
        var types = new EventTypes(AuctionEventTypes.BY_NAME, DataKeysFixture.JSON);
        var bell = new OutboxBell();
        var meters = new SimpleMeterRegistry();
        try (var line = CuttableLine.laid();
                var here = new BoardEnd("redis://127.0.0.1:" + line.port());
                var there = new BoardEnd("redis://127.0.0.1:" + line.port());
                var database = TestDatabase.fresh();
                var relay = new OutboxRelay(
                        database.db(),
                        types,
                        OutboxHandlers.reactionsOnly(event -> here.broadcast().show(((AuctionEvent) event).board())),
                        bell,
                        OutboxPace.ORDINARY,
                        meters)) {
            relay.start();
            var events = new JooqDomainEvents(database.db(), types, bell);

            // One by one with Redis' patience in between, this would take a minute.
            var whileAway = Stream.generate(() -> new AuctionRevised(board(new AuctionId(UUID.randomUUID()), 1)))
                    .limit(AUCTIONS)
                    .toList();
            database.transactions().execute(() -> {
                events.publish(whileAway);
                return whileAway;
            });
            await().atMost(PATIENCE)
                    .until(() -> meters.get("pikcur.outbox.delivered").counter().count() >= AUCTIONS);
            assertThat(here.heard()).hasSameSizeAs(whileAway);

            try (var redis = SandboxRedis.startForgetful()) {
                line.leadTo(redis.port());
                there.awaitHearing(here);
                var afterwards = new AuctionRevised(board(new AuctionId(UUID.randomUUID()), 1));
                database.transactions().execute(() -> {
                    events.publish(List.of(afterwards));
                    return afterwards;
                });

                await().atMost(PATIENCE).until(() -> there.heard().contains(afterwards.board()));
                line.cut();
            }
        }
    }
}
