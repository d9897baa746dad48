package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import java.time.Instant;

/**
 * One sign-in of a member on one device.
 *
 * @param lastUsedAt when an access token was last issued for it
 */
public record Session(SessionId id, MemberId member, Source source, Instant startedAt, Instant lastUsedAt) {

    public Session usedAt(Instant now) {
        return new Session(id, member, source, startedAt, now);
    }
}
