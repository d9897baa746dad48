package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import java.util.Set;

/**
 * Who is asking, as proved by an access token, and what they may do. Never taken from a request's body.
 *
 * @param session the sign-in the token was issued for
 * @param epoch how often all tokens of the member had been voided when this one was issued; the next time voids it too
 * @param mustChangePassword signed in with a temporary password: may do nothing before choosing one of their own
 */
public record Identity(MemberId member, Set<Role> roles, SessionId session, long epoch, boolean mustChangePassword) {

    public Identity {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
