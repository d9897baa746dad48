package com.pikcur.persistence.notification;

import static com.pikcur.persistence.schema.Tables.NOTIFICATION_NOTICE;

import com.pikcur.application.notification.NoticeQueries;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.Cursor;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Answers screens from the notices in MariaDB, each with one statement. */
public final class JooqNoticeQueries implements NoticeQueries {

    private static final String LIST = "notices";

    private final DSLContext db;

    public JooqNoticeQueries(DSLContext db) {
        this.db = db;
    }

    @Override
    public Page<Notice> page(MemberId recipient, Cut cut) {
        var behind = cut.cursor()
                .map(text -> Cursor.parse(text, LIST, Long::valueOf))
                .map(cursor -> NOTIFICATION_NOTICE.SEQ.lt(cursor.key()))
                .orElseGet(DSL::noCondition);
        var found = db.selectFrom(NOTIFICATION_NOTICE)
                .where(NOTIFICATION_NOTICE.RECIPIENT_ID.eq(recipient), NOTIFICATION_NOTICE.LISTED.isTrue(), behind)
                .orderBy(NOTIFICATION_NOTICE.SEQ.desc())
                .limit(cut.limit() + 1)
                .fetch(NoticeRows::toNotice);
        return Page.cut(
                found, cut.limit(), last -> new Cursor<>(last.seq(), last.id().value()).text(LIST, String::valueOf));
    }

    @Override
    public int unread(MemberId recipient) {
        return db.fetchCount(DSL.selectOne()
                .from(NOTIFICATION_NOTICE)
                .where(
                        NOTIFICATION_NOTICE.RECIPIENT_ID.eq(recipient),
                        NOTIFICATION_NOTICE.LISTED.isTrue(),
                        NOTIFICATION_NOTICE.READ_AT.isNull())
                .limit(MOST_COUNTED));
    }
}
