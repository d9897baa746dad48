package com.pikcur.application.notification;

import com.pikcur.domain.member.Language;
import com.pikcur.domain.notification.Announcement;
import com.pikcur.domain.notification.AnnouncementId;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.port.AnnouncementRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Part of other use cases: how notices read, announcements in the words of the house. */
public final class Wordings {

    private final AnnouncementRepository announcements;

    public Wordings(AnnouncementRepository announcements) {
        this.announcements = announcements;
    }

    /** Each notice as whoever reads this language is told. */
    public List<NoticeMessage> of(List<Notice> notices, Language language) {
        var announced = announcementsIn(notices);
        return notices.stream()
                .map(notice -> NoticeMessage.of(notice, wording(notice, announced, language)))
                .toList();
    }

    private Map<AnnouncementId, Announcement> announcementsIn(List<Notice> notices) {
        var ids = notices.stream()
                .filter(Wordings::isAnnouncement)
                .map(Wordings::announcementOf)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : announcements.find(ids);
    }

    private static boolean isAnnouncement(Notice notice) {
        return notice.news().type() == NoticeType.ANNOUNCEMENT;
    }

    private static AnnouncementId announcementOf(Notice notice) {
        return new AnnouncementId(notice.news().about().id());
    }

    private static Wording wording(Notice notice, Map<AnnouncementId, Announcement> announced, Language language) {
        var plain = NoticeTexts.of(notice.news().type(), notice.news().details(), language);
        if (!isAnnouncement(notice)) {
            return plain;
        }
        return Optional.ofNullable(announced.get(announcementOf(notice)))
                .map(announcement -> announcement.in(language))
                .map(words -> new Wording(words.title(), words.text()))
                .orElse(plain);
    }
}
