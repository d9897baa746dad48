package com.pikcur.domain.member.port;

import com.pikcur.domain.member.SignUp;
import com.pikcur.domain.member.SignUpId;
import java.util.Optional;

/** Keeps sign-ups until they are verified. Contract: {@code SignUpRepositoryContract}. */
public interface SignUpRepository {

    /** Stores the sign-up in place of whatever there was of its address. */
    void put(SignUp signUp);

    /** Finds by address, with nobody else changing it until the end of the surrounding transaction. */
    Optional<SignUp> findLocked(String email);

    /** Forgets it; nothing happens if there is none. */
    void remove(SignUpId signUp);
}
