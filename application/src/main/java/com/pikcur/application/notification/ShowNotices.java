package com.pikcur.application.notification;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.shared.MemberId;
import java.util.List;

/** Use case: a member looks through what they were told. */
public final class ShowNotices {

    /**
     * Part of the list.
     *
     * @param unread of all, counted up to {@link NoticeQueries#MOST_COUNTED}
     * @param seq the newest there was when the list was read: a live connection that begins after it misses nothing
     */
    public record View(Page<NoticeMessage> page, int unread, long seq) {}

    private final NoticeQueries queries;
    private final NoticeRepository notices;
    private final Wordings wordings;

    public ShowNotices(NoticeQueries queries, NoticeRepository notices, Wordings wordings) {
        this.queries = queries;
        this.notices = notices;
        this.wordings = wordings;
    }

    /** @throws com.pikcur.application.shared.InvalidCursor if the cursor is none of this list's */
    public View handle(MemberId member, Cut cut, Language language) {
        // Read before the list, so that whatever comes in between is shown twice rather than never.
        var seq = notices.lastSeq(member);
        var page = queries.page(member, cut);
        return new View(new Page<>(wordings.of(page.items(), language), page.next()), queries.unread(member), seq);
    }

    /** How many the member has not read. */
    public int unread(MemberId member) {
        return queries.unread(member);
    }

    /** As live connections show them. */
    public List<NoticeMessage> messages(List<Notice> told, Language language) {
        return wordings.of(told, language);
    }
}
