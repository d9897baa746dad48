package com.pikcur.domain.member.port;

import com.pikcur.domain.member.Profile;
import com.pikcur.domain.shared.MemberId;

/** Keeps profiles. Contract: {@code ProfileRepositoryContract}. */
public interface ProfileRepository {

    /** The member's, or an empty one if they have said nothing yet. */
    Profile find(MemberId member);

    /**
     * As {@link #find}, and nobody else changes it before the surrounding transaction ends.
     *
     * @throws com.pikcur.domain.member.NoSuchMember if nobody has this id
     */
    Profile findLocked(MemberId member);

    /** Within a transaction that has locked it. */
    void save(Profile profile);

    /** Forgets all of it; does nothing if there is none. */
    void remove(MemberId member);
}
