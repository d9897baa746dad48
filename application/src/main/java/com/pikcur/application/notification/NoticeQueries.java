package com.pikcur.application.notification;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.shared.MemberId;

/** What screens ask about notices. Contract: {@code NoticeQueriesContract}. */
public interface NoticeQueries {

    /** Counting ends here: whoever has more unread has very many. */
    int MOST_COUNTED = 1_000;

    /**
     * The listed ones of a member, the newest first.
     *
     * @throws com.pikcur.application.shared.InvalidCursor if the cursor is none of this list's
     */
    Page<Notice> page(MemberId recipient, Cut cut);

    /** How many of the listed ones the member has not read, counted up to {@link #MOST_COUNTED}. */
    int unread(MemberId recipient);
}
