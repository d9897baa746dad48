package com.pikcur.application.member;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;

/** Whom members have blocked, as screens show it. Contract: {@code BlockListQueriesContract}. */
public interface BlockListQueries {

    /**
     * Those the member has blocked, the last one first.
     *
     * @throws com.pikcur.application.shared.InvalidCursor if the cursor is not one of this list
     */
    Page<BlockedMember> blockedBy(MemberId member, Cut cut);

    record BlockedMember(MemberId member, String nickname, Instant blockedAt) {}
}
