package com.pikcur.domain.member.port;

import com.pikcur.domain.member.VerifiedIdentity;
import com.pikcur.domain.member.VerifiedPerson;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps who members really are: one person, one member. Contract: {@code IdentityRepositoryContract}.
 *
 * <p>A person is told from others by a keyed digest of their CI; the CI itself is kept nowhere.
 */
public interface IdentityRepository {

    Optional<VerifiedIdentity> find(MemberId member);

    /** Makes this person the member's, or renews what was known of them. Of many at once exactly one gets a person. */
    Claim claim(MemberId member, VerifiedPerson person, Instant verifiedAt);

    /** Forgets who the member is, as one who leaves: the person is free for another account. */
    void remove(MemberId member);

    /** What came of a claim. Switch over it without a default. */
    sealed interface Claim {

        record Kept() implements Claim {}

        /** Another member is this person. */
        record HeldByAnother() implements Claim {}

        /** The member has been somebody else before. */
        record OtherThanBefore() implements Claim {}
    }
}
