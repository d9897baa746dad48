package com.pikcur.domain.member.port;

import com.pikcur.domain.member.SecondFactor;
import com.pikcur.domain.shared.MemberId;
import java.util.Optional;

/** Keeps members' second factors, one of each member. Contract: {@code SecondFactorRepositoryContract}. */
public interface SecondFactorRepository {

    Optional<SecondFactor> find(MemberId member);

    /** The same, with nobody else changing it until the end of the surrounding transaction. */
    Optional<SecondFactor> findLocked(MemberId member);

    /** Stores it in place of whatever the member had, recovery codes included. Only within a transaction. */
    void put(SecondFactor factor);

    /** Forgets it, secret and codes; nothing happens if there is none. */
    void remove(MemberId member);
}
