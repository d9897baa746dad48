package com.pikcur.domain.notification;

import com.pikcur.domain.shared.NotFound;

/** There is no such announcement. */
public final class NoSuchAnnouncement extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchAnnouncement(AnnouncementId id) {
        super("No announcement " + id.value());
    }
}
