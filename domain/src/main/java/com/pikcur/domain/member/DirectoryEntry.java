package com.pikcur.domain.member;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.Set;

/**
 * What an account tells about its member.
 *
 * @param email for the member and the house alone
 * @param since when they joined
 */
public record DirectoryEntry(MemberId member, HiddenText email, Nickname nickname, Set<Role> roles, Instant since) {

    public DirectoryEntry {
        roles = Set.copyOf(roles);
    }
}
