package com.pikcur.persistence.community;

import com.pikcur.domain.community.CommunityEvent.FollowAccepted;
import com.pikcur.domain.community.CommunityEvent.FollowRequested;
import com.pikcur.domain.community.CommunityEvent.MemberFollowed;
import com.pikcur.domain.shared.DomainEvent;
import java.util.Map;

/** What events of the community are called in the outbox. */
public final class CommunityEventTypes {

    public static final Map<String, Class<? extends DomainEvent>> BY_NAME = Map.of(
            "community.follow-requested", FollowRequested.class,
            "community.follow-accepted", FollowAccepted.class,
            "community.member-followed", MemberFollowed.class);

    private CommunityEventTypes() {}
}
