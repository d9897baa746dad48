package com.pikcur.persistence.notification;

import static com.pikcur.persistence.schema.Tables.NOTIFICATION_NOTICE;

import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeId;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.schema.tables.records.NotificationNoticeRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What members were told, in MariaDB. */
public final class JooqNotices implements NoticeRepository {

    private final DSLContext db;
    private final NoticeNumbers numbers;
    private final Transactions transactions;

    /** @param transactions in which numbers and notices are stored together */
    public JooqNotices(DSLContext db, Transactions transactions) {
        this.db = db;
        this.numbers = new NoticeNumbers(db);
        this.transactions = transactions;
    }

    /** The numbers of those whose recipients have been told before are gone. */
    @Override
    public List<Notice> add(List<Unnumbered> notices) {
        if (notices.isEmpty()) {
            return List.of();
        }
        return transactions.execute(() -> {
            var rows = numbered(notices);
            insertMissing(rows);
            var added = added(rows);
            return rows.stream()
                    .filter(row -> row.getSeq().equals(added.get(row.getId())))
                    .map(NoticeRows::toNotice)
                    .toList();
        });
    }

    private List<NotificationNoticeRecord> numbered(List<Unnumbered> notices) {
        var last = numbers.take(
                notices.stream().map(notice -> notice.news().recipient()).toList());
        var rows = new ArrayList<NotificationNoticeRecord>();
        for (var notice : notices) {
            rows.add(NoticeRows.newRow(notice, last.merge(notice.news().recipient(), 1L, Long::sum)));
        }
        return List.copyOf(rows);
    }

    /** Unlike an INSERT IGNORE this leaves out nothing but what is there already: all other errors stay errors. */
    private void insertMissing(List<NotificationNoticeRecord> rows) {
        db.insertInto(NOTIFICATION_NOTICE, NOTIFICATION_NOTICE.fields())
                .valuesOfRecords(rows)
                .onDuplicateKeyUpdate()
                .set(NOTIFICATION_NOTICE.SEQ, NOTIFICATION_NOTICE.SEQ)
                .execute();
    }

    /** One of a known id has kept its former number. */
    private Map<UUID, Long> added(List<NotificationNoticeRecord> rows) {
        return db.select(NOTIFICATION_NOTICE.ID, NOTIFICATION_NOTICE.SEQ)
                .from(NOTIFICATION_NOTICE)
                .where(NOTIFICATION_NOTICE.ID.in(
                        rows.stream().map(NotificationNoticeRecord::getId).toList()))
                .fetchMap(NOTIFICATION_NOTICE.ID, NOTIFICATION_NOTICE.SEQ);
    }

    @Override
    public List<Notice> find(MemberId recipient, Set<NoticeId> ids) {
        return db.selectFrom(NOTIFICATION_NOTICE)
                .where(
                        NOTIFICATION_NOTICE.RECIPIENT_ID.eq(recipient),
                        NOTIFICATION_NOTICE.ID.in(
                                ids.stream().map(NoticeId::value).collect(Collectors.toSet())))
                .orderBy(NOTIFICATION_NOTICE.SEQ)
                .fetch(NoticeRows::toNotice);
    }

    @Override
    public List<Notice> after(MemberId recipient, long seq, int limit) {
        return db.selectFrom(NOTIFICATION_NOTICE)
                .where(
                        NOTIFICATION_NOTICE.RECIPIENT_ID.eq(recipient),
                        NOTIFICATION_NOTICE.SEQ.gt(seq),
                        NOTIFICATION_NOTICE.LISTED.isTrue())
                .orderBy(NOTIFICATION_NOTICE.SEQ)
                .limit(limit)
                .fetch(NoticeRows::toNotice);
    }

    @Override
    public long lastSeq(MemberId recipient) {
        return numbers.last(Set.of(recipient)).getOrDefault(recipient, 0L);
    }

    @Override
    public Map<MemberId, Long> lastSeqs(Set<MemberId> recipients) {
        return numbers.last(recipients);
    }

    @Override
    public Optional<Notice> latest(MemberId recipient, NoticeType type, UUID about) {
        return db.selectFrom(NOTIFICATION_NOTICE)
                .where(
                        NOTIFICATION_NOTICE.RECIPIENT_ID.eq(recipient),
                        NOTIFICATION_NOTICE.TYPE.eq(type.name()),
                        NOTIFICATION_NOTICE.ABOUT_ID.eq(about))
                .orderBy(NOTIFICATION_NOTICE.SEQ.desc())
                .limit(1)
                .fetchOptional(NoticeRows::toNotice);
    }

    @Override
    public boolean markRead(MemberId recipient, NoticeId id, Instant at) {
        return db.update(NOTIFICATION_NOTICE)
                        .set(
                                NOTIFICATION_NOTICE.READ_AT,
                                DSL.coalesce(NOTIFICATION_NOTICE.READ_AT, DSL.val(at, NOTIFICATION_NOTICE.READ_AT)))
                        .where(one(recipient, id))
                        .execute()
                > 0;
    }

    @Override
    public void markAllRead(MemberId recipient, long upToSeq, Instant at) {
        db.update(NOTIFICATION_NOTICE)
                .set(NOTIFICATION_NOTICE.READ_AT, at)
                .where(upTo(recipient, upToSeq), NOTIFICATION_NOTICE.READ_AT.isNull())
                .execute();
    }

    @Override
    public boolean delete(MemberId recipient, NoticeId id) {
        return db.deleteFrom(NOTIFICATION_NOTICE).where(one(recipient, id)).execute() > 0;
    }

    @Override
    public void deleteAll(MemberId recipient, long upToSeq) {
        db.deleteFrom(NOTIFICATION_NOTICE).where(upTo(recipient, upToSeq)).execute();
    }

    @Override
    public int forgetBefore(Instant end, int limit) {
        return db.deleteFrom(NOTIFICATION_NOTICE)
                .where(NOTIFICATION_NOTICE.TOLD_AT.lt(end))
                .orderBy(NOTIFICATION_NOTICE.TOLD_AT)
                .limit(limit)
                .execute();
    }

    @Override
    public void forget(MemberId recipient) {
        transactions.execute(() -> {
            deleteAll(recipient, Long.MAX_VALUE);
            numbers.forget(recipient);
            return recipient;
        });
    }

    private static Condition one(MemberId recipient, NoticeId id) {
        return NOTIFICATION_NOTICE.ID.eq(id.value()).and(NOTIFICATION_NOTICE.RECIPIENT_ID.eq(recipient));
    }

    private static Condition upTo(MemberId recipient, long seq) {
        return NOTIFICATION_NOTICE.RECIPIENT_ID.eq(recipient).and(NOTIFICATION_NOTICE.SEQ.le(seq));
    }
}
