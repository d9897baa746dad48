package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import java.util.Set;

/** Who is asking, as proved by an access token, and what they may do. Never taken from a request's body. */
public record Identity(MemberId member, Set<Role> roles) {

    public Identity {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
