package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.HeldNotice;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps notices that are to go one way later. Contract: {@code HeldNoticesContract}. */
public interface HeldNotices {

    void add(List<HeldNotice> held);

    /** Takes those of a member that are due, oldest first, at most so many; of two who take at once one gets each. */
    List<HeldNotice> takeDue(MemberId member, Instant now, int limit);

    /** When the next of a member's is due. */
    Optional<Instant> nextDue(MemberId member);

    /** Forgets those of a member who leaves. */
    void forget(MemberId member);
}
