package com.pikcur.domain.community;

import com.pikcur.domain.community.CommunityEvent.FollowAccepted;
import com.pikcur.domain.community.CommunityEvent.FollowRequested;
import com.pikcur.domain.community.CommunityEvent.MemberFollowed;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;

/**
 * A member wants to hear of what another does.
 *
 * @param since when it came to be in its state
 */
public record Follow(MemberId follower, MemberId followed, FollowState state, Instant since) {

    /** How many a member may follow, requests included. */
    public static final int MOST_FOLLOWED = 5_000;

    /** @param approves whether the followed one is to be asked first */
    public static Follow begun(MemberId follower, MemberId followed, boolean approves, Instant now) {
        return new Follow(follower, followed, approves ? FollowState.REQUESTED : FollowState.ACCEPTED, now);
    }

    public Follow accepted(Instant now) {
        return new Follow(follower, followed, FollowState.ACCEPTED, now);
    }

    /** What has happened when it has just begun. */
    public CommunityEvent beginning() {
        return switch (state) {
            case REQUESTED -> new FollowRequested(follower, followed, since);
            case ACCEPTED -> new MemberFollowed(follower, followed, since);
        };
    }

    /** What has happened when the followed one has just said yes. */
    public CommunityEvent acceptance() {
        return new FollowAccepted(follower, followed, since);
    }
}
