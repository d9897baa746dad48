package com.pikcur.application.notification;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.InvalidCursor;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.port.InMemoryNotices;
import com.pikcur.domain.shared.MemberId;

/** Answers screens from notices in memory. */
public final class InMemoryNoticeQueries implements NoticeQueries {

    private static final String LIST = "notices/";

    private final InMemoryNotices notices;

    public InMemoryNoticeQueries(InMemoryNotices notices) {
        this.notices = notices;
    }

    /** A cursor names the list and the number of the last one given out. */
    @Override
    public Page<Notice> page(MemberId recipient, Cut cut) {
        var before = cut.cursor().map(InMemoryNoticeQueries::seqOf).orElse(Long.MAX_VALUE);
        var found = notices.listed(recipient).reversed().stream()
                .filter(notice -> notice.seq() < before)
                .limit(cut.limit() + 1L)
                .toList();
        return Page.cut(found, cut.limit(), last -> LIST + last.seq());
    }

    private static long seqOf(String cursor) {
        try {
            if (cursor.startsWith(LIST)) {
                return Long.parseLong(cursor.substring(LIST.length()));
            }
        } catch (NumberFormatException _) {
            throw new InvalidCursor();
        }
        throw new InvalidCursor();
    }

    @Override
    public int unread(MemberId recipient) {
        var unread = notices.listed(recipient).stream()
                .filter(notice -> notice.readAt().isEmpty())
                .count();
        return Math.toIntExact(Math.min(unread, MOST_COUNTED));
    }
}
