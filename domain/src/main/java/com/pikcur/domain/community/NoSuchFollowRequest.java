package com.pikcur.domain.community;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.NotFound;

/** This member does not ask to follow, or no longer. */
public final class NoSuchFollowRequest extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchFollowRequest(MemberId follower) {
        super("No follow request of " + follower.value());
    }
}
