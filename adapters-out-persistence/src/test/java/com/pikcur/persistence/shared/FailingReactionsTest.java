package com.pikcur.persistence.shared;

import static com.pikcur.domain.shared.port.DomainEventsContract.numbered;
import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_EVENT;
import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_WAIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.port.DomainEventsContract.Happened;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class FailingReactionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
    void a_subject_whose_event_fails_waits_and_others_of_its_lane_go_on() {
        var failing = new UUID(1, 8);
        var healthy = new UUID(2, 8);
        var broken = new AtomicBoolean(true);
        Consumer<DomainEvent> handler = event -> {
            if (event.equals(new Happened(failing, 2)) && broken.get()) {
                throw new IllegalStateException("expected");
            }
        };
        var patient = new OutboxPace(
                Duration.ofMillis(20), Duration.ofSeconds(2), Duration.ofMillis(20), Duration.ofMillis(50), 1_000_000);
        try (var node = OutboxNode.start(database.db(), handler, patient)) {
            publish(node, numbered(failing, 1, 3));
            publish(node, numbered(healthy, 1, 600));

            awaitTold(node, new Happened(healthy, 600));
            await().atMost(PATIENCE).until(() -> node.counted("pikcur.outbox.failed") > 3);
            assertThat(toldOf(node, failing)).isEqualTo(numbered(failing, 1, 1));

            broken.set(false);
            awaitTold(node, new Happened(failing, 3));
            assertThat(toldOf(node, failing)).isEqualTo(numbered(failing, 1, 3));
            assertThat(toldOf(node, healthy)).isEqualTo(numbered(healthy, 1, 600));
            await().atMost(PATIENCE).until(() -> database.db().fetchCount(SHARED_OUTBOX_WAIT) == 0);
        }
    }

    @Test
    void an_event_that_fails_too_often_is_parked_and_its_subject_goes_on() {
        var subject = UUID.randomUUID();
        Consumer<DomainEvent> handler = event -> {
            if (event.equals(new Happened(subject, 2))) {
                throw new IllegalStateException("this one never works");
            }
        };
        try (var node = OutboxNode.start(database.db(), handler)) {
            publish(node, numbered(subject, 1, 3));

            awaitTold(node, new Happened(subject, 3));
            assertThat(toldOf(node, subject)).containsExactly(new Happened(subject, 1), new Happened(subject, 3));
            assertThat(node.counted("pikcur.outbox.failed")).isEqualTo(OutboxNode.PACE.mostTries());
            assertThat(node.counted("pikcur.outbox.parked")).isEqualTo(1);
        }
        var parked = database.db().fetchSingle(SHARED_OUTBOX_EVENT);
        assertThat(parked.getParkedAt()).isNotNull();
        assertThat(parked.getFailure()).contains("this one never works");
        assertThat(database.db().fetchCount(SHARED_OUTBOX_WAIT)).isZero();
    }

    @Test
    void a_parked_event_is_told_once_somebody_sets_it_free() {
        var event = new Happened(UUID.randomUUID(), 1);
        var broken = new AtomicBoolean(true);
        Consumer<DomainEvent> handler = _ -> {
            if (broken.get()) {
                throw new IllegalStateException("expected");
            }
        };
        try (var node = OutboxNode.start(database.db(), handler)) {
            publish(node, List.of(event));
            await().atMost(PATIENCE).until(() -> node.counted("pikcur.outbox.parked") == 1);

            broken.set(false);
            database.db()
                    .update(SHARED_OUTBOX_EVENT)
                    .setNull(SHARED_OUTBOX_EVENT.PARKED_AT)
                    .execute();

            awaitTold(node, event);
        }
    }

    @Test
    void what_cannot_be_read_is_parked_at_once_and_the_rest_is_told() {
        var subject = UUID.randomUUID();
        store(subject, "contract.happened", "{\"subject\":\"%s\",\"num".formatted(subject));
        store(subject, "contract.happened", "{\"number\":7}");
        store(subject, "contract.happened", "null");
        store(subject, "contract.of-tomorrow", "{}");
        store(subject, "contract.happened", "{\"subject\":\"%s\",\"number\":8,\"added\":[]}".formatted(subject));
        try (var node = OutboxNode.start(database.db())) {
            awaitTold(node, new Happened(subject, 8));

            assertThat(node.counted("pikcur.outbox.parked")).isEqualTo(4);
            assertThat(node.counted("pikcur.outbox.failed")).isZero();
            assertThat(toldOf(node, subject)).containsExactly(new Happened(subject, 8));
        }
    }

    @Test
    void a_reaction_that_breaks_down_altogether_does_not_stop_the_others() {
        var failing = new UUID(1, 8);
        var healthy = new Happened(new UUID(2, 8), 1);
        Consumer<DomainEvent> handler = event -> {
            if (event.subject().equals(failing)) {
                throw new StackOverflowError("expected");
            }
        };
        try (var node = OutboxNode.start(database.db(), handler)) {
            publish(node, List.of(new Happened(failing, 1), healthy));

            awaitTold(node, healthy);
            await().atMost(PATIENCE).until(() -> node.counted("pikcur.outbox.parked") == 1);
        }
    }

    @Test
    void pauses_grow_and_stop_growing() {
        var pauses = new CopyOnWriteArrayList<Duration>();
        for (var tries = 1; tries <= 20; tries++) {
            pauses.add(OutboxPace.ORDINARY.pauseAfter(tries));
        }

        assertThat(pauses).isSorted().startsWith(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(pauses).endsWith(Duration.ofMinutes(10));
        assertThat(OutboxPace.ORDINARY.pauseAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(10));
    }

    private void publish(OutboxNode node, List<DomainEvent> events) {
        database.transactions().execute(() -> {
            node.events().publish(events);
            return events;
        });
    }

    private void store(UUID subject, String type, String payload) {
        database.db()
                .insertInto(SHARED_OUTBOX_EVENT)
                .set(SHARED_OUTBOX_EVENT.LANE, LaneKind.ORDINARY.laneOf(subject))
                .set(SHARED_OUTBOX_EVENT.SUBJECT, subject)
                .set(SHARED_OUTBOX_EVENT.TYPE, type)
                .set(SHARED_OUTBOX_EVENT.PAYLOAD, payload)
                .execute();
    }

    private static void awaitTold(OutboxNode node, DomainEvent event) {
        await().atMost(PATIENCE).until(() -> node.told().contains(event));
    }

    private static List<DomainEvent> toldOf(OutboxNode node, UUID subject) {
        return node.told().stream()
                .filter(event -> event.subject().equals(subject))
                .distinct()
                .toList();
    }
}
