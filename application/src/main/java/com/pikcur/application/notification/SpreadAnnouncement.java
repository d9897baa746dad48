package com.pikcur.application.notification;

import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.Announcement;
import com.pikcur.domain.notification.AnnouncementId;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.port.AnnouncementRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Use case: an announcement reaches every member, some at a time, each batch in a transaction of its own that also notes
 * how far it has come: killed anywhere, it goes on from there. Called by a timer.
 */
public final class SpreadAnnouncement {

    /** After so long it lets other timers have the thread. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(20);

    /** One batch. */
    private record Step(List<Notice> told, boolean more) {}

    private final Transactions transactions;
    private final AnnouncementRepository announcements;
    private final Readers readers;
    private final TellMembers tell;
    private final NotificationTimers timers;
    private final Clock clock;

    public SpreadAnnouncement(
            Transactions transactions,
            AnnouncementRepository announcements,
            Readers readers,
            TellMembers tell,
            NotificationTimers timers,
            Clock clock) {
        this.transactions = transactions;
        this.announcements = announcements;
        this.readers = readers;
        this.tell = tell;
        this.timers = timers;
        this.clock = clock;
    }

    public void handle(AnnouncementId id) {
        var until = clock.instant().plus(LONGEST_TURN);
        Step step;
        do {
            step = transactions.execute(() -> step(id));
            tell.call(step.told());
        } while (step.more() && clock.instant().isBefore(until));
    }

    private Step step(AnnouncementId id) {
        return announcements
                .findLocked(id)
                .filter(found -> found.finishedAt().isEmpty())
                .map(found -> tellNext(found, clock.instant()))
                .orElse(new Step(List.of(), false));
    }

    private Step tellNext(Announcement announcement, Instant now) {
        var members = readers.all(announcement.toldUpTo(), TellMembers.LARGEST_BATCH);
        if (members.isEmpty()) {
            announcements.save(announcement.finished(now));
            return new Step(List.of(), false);
        }
        var told = tell.tell(members.stream()
                .map(member -> newsFor(member, announcement.id()))
                .toList());
        announcements.save(announcement.toldUpTo(members.getLast()));
        timers.announcement(announcement.id(), now);
        return new Step(told, true);
    }

    private static News newsFor(MemberId member, AnnouncementId id) {
        return new News(
                member,
                "announcement:" + id.value(),
                NoticeType.ANNOUNCEMENT,
                About.announcement(id.value()),
                NoticeDetails.NONE);
    }
}
