package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.NotFound;

/** The member has set up no second factor. */
public final class NoSuchSecondFactor extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchSecondFactor(MemberId member) {
        super("No second factor of member " + member.value());
    }
}
