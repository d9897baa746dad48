package com.pikcur.application.notification;

import com.pikcur.domain.notification.NoSuchNotice;
import com.pikcur.domain.notification.NoticeId;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.shared.MemberId;

/** Use case: a member does not want to see a notice any more, or any of them so far. */
public final class DeleteNotice {

    private final NoticeRepository notices;

    public DeleteNotice(NoticeRepository notices) {
        this.notices = notices;
    }

    /** @throws NoSuchNotice if there is none of this id, or it is another's */
    public void handle(MemberId member, NoticeId id) {
        if (!notices.delete(member, id)) {
            throw new NoSuchNotice(id);
        }
    }

    /** All there are by now. */
    public void all(MemberId member) {
        all(member, notices.lastSeq(member));
    }

    /** @param upToSeq the newest the member has seen: what came since stays */
    public void all(MemberId member, long upToSeq) {
        notices.deleteAll(member, upToSeq);
    }
}
