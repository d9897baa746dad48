package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.NotFound;

/** There is no such member. */
public final class NoSuchMember extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchMember(MemberId member) {
        super("No member " + member.value());
    }
}
