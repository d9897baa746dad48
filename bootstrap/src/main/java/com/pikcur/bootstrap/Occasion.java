package com.pikcur.bootstrap;

import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.MemberId;
import java.util.UUID;

/**
 * An event of which members are told.
 *
 * @param number the event's own, however often it is told
 */
record Occasion(UUID subject, long number) {

    /** Of one event and type, a member hears once. */
    News news(MemberId recipient, NoticeType type, About about, NoticeDetails details) {
        return new News(recipient, causeOf(type), type, about, details);
    }

    String causeOf(NoticeType type) {
        return "event:" + number + ":" + type;
    }
}
