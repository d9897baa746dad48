package com.pikcur.web.notification;

import com.pikcur.domain.notification.Announcement;
import com.pikcur.web.shared.Languages;
import java.time.Instant;
import java.util.UUID;

/** An announcement in the language of whoever asks, or in Korean where it has no other. */
record AnnouncementResponse(UUID id, String title, String text, Instant publishedAt) {

    static AnnouncementResponse of(Announcement announcement) {
        var words = announcement.in(Languages.spoken());
        return new AnnouncementResponse(
                announcement.id().value(), words.title(), words.text(), announcement.publishedAt());
    }
}
