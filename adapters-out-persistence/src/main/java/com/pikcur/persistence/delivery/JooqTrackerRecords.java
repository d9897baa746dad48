package com.pikcur.persistence.delivery;

import static com.pikcur.persistence.schema.Tables.DELIVERY_TRACKER_BAR;
import static com.pikcur.persistence.schema.Tables.DELIVERY_TRACKER_USE;

import com.pikcur.domain.delivery.TrackerCode;
import com.pikcur.domain.delivery.TrackerState;
import com.pikcur.domain.delivery.TrackerState.Bar;
import com.pikcur.domain.delivery.port.TrackerRecords;
import com.pikcur.persistence.schema.tables.records.DeliveryTrackerBarRecord;
import java.time.YearMonth;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What trackers were asked, in MariaDB. */
public final class JooqTrackerRecords implements TrackerRecords {

    private final DSLContext db;

    public JooqTrackerRecords(DSLContext db) {
        this.db = db;
    }

    /** One statement begins the month, counts, and tells; whether a look is left is decided before it is counted. */
    @Override
    public boolean take(TrackerCode tracker, YearMonth month, int quota) {
        var use = DELIVERY_TRACKER_USE;
        var left = use.USED.lt(quota);
        return db.insertInto(use)
                .set(use.TRACKER, tracker)
                .set(use.MONTH, month)
                .set(use.USED, quota > 0 ? 1 : 0)
                .set(use.GRANTED, quota > 0)
                .onDuplicateKeyUpdate()
                .set(use.GRANTED, DSL.field(left))
                .set(use.USED, DSL.when(left, use.USED.plus(1)).otherwise(use.USED))
                .returningResult(use.GRANTED)
                .fetchSingle()
                .value1();
    }

    @Override
    public TrackerState stateOf(TrackerCode tracker, YearMonth month) {
        return new TrackerState(tracker, usedOf(tracker, month), barOf(tracker));
    }

    private int usedOf(TrackerCode tracker, YearMonth month) {
        return db.select(DELIVERY_TRACKER_USE.USED)
                .from(DELIVERY_TRACKER_USE)
                .where(DELIVERY_TRACKER_USE.TRACKER.eq(tracker), DELIVERY_TRACKER_USE.MONTH.eq(month))
                .fetchOptional(DELIVERY_TRACKER_USE.USED)
                .orElse(0);
    }

    private Optional<Bar> barOf(TrackerCode tracker) {
        return db.selectFrom(DELIVERY_TRACKER_BAR)
                .where(DELIVERY_TRACKER_BAR.TRACKER.eq(tracker))
                .fetchOptional(row -> new Bar(
                        row.getReason(),
                        row.getProviderCode(),
                        row.getSinceAt(),
                        Optional.ofNullable(row.getUntilAt())));
    }

    /** Of those who come at once each waits for the one before, and finds then that its bar holds. */
    @Override
    public boolean bar(TrackerCode tracker, Bar bar) {
        var table = DELIVERY_TRACKER_BAR;
        var row = row(tracker, bar);
        var holds = table.REASON.eq(bar.reason()).and(table.UNTIL_AT.isNull().or(table.UNTIL_AT.gt(bar.since())));
        var replaced = db.update(table)
                .set(row)
                .where(table.TRACKER.eq(tracker), DSL.not(holds))
                .execute();
        return replaced == 1
                || db.insertInto(table).set(row).onDuplicateKeyIgnore().execute() == 1;
    }

    private static DeliveryTrackerBarRecord row(TrackerCode tracker, Bar bar) {
        var row = new DeliveryTrackerBarRecord();
        row.setTracker(tracker);
        row.setReason(bar.reason());
        row.setProviderCode(bar.providerCode());
        row.setSinceAt(bar.since());
        row.setUntilAt(bar.until().orElse(null));
        return row;
    }

    @Override
    public void lift(TrackerCode tracker) {
        db.deleteFrom(DELIVERY_TRACKER_BAR)
                .where(DELIVERY_TRACKER_BAR.TRACKER.eq(tracker))
                .execute();
    }
}
