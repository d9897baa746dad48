package com.pikcur.persistence.notification;

import static com.pikcur.persistence.schema.Tables.NOTIFICATION_HELD;

import com.pikcur.domain.notification.HeldNotice;
import com.pikcur.domain.notification.NoticeChannel;
import com.pikcur.domain.notification.NoticeId;
import com.pikcur.domain.notification.port.HeldNotices;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.schema.tables.records.NotificationHeldRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Notices that go one way later, in MariaDB. */
public final class JooqHeldNotices implements HeldNotices {

    private final DSLContext db;
    private final Transactions transactions;

    /** @param transactions in which what is taken is deleted */
    public JooqHeldNotices(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public void add(List<HeldNotice> held) {
        if (held.isEmpty()) {
            return;
        }
        db.insertInto(NOTIFICATION_HELD, NOTIFICATION_HELD.fields())
                .valuesOfRecords(held.stream().map(JooqHeldNotices::toRow).toList())
                .onDuplicateKeyUpdate()
                .set(NOTIFICATION_HELD.DUE_AT, DSL.excluded(NOTIFICATION_HELD.DUE_AT))
                .execute();
    }

    /** What another is taking is skipped, not waited for. */
    @Override
    public List<HeldNotice> takeDue(MemberId member, Instant now, int limit) {
        return transactions.execute(() -> {
            var due = db.selectFrom(NOTIFICATION_HELD)
                    .where(NOTIFICATION_HELD.MEMBER_ID.eq(member), NOTIFICATION_HELD.DUE_AT.le(now))
                    .orderBy(NOTIFICATION_HELD.DUE_AT)
                    .limit(limit)
                    .forUpdate()
                    .skipLocked()
                    .fetch(JooqHeldNotices::toHeld);
            if (!due.isEmpty()) {
                delete(due);
            }
            return due;
        });
    }

    /** By their keys, so that no row another holds is looked at. */
    private void delete(List<HeldNotice> taken) {
        db.deleteFrom(NOTIFICATION_HELD)
                .where(DSL.or(taken.stream().map(JooqHeldNotices::is).toList()))
                .execute();
    }

    private static Condition is(HeldNotice held) {
        return NOTIFICATION_HELD
                .NOTICE_ID
                .eq(held.notice().value())
                .and(NOTIFICATION_HELD.CHANNEL.eq(held.channel().name()));
    }

    @Override
    public Optional<Instant> nextDue(MemberId member) {
        return db.select(NOTIFICATION_HELD.DUE_AT)
                .from(NOTIFICATION_HELD)
                .where(NOTIFICATION_HELD.MEMBER_ID.eq(member))
                .orderBy(NOTIFICATION_HELD.DUE_AT)
                .limit(1)
                .fetchOptional(NOTIFICATION_HELD.DUE_AT);
    }

    @Override
    public void forget(MemberId member) {
        db.deleteFrom(NOTIFICATION_HELD)
                .where(NOTIFICATION_HELD.MEMBER_ID.eq(member))
                .execute();
    }

    private static HeldNotice toHeld(NotificationHeldRecord row) {
        return new HeldNotice(
                row.getMemberId(),
                NoticeChannel.valueOf(row.getChannel()),
                new NoticeId(row.getNoticeId()),
                row.getDueAt());
    }

    private static NotificationHeldRecord toRow(HeldNotice held) {
        var row = new NotificationHeldRecord();
        row.setMemberId(held.recipient());
        row.setChannel(held.channel().name());
        row.setNoticeId(held.notice().value());
        row.setDueAt(held.dueAt());
        return row;
    }
}
