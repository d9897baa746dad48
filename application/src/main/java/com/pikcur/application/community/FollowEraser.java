package com.pikcur.application.community;

import com.pikcur.application.member.PersonalDataEraser;
import com.pikcur.domain.community.port.FollowRepository;
import com.pikcur.domain.shared.MemberId;

/** Forgets the follows of a member who leaves, in both directions. */
public final class FollowEraser implements PersonalDataEraser {

    private final FollowRepository follows;

    public FollowEraser(FollowRepository follows) {
        this.follows = follows;
    }

    @Override
    public void erase(MemberId member) {
        follows.forget(member);
    }
}
