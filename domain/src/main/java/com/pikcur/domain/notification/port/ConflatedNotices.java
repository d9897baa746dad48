package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.Conflated;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps what members are to be told of again after a while. Contract: {@code ConflatedNoticesContract}. */
public interface ConflatedNotices {

    /**
     * Keeps it, as of this instant; of one that is kept already, the instant moves. Either way it is held until the
     * surrounding transaction ends: another that keeps it waits.
     */
    void keep(Conflated conflated, Instant at);

    Optional<Conflated> find(UUID id);

    /** Forgets those last kept before this instant, at most so many. @return how many were forgotten */
    int forgetBefore(Instant end, int limit);

    /** Forgets those of a member who leaves. */
    void forget(MemberId member);
}
