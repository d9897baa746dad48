package com.pikcur.domain.member;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.NotFound;

/** The member shows no photo. */
public final class NoSuchPhoto extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchPhoto(MemberId member) {
        super("No photo of member " + member.value());
    }
}
