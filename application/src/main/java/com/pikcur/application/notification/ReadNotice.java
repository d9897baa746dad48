package com.pikcur.application.notification;

import com.pikcur.domain.notification.NoSuchNotice;
import com.pikcur.domain.notification.NoticeId;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.shared.MemberId;
import java.time.Clock;

/** Use case: a member has read a notice, or all of them so far. */
public final class ReadNotice {

    private final NoticeRepository notices;
    private final Clock clock;

    public ReadNotice(NoticeRepository notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** @throws NoSuchNotice if there is none of this id, or it is another's */
    public void handle(MemberId member, NoticeId id) {
        if (!notices.markRead(member, id, clock.instant())) {
            throw new NoSuchNotice(id);
        }
    }

    /** All there are by now. */
    public void all(MemberId member) {
        all(member, notices.lastSeq(member));
    }

    /** @param upToSeq the newest the member has seen: what came since is still unread */
    public void all(MemberId member, long upToSeq) {
        notices.markAllRead(member, upToSeq, clock.instant());
    }
}
