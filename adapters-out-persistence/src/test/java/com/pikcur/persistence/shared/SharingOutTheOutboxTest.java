package com.pikcur.persistence.shared;

import static com.pikcur.domain.shared.port.DomainEventsContract.numbered;
import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_EVENT;
import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_LEASE;
import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_NODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.DomainEventsContract.Happened;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.slf4j.MDC;

@TestInstance(Lifecycle.PER_CLASS)
class SharingOutTheOutboxTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SUBJECTS = 128;
    private static final int EVENTS_EACH = 32;

    /** A lease that outlasts every test: a lane changes hands only where it is given back. */
    private static final OutboxPace LONG_LEASES = new OutboxPace(
            Duration.ofMillis(20), Duration.ofMinutes(10), Duration.ofMillis(20), Duration.ofMillis(80), 4);

    /** So short that a lane is lost before a batch would be cut short for taking too long. */
    private static final OutboxPace SHORT_LEASES = new OutboxPace(
            Duration.ofMillis(20), Duration.ofMillis(300), Duration.ofMillis(20), Duration.ofMillis(80), 4);

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
    void two_nodes_tell_everything_each_subject_in_order() {
        var told = new ConcurrentLinkedQueue<DomainEvent>();
        var subjects = Stream.generate(UUID::randomUUID).limit(SUBJECTS).toList();
        try (var one = OutboxNode.start(database.db(), told::add);
                var other = OutboxNode.start(database.db(), told::add)) {
            awaitShares(4, 4);

            AtOnce.each(SUBJECTS, number -> {
                var node = number % 2 == 0 ? one : other;
                IntStream.range(0, EVENTS_EACH / 4)
                        .mapToObj(part -> numbered(subjects.get(number), part * 4 + 1, part * 4 + 4))
                        .forEach(events -> publish(node.events(), events));
                return number;
            });

            await().atMost(PATIENCE).until(() -> new HashSet<>(told).size() == SUBJECTS * EVENTS_EACH);
            subjects.forEach(
                    subject -> assertThat(firstTold(told, subject)).isEqualTo(numbered(subject, 1, EVENTS_EACH)));
            assertThat(one.told()).isNotEmpty();
            assertThat(other.told()).isNotEmpty();
        }
        assertThat(database.db().fetchCount(SHARED_OUTBOX_EVENT)).isZero();
    }

    @Test
    void lanes_are_shared_out_anew_when_nodes_come_and_go() {
        try (var _ = OutboxNode.start(database.db())) {
            awaitShares(8);
            try (var _ = OutboxNode.start(database.db());
                    var _ = OutboxNode.start(database.db())) {
                awaitShares(2, 3, 3);
            }
            awaitShares(8);
        }
        awaitShares();
        assertThat(database.db().fetchCount(SHARED_OUTBOX_NODE)).isZero();
    }

    @Test
    void what_a_node_told_but_could_not_forget_before_it_died_is_told_again() {
        var subject = UUID.randomUUID();
        var pool = anotherPool();
        var dead = OutboxNode.start(on(pool), event -> {
            if (event.equals(new Happened(subject, 2))) {
                pool.close();
            }
        });
        try (var _ = dead) {
            publish(dead.events(), numbered(subject, 1, 3));
            await().atMost(PATIENCE).until(() -> dead.told().contains(new Happened(subject, 2)));
            try (var heir = OutboxNode.start(database.db())) {
                await().atMost(PATIENCE).until(() -> heir.told().contains(new Happened(subject, 3)));

                assertThat(firstTold(heir.told(), subject)).isEqualTo(numbered(subject, 1, 3));
            }
        }
    }

    @Test
    void a_node_that_lost_its_lanes_stops_in_the_middle_of_what_it_has_read() {
        var events = numbered(UUID.randomUUID(), 1, 10);
        var othersAreDone = new CountDownLatch(1);
        var pool = anotherPool();
        var cutOff = OutboxNode.start(
                on(pool),
                _ -> {
                    pool.close();
                    awaitOpen(othersAreDone);
                },
                SHORT_LEASES);
        try (var _ = cutOff) {
            publish(cutOff.events(), events);
            await().atMost(PATIENCE).until(pool::isClosed);
            try (var heir = OutboxNode.start(database.db(), _ -> {}, SHORT_LEASES)) {
                await().atMost(PATIENCE).until(() -> heir.told().containsAll(events));
                othersAreDone.countDown();
                await().atMost(PATIENCE).until(() -> !cutOff.told().isEmpty());
                cutOff.close();

                assertThat(cutOff.told()).containsExactly(events.getFirst());
                assertThat(heir.told()).isEqualTo(events);
            }
        }
    }

    @Test
    void lanes_of_a_node_that_died_go_to_the_others() {
        var pool = anotherPool();
        var dead = OutboxNode.start(on(pool));
        try (var _ = dead;
                var heir = OutboxNode.start(database.db())) {
            awaitShares(4, 4);

            pool.close();

            awaitShares(8);
            var events = Stream.generate(UUID::randomUUID)
                    .limit(64)
                    .<DomainEvent>map(subject -> new Happened(subject, 1))
                    .toList();
            publish(heir.events(), events);
            await().atMost(PATIENCE).until(() -> heir.told().containsAll(events));
        }
    }

    @Test
    void a_closing_node_finishes_the_event_in_hand_and_gives_its_lanes_back() {
        var subject = UUID.randomUUID();
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var leaving = OutboxNode.start(
                database.db(),
                _ -> {
                    begun.countDown();
                    awaitOpen(mayEnd);
                },
                LONG_LEASES);
        publish(leaving.events(), numbered(subject, 1, 2));
        awaitOpen(begun);

        var closing = Thread.ofVirtual().start(leaving::close);
        await().atMost(PATIENCE).until(() -> heldLanes().size() == 1);
        mayEnd.countDown();
        await().atMost(PATIENCE).until(() -> !closing.isAlive());

        assertThat(leaving.told()).containsExactly(new Happened(subject, 1));
        assertThat(heldLanes()).isEmpty();
        try (var heir = OutboxNode.start(database.db(), _ -> {}, LONG_LEASES)) {
            await().atMost(PATIENCE).until(() -> heir.told().contains(new Happened(subject, 2)));
            assertThat(heir.told()).containsExactly(new Happened(subject, 2));
        }
    }

    @Test
    void a_commit_wakes_the_relay_of_its_node() {
        var neverPolls = new OutboxPace(
                Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofMillis(20), Duration.ofMillis(80), 4);
        try (var node = OutboxNode.start(database.db(), _ -> {}, neverPolls)) {
            awaitShares(8);
            var event = new Happened(UUID.randomUUID(), 1);

            publish(node.events(), List.of(event));

            await().atMost(PATIENCE).until(() -> node.told().contains(event));
        }
    }

    @Test
    void events_of_another_node_are_found_by_looking() {
        try (var node = OutboxNode.start(database.db())) {
            var event = new Happened(UUID.randomUUID(), 1);

            publish(new JooqDomainEvents(database.db(), OutboxNode.TYPES, new OutboxBell()), List.of(event));

            await().atMost(PATIENCE).until(() -> node.told().contains(event));
        }
    }

    @Test
    void a_transaction_that_takes_its_time_holds_up_nobody_else() {
        try (var node = OutboxNode.start(database.db())) {
            awaitShares(8);
            var slow = new Happened(UUID.randomUUID(), 1);
            var quick = numbered(UUID.randomUUID(), 1, 30);

            database.transactions().execute(() -> {
                node.events().publish(List.of(slow));
                AtOnce.each(1, _ -> {
                    publish(node.events(), quick);
                    await().atMost(PATIENCE).until(() -> node.counted("pikcur.outbox.delivered") >= quick.size());
                    return quick;
                });
                assertThat(node.told()).doesNotContain(slow);
                return slow;
            });

            await().atMost(PATIENCE).until(() -> node.told().contains(slow));
        }
    }

    @Test
    void a_reaction_knows_the_request_its_event_came_from() {
        var seen = new AtomicReference<>("");
        try (var node = OutboxNode.start(database.db(), _ -> seen.set(MDC.get("requestId")))) {
            try (var _ = MDC.putCloseable("requestId", "request-1")) {
                publish(node.events(), List.of(new Happened(UUID.randomUUID(), 1)));
            }

            await().atMost(PATIENCE).until(() -> "request-1".equals(seen.get()));
        }
    }

    @Test
    void meters_tell_what_was_delivered_and_what_is_left() {
        var gate = new CountDownLatch(1);
        try (var node = OutboxNode.start(database.db(), _ -> awaitOpen(gate))) {
            publish(node.events(), numbered(UUID.randomUUID(), 1, 5));

            await().atMost(PATIENCE).until(() -> node.measured("pikcur.outbox.backlog") == 5);
            gate.countDown();
            await().atMost(PATIENCE).until(() -> node.counted("pikcur.outbox.delivered") >= 5);
            await().atMost(PATIENCE).until(() -> node.measured("pikcur.outbox.backlog") == 0);
            assertThat(node.meters().get("pikcur.outbox.lag").timer().count()).isGreaterThanOrEqualTo(5);
        }
    }

    private void publish(DomainEvents events, List<DomainEvent> all) {
        database.transactions().execute(() -> {
            events.publish(all);
            return all;
        });
    }

    private HikariDataSource anotherPool() {
        var pool = new HikariDataSource();
        ((HikariDataSource) database.dataSource()).copyStateTo(pool);
        // Once it is closed, nobody shall wait long for its connections.
        pool.setConnectionTimeout(500);
        return pool;
    }

    private static DSLContext on(HikariDataSource pool) {
        return DSL.using(pool, SQLDialect.MARIADB);
    }

    /** Waits until each node has so many ordinary lanes, whichever it is. */
    private void awaitShares(Integer... shares) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(heldLanes().stream()
                                .collect(Collectors.groupingBy(owner -> owner, Collectors.summingInt(_ -> 1)))
                                .values())
                        .containsExactlyInAnyOrder(shares));
    }

    /** The owner of each ordinary lane that has one and whose lease runs. */
    private List<String> heldLanes() {
        return database.db()
                .select(SHARED_OUTBOX_LEASE.OWNER)
                .from(SHARED_OUTBOX_LEASE)
                .where(SHARED_OUTBOX_LEASE.LANE.le(LaneKind.ORDINARY.last()))
                .and(SHARED_OUTBOX_LEASE.OWNER.isNotNull())
                .and(SHARED_OUTBOX_LEASE.EXPIRES_AT.gt(DatabaseClock.now()))
                .fetch(SHARED_OUTBOX_LEASE.OWNER);
    }

    /** Deliveries may be repeated; what counts is the order in which each came first. */
    private static List<DomainEvent> firstTold(Collection<DomainEvent> told, UUID subject) {
        return told.stream()
                .filter(event -> event.subject().equals(subject))
                .distinct()
                .toList();
    }

    private static void awaitOpen(CountDownLatch latch) {
        await().atMost(PATIENCE).until(() -> latch.getCount() == 0);
    }
}
