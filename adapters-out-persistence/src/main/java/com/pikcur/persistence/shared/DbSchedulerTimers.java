package com.pikcur.persistence.shared;

import com.pikcur.domain.shared.port.Timers;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Sets and cancels timers in db-scheduler's table; {@link TimerRunner} lets them go off.
 *
 * <p>db-scheduler's own client refuses to touch a timer that is going off just now, and asks several times before it
 * writes. Here a timer is set with one statement at any moment: it takes the row away from whoever handles the timer, who
 * finds the version changed at the end and leaves the row as it is. That also is how a timer is set again by its own
 * going off.
 */
public final class DbSchedulerTimers implements Timers {

    private static final Table<Record> TIMER = DSL.table(DSL.name(TimerRunner.TABLE));
    private static final Field<String> KIND = DSL.field(DSL.name("task_name"), SQLDataType.VARCHAR);
    private static final Field<String> SUBJECT = DSL.field(DSL.name("task_instance"), SQLDataType.VARCHAR);
    private static final Field<Instant> AT = DSL.field(
            DSL.name("execution_time"), SQLDataType.LOCALDATETIME(6).asConvertedDataType(Converters.instant()));
    private static final Field<Boolean> PICKED = DSL.field(DSL.name("picked"), SQLDataType.BOOLEAN);
    private static final Field<String> PICKED_BY = DSL.field(DSL.name("picked_by"), SQLDataType.VARCHAR);
    private static final Field<Instant> LAST_HEARTBEAT = DSL.field(DSL.name("last_heartbeat"), AT.getDataType());
    private static final Field<Integer> FAILURES = DSL.field(DSL.name("consecutive_failures"), SQLDataType.INTEGER);
    private static final Field<Long> VERSION = DSL.field(DSL.name("version"), SQLDataType.BIGINT);

    private final DSLContext db;

    public DbSchedulerTimers(DSLContext db) {
        this.db = db;
    }

    @Override
    public void set(Timer timer, Instant at) {
        db.insertInto(TIMER)
                .set(KIND, timer.kind())
                .set(SUBJECT, timer.subject().toString())
                .set(AT, at)
                .set(PICKED, false)
                .set(VERSION, versionNobodyHasSeen())
                .onDuplicateKeyUpdate()
                .set(AT, at)
                .set(PICKED, false)
                .setNull(PICKED_BY)
                .setNull(LAST_HEARTBEAT)
                .set(FAILURES, 0)
                .set(VERSION, VERSION.plus(1))
                .execute();
    }

    @Override
    public void cancel(Timer timer) {
        db.deleteFrom(TIMER)
                .where(KIND.eq(timer.kind()))
                .and(SUBJECT.eq(timer.subject().toString()))
                .execute();
    }

    /** Were it always the same, whoever still handles a cancelled timer would take the next one for it. */
    private static long versionNobodyHasSeen() {
        return ThreadLocalRandom.current().nextLong(Long.MAX_VALUE / 2);
    }
}
