package com.pikcur.domain.community;

import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.UUID;

/** Something happened between members. */
public sealed interface CommunityEvent extends DomainEvent {

    MemberId follower();

    MemberId followed();

    @Override
    default UUID subject() {
        return followed().value();
    }

    /** Somebody asks to follow. */
    record FollowRequested(MemberId follower, MemberId followed, Instant at) implements CommunityEvent {}

    /** The followed one said yes. */
    record FollowAccepted(MemberId follower, MemberId followed, Instant at) implements CommunityEvent {}

    /** Somebody follows one who need not be asked. */
    record MemberFollowed(MemberId follower, MemberId followed, Instant at) implements CommunityEvent {}
}
