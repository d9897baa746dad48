package com.pikcur.domain.member.port;

import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.SocialLink;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps who members are to providers. Contract: {@code SocialIdentityRepositoryContract}. */
public interface SocialIdentityRepository {

    Optional<MemberId> find(SocialIdentity identity);

    /** What a member has linked, by the providers' codes. */
    List<SocialLink> of(MemberId member);

    /** Links the two, unless either is linked already: of many at once exactly one is done. */
    Linking link(SocialIdentity identity, MemberId member, Instant at);

    /** Parts the member from the provider; nothing happens if they are not linked. */
    void unlink(MemberId member, SocialProvider provider);

    /** What came of linking. Switch over it without a default. */
    enum Linking {
        DONE,
        /** The identity has a member, or the member another identity of the provider; nothing changes. */
        TAKEN
    }
}
