package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import java.util.Locale;
import java.util.Set;

/**
 * What a member signs in with.
 *
 * @param email in lower case, since nobody remembers how they once wrote it
 * @param passwordHash never the password itself
 */
public record Account(MemberId member, String email, String nickname, String passwordHash, Set<Role> roles) {

    public Account {
        email = email.strip().toLowerCase(Locale.ROOT);
        roles = Set.copyOf(roles);
    }

    /** What a token of this session says of the member. */
    public Identity identity(SessionId session) {
        return new Identity(member, roles, session, 0, false);
    }

    @Override
    public String toString() {
        return "Account[" + member.value() + "]";
    }
}
