package com.pikcur.domain.notification.port;

import com.pikcur.domain.shared.MemberId;

/** Tells every node that a member has news, soon and as well as may be: a lost call is made good by the next look. */
public interface NoticeBroadcast {

    /** @param seq the number of the member's newest notice */
    void tell(MemberId member, long seq);
}
