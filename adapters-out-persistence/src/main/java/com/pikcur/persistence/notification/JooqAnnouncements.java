package com.pikcur.persistence.notification;

import static com.pikcur.persistence.schema.Tables.NOTIFICATION_ANNOUNCEMENT;

import com.pikcur.domain.notification.Announcement;
import com.pikcur.domain.notification.Announcement.Wording;
import com.pikcur.domain.notification.AnnouncementId;
import com.pikcur.domain.notification.port.AnnouncementRepository;
import com.pikcur.persistence.schema.tables.records.NotificationAnnouncementRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;

/** Announcements in MariaDB. */
public final class JooqAnnouncements implements AnnouncementRepository {

    private final DSLContext db;

    public JooqAnnouncements(DSLContext db) {
        this.db = db;
    }

    @Override
    public boolean add(Announcement announcement) {
        try {
            db.insertInto(NOTIFICATION_ANNOUNCEMENT).set(toRow(announcement)).execute();
            return true;
        } catch (DuplicateKeyException _) {
            // Somebody was faster; nothing but this statement is undone.
            return false;
        }
    }

    @Override
    public Optional<Announcement> find(AnnouncementId id) {
        return db.selectFrom(NOTIFICATION_ANNOUNCEMENT)
                .where(NOTIFICATION_ANNOUNCEMENT.ID.eq(id.value()))
                .fetchOptional(JooqAnnouncements::toAnnouncement);
    }

    @Override
    public Optional<Announcement> findLocked(AnnouncementId id) {
        return db.selectFrom(NOTIFICATION_ANNOUNCEMENT)
                .where(NOTIFICATION_ANNOUNCEMENT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JooqAnnouncements::toAnnouncement);
    }

    @Override
    public Map<AnnouncementId, Announcement> find(Set<AnnouncementId> ids) {
        return db
                .selectFrom(NOTIFICATION_ANNOUNCEMENT)
                .where(NOTIFICATION_ANNOUNCEMENT.ID.in(
                        ids.stream().map(AnnouncementId::value).toList()))
                .fetch(JooqAnnouncements::toAnnouncement)
                .stream()
                .collect(Collectors.toUnmodifiableMap(Announcement::id, announcement -> announcement));
    }

    @Override
    public List<Announcement> latest(int limit) {
        return db.selectFrom(NOTIFICATION_ANNOUNCEMENT)
                .orderBy(NOTIFICATION_ANNOUNCEMENT.PUBLISHED_AT.desc(), NOTIFICATION_ANNOUNCEMENT.ID.desc())
                .limit(limit)
                .fetch(JooqAnnouncements::toAnnouncement);
    }

    @Override
    public void save(Announcement announcement) {
        db.update(NOTIFICATION_ANNOUNCEMENT)
                .set(
                        NOTIFICATION_ANNOUNCEMENT.TOLD_UP_TO_MEMBER_ID,
                        announcement.toldUpTo().orElse(null))
                .set(
                        NOTIFICATION_ANNOUNCEMENT.FINISHED_AT,
                        announcement.finishedAt().orElse(null))
                .where(NOTIFICATION_ANNOUNCEMENT.ID.eq(announcement.id().value()))
                .execute();
    }

    private static Announcement toAnnouncement(NotificationAnnouncementRecord row) {
        return new Announcement(
                new AnnouncementId(row.getId()),
                new Wording(row.getKoreanTitle(), row.getKoreanText()),
                Optional.ofNullable(row.getEnglishTitle()).map(title -> new Wording(title, row.getEnglishText())),
                row.getByMemberId(),
                row.getPublishedAt(),
                Optional.ofNullable(row.getToldUpToMemberId()),
                Optional.ofNullable(row.getFinishedAt()));
    }

    private static NotificationAnnouncementRecord toRow(Announcement announcement) {
        var row = new NotificationAnnouncementRecord();
        row.setId(announcement.id().value());
        row.setKoreanTitle(announcement.korean().title());
        row.setKoreanText(announcement.korean().text());
        row.setEnglishTitle(announcement.english().map(Wording::title).orElse(null));
        row.setEnglishText(announcement.english().map(Wording::text).orElse(null));
        row.setByMemberId(announcement.by());
        row.setPublishedAt(announcement.publishedAt());
        row.setToldUpToMemberId(announcement.toldUpTo().orElse(null));
        row.setFinishedAt(announcement.finishedAt().orElse(null));
        return row;
    }
}
