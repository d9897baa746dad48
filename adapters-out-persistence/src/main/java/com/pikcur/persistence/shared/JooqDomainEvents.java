package com.pikcur.persistence.shared;

import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_EVENT;

import com.pikcur.domain.shared.port.DomainEvents;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Keeps events in the surrounding transaction, in one round trip however many they are, once for each kind of lanes;
 * {@link OutboxRelay} tells.
 */
public final class JooqDomainEvents implements DomainEvents {

    private static final List<Field<?>> COLUMNS = List.of(
            SHARED_OUTBOX_EVENT.LANE,
            SHARED_OUTBOX_EVENT.SUBJECT,
            SHARED_OUTBOX_EVENT.TYPE,
            SHARED_OUTBOX_EVENT.PAYLOAD,
            SHARED_OUTBOX_EVENT.REQUEST_ID);

    private static final PlainBatch KEEP = new PlainBatch(
            DSL.using(SQLDialect.MARIADB)
                    .insertInto(SHARED_OUTBOX_EVENT)
                    .columns(COLUMNS)
                    .values(Collections.nCopies(COLUMNS.size(), null)),
            COLUMNS);

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
    public void publishCaused(List<Caused> events) {
        if (events.isEmpty()) {
            return;
        }
        KEEP.execute(db, events.stream().flatMap(this::rows).toList());
        var lanes = lanesOf(events);
        AfterCommit.run(() -> ring(lanes));
    }

    private Stream<@Nullable Object[]> rows(Caused caused) {
        var event = caused.event();
        var name = types.nameOf(event);
        var payload = types.payloadOf(event);
        var request = caused.cause().request().orElse(null);
        return types.lanesOf(event).stream()
                .map(lane -> new @Nullable Object[] {lane, event.subject(), name, payload, request});
    }

    @Override
    public Cause cause() {
        return new Cause(Optional.ofNullable(MDC.get(OutboxTable.REQUEST_ID)));
    }

    private int[] lanesOf(List<Caused> events) {
        return events.stream()
                .flatMap(caused -> types.lanesOf(caused.event()).stream())
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
    }

    private void ring(int[] lanes) {
        IntStream.of(lanes).forEach(bell::ring);
    }
}
