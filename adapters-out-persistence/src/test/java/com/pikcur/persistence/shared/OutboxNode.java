package com.pikcur.persistence.shared;

import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_EVENT;
import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_LEASE;
import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_NODE;
import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_WAIT;

import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.DomainEventsContract.Happened;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** A node as far as the outbox is concerned: what it publishes, its relay, and what that has handed on. */
final class OutboxNode implements AutoCloseable {

    /** In a hurry, since tests wait. */
    static final OutboxPace PACE = new OutboxPace(
            Duration.ofMillis(20), Duration.ofMillis(800), Duration.ofMillis(20), Duration.ofMillis(80), 4);

    static final EventTypes TYPES = new EventTypes(Map.of("contract.happened", Happened.class), DataKeysFixture.JSON);

    private final List<DomainEvent> told = new CopyOnWriteArrayList<>();
    private final OutboxBell bell = new OutboxBell();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DomainEvents events;
    private final OutboxRelay relay;

    private OutboxNode(DSLContext db, EventTypes types, Consumer<DomainEvent> handler, OutboxPace pace) {
        this.events = new JooqDomainEvents(db, types, bell);
        Consumer<DomainEvent> keeping = event -> {
            handler.accept(event);
            told.add(event);
        };
        this.relay = new OutboxRelay(db, types, OutboxHandlers.reactionsOnly(keeping), bell, pace, meters);
    }

    static OutboxNode start(DSLContext db) {
        return start(db, _ -> {});
    }

    /** @param handler called before an event counts as told */
    static OutboxNode start(DSLContext db, Consumer<DomainEvent> handler) {
        return start(db, handler, PACE);
    }

    static OutboxNode start(DSLContext db, Consumer<DomainEvent> handler, OutboxPace pace) {
        return start(db, TYPES, handler, pace);
    }

    static OutboxNode start(DSLContext db, EventTypes types, Consumer<DomainEvent> handler, OutboxPace pace) {
        var node = new OutboxNode(db, types, handler, pace);
        node.relay.start();
        return node;
    }

    /** As on the first day. Only while no node runs. */
    static void clear(DSLContext db) {
        db.deleteFrom(SHARED_OUTBOX_EVENT).execute();
        db.deleteFrom(SHARED_OUTBOX_WAIT).execute();
        db.deleteFrom(SHARED_OUTBOX_NODE).execute();
        db.update(SHARED_OUTBOX_LEASE)
                .setNull(SHARED_OUTBOX_LEASE.OWNER)
                .setNull(SHARED_OUTBOX_LEASE.EXPIRES_AT)
                .execute();
    }

    DomainEvents events() {
        return events;
    }

    List<DomainEvent> told() {
        return told;
    }

    double counted(String meter) {
        return meters.get(meter).counter().count();
    }

    double measured(String gauge) {
        return meters.get(gauge).gauge().value();
    }

    SimpleMeterRegistry meters() {
        return meters;
    }

    @Override
    public void close() {
        relay.close();
    }
}
