package com.pikcur.persistence.shared;

import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_EVENT;

import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.port.DomainEvents;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.slf4j.MDC;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps events in the surrounding transaction, with one statement however many they are, once for each kind of lanes;
 * {@link OutboxRelay} tells. */
public final class JooqDomainEvents implements DomainEvents {

    private final DSLContext db;
    private final EventTypes types;
    private final OutboxBell bell;

    /** @param bell the one this node's relay listens to */
    public JooqDomainEvents(DSLContext db, EventTypes types, OutboxBell bell) {
        this.db = db;
        this.types = types;
        this.bell = bell;
    }

    /** @throws IllegalArgumentException if a kind of event has no name to be stored under */
    @Override
    public void publish(List<? extends DomainEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        var requestId = MDC.get(OutboxTable.REQUEST_ID);
        var rows = db.insertInto(
                SHARED_OUTBOX_EVENT,
                SHARED_OUTBOX_EVENT.LANE,
                SHARED_OUTBOX_EVENT.SUBJECT,
                SHARED_OUTBOX_EVENT.TYPE,
                SHARED_OUTBOX_EVENT.PAYLOAD,
                SHARED_OUTBOX_EVENT.REQUEST_ID);
        for (var event : events) {
            var name = types.nameOf(event);
            var payload = types.payloadOf(event);
            for (var lane : types.lanesOf(event)) {
                rows = rows.values(lane, event.subject(), name, payload, requestId);
            }
        }
        rows.execute();
        ringAfterCommit(lanesOf(events));
    }

    private int[] lanesOf(List<? extends DomainEvent> events) {
        return events.stream()
                .flatMap(event -> types.lanesOf(event).stream())
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
    }

    private void ringAfterCommit(int[] lanes) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring(lanes);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring(lanes);
            }
        });
    }

    private void ring(int[] lanes) {
        IntStream.of(lanes).forEach(bell::ring);
    }
}
