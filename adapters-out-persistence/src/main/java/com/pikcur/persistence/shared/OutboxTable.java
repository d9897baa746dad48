package com.pikcur.persistence.shared;

import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_EVENT;
import static com.pikcur.persistence.schema.Tables.SHARED_OUTBOX_WAIT;

import com.pikcur.persistence.schema.tables.SharedOutboxEvent;
import com.pikcur.persistence.schema.tables.SharedOutboxWait;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What has been kept for telling. Every method is a statement of its own. */
final class OutboxTable {

    /** Where the logs find the request that something belongs to. */
    static final String REQUEST_ID = "requestId";

    private static final int LONGEST_FAILURE = 1_000;
    private static final String OF_LANE = "lane";
    private static final String LIMIT = "limit";
    private static final SharedOutboxEvent EVENT = SHARED_OUTBOX_EVENT;
    private static final SharedOutboxWait WAIT = SHARED_OUTBOX_WAIT;
    private static final Field<Long> AGE_MICROS = DatabaseClock.microsSince(EVENT.RECORDED_AT);

    private static final PlainQuery NEXT = new PlainQuery(DSL.select(
                    EVENT.ID,
                    EVENT.SUBJECT,
                    EVENT.TYPE,
                    EVENT.PAYLOAD,
                    EVENT.REQUEST_ID,
                    AGE_MICROS,
                    WAIT.EVENT_ID,
                    WAIT.TRIES)
            .from(EVENT)
            .leftJoin(WAIT)
            .on(WAIT.SUBJECT.eq(EVENT.SUBJECT))
            .and(WAIT.LANE.eq(EVENT.LANE))
            .where(EVENT.LANE.eq(PlainQuery.blank(OF_LANE, EVENT.LANE)))
            .and(EVENT.PARKED_AT.isNull())
            .and(WAIT.SUBJECT.isNull().or(WAIT.NEXT_TRY_AT.le(DatabaseClock.now())))
            .orderBy(EVENT.ID)
            .limit(DSL.param(LIMIT, SQLDataType.INTEGER)));

    private static final Map<Places, PlainQuery> FORGET = new ConcurrentHashMap<>();

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
            boolean waited) {}

    private final DSLContext db;

    OutboxTable(DSLContext db) {
        this.db = db;
    }

    /** The lane's first events in the order they were stored, but for those of subjects that WAIT. */
    List<Kept> next(int lane, int limit) {
        return NEXT.fetch(db, Map.of(OF_LANE, lane, LIMIT, limit), row -> kept(lane, row));
    }

    private static Kept kept(int lane, PlainRow row) {
        var id = row.get(EVENT.ID);
        var waitsFor = row.find(WAIT.EVENT_ID);
        return new Kept(
                id,
                lane,
                row.get(EVENT.SUBJECT),
                row.get(EVENT.TYPE),
                row.get(EVENT.PAYLOAD),
                row.find(EVENT.REQUEST_ID),
                Duration.of(row.get(AGE_MICROS), ChronoUnit.MICROS),
                waitsFor.filter(id::equals).flatMap(_ -> row.find(WAIT.TRIES)).orElse(0),
                waitsFor.isPresent());
    }

    /** Forgets what has been told. */
    void remove(List<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var places = Places.of("id", ids.size());
        var values = new HashMap<String, Object>();
        places.fill(values, ids);
        FORGET.computeIfAbsent(places, OutboxTable::forget).execute(db, values);
    }

    private static PlainQuery forget(Places places) {
        // Left to itself, MariaDB reads a small table from end to end, and waits for each row a transaction has not
        // committed yet: then the relay would be as slow as the slowest bidder.
        return PlainQuery.ofCommand(DSL.query(
                "delete {0} from {0} force index (primary) where {1}", EVENT, EVENT.ID.in(places.blanks(EVENT.ID))));
    }

    /** Lets the event's subject wait in its lane, the event and all behind it. */
    void letWait(Kept event, int tries, Duration pause, Throwable failure) {
        db.insertInto(WAIT)
                .set(WAIT.SUBJECT, event.subject())
                .set(WAIT.LANE, event.lane())
                .set(WAIT.EVENT_ID, event.id())
                .set(WAIT.TRIES, tries)
                .set(WAIT.NEXT_TRY_AT, DatabaseClock.in(pause))
                .set(WAIT.FAILURE, shortened(failure))
                .onDuplicateKeyUpdate()
                .set(WAIT.EVENT_ID, event.id())
                .set(WAIT.TRIES, tries)
                .set(WAIT.NEXT_TRY_AT, DatabaseClock.in(pause))
                .set(WAIT.FAILURE, shortened(failure))
                .execute();
    }

    void endWait(Kept event) {
        db.deleteFrom(WAIT)
                .where(WAIT.SUBJECT.eq(event.subject()))
                .and(WAIT.LANE.eq(event.lane()))
                .execute();
    }

    /** Gives the event up; those behind it go on. */
    void park(Kept event, Throwable failure) {
        db.update(EVENT)
                .set(EVENT.PARKED_AT, DatabaseClock.now())
                .set(EVENT.FAILURE, shortened(failure))
                .where(EVENT.ID.eq(event.id()))
                .execute();
    }

    /** How many events are still to be told, counted no further than the limit. */
    int backlog(int limit) {
        return db.fetchCount(
                DSL.selectOne().from(EVENT).where(EVENT.PARKED_AT.isNull()).limit(limit));
    }

    private static String shortened(Throwable failure) {
        var text = failure.toString();
        return text.substring(0, Math.min(text.length(), LONGEST_FAILURE));
    }
}
