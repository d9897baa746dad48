package com.pikcur.persistence.notification;

import static com.pikcur.persistence.schema.Tables.NOTIFICATION_CONFLATED;

import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.Conflated;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.port.ConflatedNotices;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.schema.tables.records.NotificationConflatedRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** What members are to be told of again after a while, in MariaDB. */
public final class JooqConflatedNotices implements ConflatedNotices {

    private final DSLContext db;

    public JooqConflatedNotices(DSLContext db) {
        this.db = db;
    }

    @Override
    public void keep(Conflated conflated, Instant at) {
        db.insertInto(NOTIFICATION_CONFLATED)
                .set(NOTIFICATION_CONFLATED.ID, conflated.id())
                .set(NOTIFICATION_CONFLATED.MEMBER_ID, conflated.recipient())
                .set(NOTIFICATION_CONFLATED.TYPE, conflated.type().name())
                .set(NOTIFICATION_CONFLATED.ABOUT_KIND, conflated.about().kind().name())
                .set(NOTIFICATION_CONFLATED.ABOUT_ID, conflated.about().id())
                .set(NOTIFICATION_CONFLATED.KEPT_AT, at)
                .onDuplicateKeyUpdate()
                .set(NOTIFICATION_CONFLATED.KEPT_AT, at)
                .execute();
    }

    @Override
    public Optional<Conflated> find(UUID id) {
        return db.selectFrom(NOTIFICATION_CONFLATED)
                .where(NOTIFICATION_CONFLATED.ID.eq(id))
                .fetchOptional(JooqConflatedNotices::toConflated);
    }

    private static Conflated toConflated(NotificationConflatedRecord row) {
        return new Conflated(
                row.getMemberId(),
                NoticeType.valueOf(row.getType()),
                new About(About.Kind.valueOf(row.getAboutKind()), row.getAboutId()));
    }

    @Override
    public int forgetBefore(Instant end, int limit) {
        return db.deleteFrom(NOTIFICATION_CONFLATED)
                .where(NOTIFICATION_CONFLATED.KEPT_AT.lt(end))
                .orderBy(NOTIFICATION_CONFLATED.KEPT_AT)
                .limit(limit)
                .execute();
    }

    @Override
    public void forget(MemberId member) {
        db.deleteFrom(NOTIFICATION_CONFLATED)
                .where(NOTIFICATION_CONFLATED.MEMBER_ID.eq(member))
                .execute();
    }
}
