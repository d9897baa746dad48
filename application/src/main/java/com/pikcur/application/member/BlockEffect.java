package com.pikcur.application.member;

import com.pikcur.domain.shared.MemberId;

/** What ends between two members when one blocks the other. Each context that joins members has one. */
public interface BlockEffect {

    /** In the caller's transaction, which holds both members; what is gone already is no error. */
    void apply(MemberId by, MemberId whom);
}
