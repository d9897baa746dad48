package com.pikcur.domain.member.port;

import com.pikcur.domain.member.VerificationAttempt;
import com.pikcur.domain.member.VerificationId;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps attempts to prove identities. Contract: {@code VerificationAttemptRepositoryContract}. */
public interface VerificationAttemptRepository {

    /**
     * When the member's attempts since then began, the earliest first. Holds the member until the surrounding transaction
     * ends, so that two requests at once are counted one after the other.
     */
    List<Instant> begunSince(MemberId member, Instant since);

    /** Reads the attempt and holds it until the surrounding transaction ends. */
    Optional<VerificationAttempt> findLocked(VerificationId id);

    void add(VerificationAttempt attempt);

    /**
     * Stores what became of an attempt.
     *
     * @throws HandleTaken if another attempt has the same handle
     */
    void save(VerificationAttempt attempt);
}
