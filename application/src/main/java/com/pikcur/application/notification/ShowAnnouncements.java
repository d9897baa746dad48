package com.pikcur.application.notification;

import com.pikcur.domain.notification.Announcement;
import com.pikcur.domain.notification.AnnouncementId;
import com.pikcur.domain.notification.NoSuchAnnouncement;
import com.pikcur.domain.notification.port.AnnouncementRepository;
import java.util.List;

/** Use case: anybody reads what the house has announced. */
public final class ShowAnnouncements {

    private static final int MOST = 50;

    private final AnnouncementRepository announcements;

    public ShowAnnouncements(AnnouncementRepository announcements) {
        this.announcements = announcements;
    }

    /** The latest first. */
    public List<Announcement> handle() {
        return announcements.latest(MOST);
    }

    /** @throws NoSuchAnnouncement if there is none of this id */
    public Announcement handle(AnnouncementId id) {
        return announcements.find(id).orElseThrow(() -> new NoSuchAnnouncement(id));
    }
}
