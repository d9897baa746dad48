package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.Conflated;
import com.pikcur.domain.shared.MemberId;
import java.util.Optional;
import java.util.UUID;

/** Keeps what members are to be told of again after a while. Contract: {@code ConflatedNoticesContract}. */
public interface ConflatedNotices {

    /** Keeps it; nothing happens if it is kept already. */
    void keep(Conflated conflated);

    Optional<Conflated> find(UUID id);

    /** Nothing happens if there is none. */
    void remove(UUID id);

    /** Forgets those of a member who leaves. */
    void forget(MemberId member);
}
