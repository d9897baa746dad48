package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.NotFound;

/** There is no such member, or no longer. */
public final class NoSuchMember extends NotFound {

    private static final long serialVersionUID = 1L;

    /** Whoever they were, nobody is to read it. */
    public NoSuchMember() {
        super("No such member");
    }

    public NoSuchMember(MemberId member) {
        super("No member " + member.value());
    }
}
