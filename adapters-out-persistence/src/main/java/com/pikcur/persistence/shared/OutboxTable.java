package com.pikcur.persistence.shared;

import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_EVENT;
import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_WAIT;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What has been kept for telling. Every method is a statement of its own. */
final class OutboxTable {

    /** Where the logs find the request that something belongs to. */
    static final String REQUEST_ID = "requestId";

    private static final int LONGEST_FAILURE = 1_000;

    /**
     * One event as it is stored.
     *
     * @param age since it was stored, by the database's clock
     * @param tries how often handing it on has failed
     * @param waited whether there is a note that its subject waits, for this event or an earlier one
     */
    record Kept(
            long id,
            int lane,
            UUID subject,
            String type,
            String payload,
            Optional<String> requestId,
            Duration age,
            int tries,
            boolean waited) {

        LaneKind kind() {
            return Stream.of(LaneKind.values())
                    .filter(kind -> kind.contains(lane))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No lane " + lane));
        }
    }

    private final DSLContext db;

    OutboxTable(DSLContext db) {
        this.db = db;
    }

    /** The lane's first events in the order they were stored, but for those of subjects that wait. */
    List<Kept> next(int lane, int limit) {
        var event = SHARED_OUTBOX_EVENT;
        var wait = SHARED_OUTBOX_WAIT;
        return db.select(
                        event.ID,
                        event.SUBJECT,
                        event.TYPE,
                        event.PAYLOAD,
                        event.REQUEST_ID,
                        DatabaseClock.microsSince(event.RECORDED_AT),
                        DSL.when(wait.EVENT_ID.eq(event.ID), wait.TRIES).otherwise(0),
                        DSL.field(wait.SUBJECT.isNotNull()))
                .from(event)
                .leftJoin(wait)
                .on(wait.SUBJECT.eq(event.SUBJECT))
                .and(wait.LANE.eq(event.LANE))
                .where(event.LANE.eq(lane))
                .and(event.PARKED_AT.isNull())
                .and(wait.SUBJECT.isNull().or(wait.NEXT_TRY_AT.le(DatabaseClock.now())))
                .orderBy(event.ID)
                .limit(limit)
                .fetch(row -> new Kept(
                        row.value1(),
                        lane,
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        Optional.ofNullable(row.value5()),
                        Duration.of(row.value6(), ChronoUnit.MICROS),
                        row.value7(),
                        row.value8()));
    }

    /** Forgets what has been told. */
    void remove(List<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        // Left to itself, MariaDB reads a small table from end to end, and waits for each row a transaction has not
        // committed yet: then the relay would be as slow as the slowest bidder.
        db.query(
                        "delete {0} from {0} force index (primary) where {1}",
                        SHARED_OUTBOX_EVENT, SHARED_OUTBOX_EVENT.ID.in(ids))
                .execute();
    }

    /** Lets the event's subject wait in its lane, the event and all behind it. */
    void letWait(Kept event, int tries, Duration pause, Throwable failure) {
        var wait = SHARED_OUTBOX_WAIT;
        db.insertInto(wait)
                .set(wait.SUBJECT, event.subject())
                .set(wait.LANE, event.lane())
                .set(wait.EVENT_ID, event.id())
                .set(wait.TRIES, tries)
                .set(wait.NEXT_TRY_AT, DatabaseClock.in(pause))
                .set(wait.FAILURE, shortened(failure))
                .onDuplicateKeyUpdate()
                .set(wait.EVENT_ID, event.id())
                .set(wait.TRIES, tries)
                .set(wait.NEXT_TRY_AT, DatabaseClock.in(pause))
                .set(wait.FAILURE, shortened(failure))
                .execute();
    }

    void endWait(Kept event) {
        db.deleteFrom(SHARED_OUTBOX_WAIT)
                .where(SHARED_OUTBOX_WAIT.SUBJECT.eq(event.subject()))
                .and(SHARED_OUTBOX_WAIT.LANE.eq(event.lane()))
                .execute();
    }

    /** Gives the event up; those behind it go on. */
    void park(Kept event, Throwable failure) {
        db.update(SHARED_OUTBOX_EVENT)
                .set(SHARED_OUTBOX_EVENT.PARKED_AT, DatabaseClock.now())
                .set(SHARED_OUTBOX_EVENT.FAILURE, shortened(failure))
                .where(SHARED_OUTBOX_EVENT.ID.eq(event.id()))
                .execute();
    }

    /** How many events are still to be told, counted no further than the limit. */
    int backlog(int limit) {
        return db.fetchCount(DSL.selectOne()
                .from(SHARED_OUTBOX_EVENT)
                .where(SHARED_OUTBOX_EVENT.PARKED_AT.isNull())
                .limit(limit));
    }

    private static String shortened(Throwable failure) {
        var text = failure.toString();
        return text.substring(0, Math.min(text.length(), LONGEST_FAILURE));
    }
}
