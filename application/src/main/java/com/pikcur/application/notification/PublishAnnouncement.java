package com.pikcur.application.notification;

import com.pikcur.domain.notification.Announcement;
import com.pikcur.domain.notification.Announcement.Wording;
import com.pikcur.domain.notification.AnnouncementId;
import com.pikcur.domain.notification.port.AnnouncementRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.Optional;

/** Use case: an administrator tells every member something. That they are one has been seen to by then. */
public final class PublishAnnouncement {

    /** @param id taken from the request's key, so that the same request is the same announcement */
    public record Command(AnnouncementId id, Wording korean, Optional<Wording> english, MemberId by) {}

    private final Transactions transactions;
    private final AnnouncementRepository announcements;
    private final NotificationTimers timers;
    private final Clock clock;

    public PublishAnnouncement(
            Transactions transactions, AnnouncementRepository announcements, NotificationTimers timers, Clock clock) {
        this.transactions = transactions;
        this.announcements = announcements;
        this.timers = timers;
        this.clock = clock;
    }

    /** Returns before anybody has been told. */
    public Announcement handle(Command command) {
        var now = clock.instant();
        var announcement = new Announcement(
                command.id(),
                command.korean(),
                command.english(),
                command.by(),
                now,
                Optional.empty(),
                Optional.empty());
        return transactions.execute(() -> {
            if (announcements.add(announcement)) {
                timers.announcement(announcement.id(), now);
            }
            return announcements.find(announcement.id()).orElse(announcement);
        });
    }
}
