package com.pikcur.application.notification;

import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as lists and live connections send it, whatever the transport: the names of the components are those of the
 * JSON.
 *
 * @param seq its number among the member's own; what to come back with
 * @param readAt absent while it is unread
 */
public record NoticeMessage(
        long seq,
        UUID id,
        NoticeType type,
        String title,
        String text,
        Subject about,
        Instant toldAt,
        @Nullable Instant readAt) {

    /** What it is about. */
    public record Subject(About.Kind kind, UUID id) {}

    static NoticeMessage of(Notice notice, Wording wording) {
        var about = notice.news().about();
        return new NoticeMessage(
                notice.seq(),
                notice.id().value(),
                notice.news().type(),
                wording.title(),
                wording.text(),
                new Subject(about.kind(), about.id()),
                notice.toldAt(),
                notice.readAt().orElse(null));
    }
}
