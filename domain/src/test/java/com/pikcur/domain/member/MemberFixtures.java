package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import java.util.Set;

/** Members for tests, so that a test says only what it is about. */
public final class MemberFixtures {

    private MemberFixtures() {}

    /** Signed in once, with the session named after the member. */
    public static Identity identity(MemberId member, Role... roles) {
        return new Identity(member, Set.of(roles), new SessionId(member.value()), 0, false);
    }
}
