package com.pikcur.persistence.shared;

import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_LEASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.port.DomainEventsContract.Happened;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class SlowReactionsTest {

    /** Registered as slow. */
    private record Mailed(UUID subject) implements DomainEvent {}

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SLOW_LANES = 4;
    private static final EventTypes TYPES = new EventTypes(
            Map.of("contract.happened", Happened.class, "contract.mailed", Mailed.class),
            Map.of(Mailed.class, Set.of(LaneKind.SLOW)),
            DataKeysFixture.JSON);

    private final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void clear() {
        OutboxNode.clear(database.db());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void events_of_every_ordinary_lane_arrive_while_all_slow_ones_hang() {
        var hanging = new AtomicInteger();
        var mayGoOn = new CountDownLatch(1);
        Consumer<DomainEvent> handler = event -> {
            if (event instanceof Mailed) {
                hanging.incrementAndGet();
                awaitOpen(mayGoOn);
            }
        };
        var mail = subjects(2 * SLOW_LANES).map(Mailed::new).toList();
        var others = subjects(64).map(subject -> new Happened(subject, 1)).toList();
        try (var node = OutboxNode.start(database.db(), TYPES, handler, OutboxNode.PACE)) {
            publish(node, mail);
            await().atMost(PATIENCE).until(() -> hanging.get() == SLOW_LANES);

            publish(node, others);

            await().atMost(PATIENCE).until(() -> node.told().containsAll(others));
            assertThat(node.told()).doesNotContainAnyElementsOf(mail);
            mayGoOn.countDown();
            await().atMost(PATIENCE).until(() -> node.told().containsAll(mail));
        }
    }

    @Test
    void nodes_share_out_slow_lanes_and_ordinary_ones_apart() {
        try (var _ = OutboxNode.start(database.db());
                var _ = OutboxNode.start(database.db())) {
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(shares(LaneKind.ORDINARY)).containsExactly(4, 4);
                assertThat(shares(LaneKind.SLOW)).containsExactly(2, 2);
            });
        }
    }

    /** How many lanes of the kind each node has. */
    private Collection<Integer> shares(LaneKind kind) {
        return database
                .db()
                .select(SHARED_OUTBOX_LEASE.OWNER)
                .from(SHARED_OUTBOX_LEASE)
                .where(SHARED_OUTBOX_LEASE.LANE.between(kind.first(), kind.last()))
                .and(SHARED_OUTBOX_LEASE.OWNER.isNotNull())
                .fetch(SHARED_OUTBOX_LEASE.OWNER)
                .stream()
                .collect(Collectors.groupingBy(owner -> owner, Collectors.summingInt(_ -> 1)))
                .values();
    }

    /** Evenly over all lanes, whichever kind they are of. */
    private static Stream<UUID> subjects(int count) {
        return IntStream.range(0, count).mapToObj(number -> new UUID(count, number));
    }

    private void publish(OutboxNode node, List<? extends DomainEvent> events) {
        database.transactions().execute(() -> {
            node.events().publish(events);
            return events;
        });
    }

    private static void awaitOpen(CountDownLatch latch) {
        await().atMost(PATIENCE).until(() -> latch.getCount() == 0);
    }
}
