package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.PushSubscriptionId;
import com.pikcur.domain.shared.MemberId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps the browsers that want to be woken. Contract: {@code PushSubscriptionsContract}. */
public interface PushSubscriptions {

    Optional<PushSubscription> find(PushSubscriptionId id);

    /** Each of these members' own, the latest first, at most ten each. At most 500 members at once. */
    Map<MemberId, List<PushSubscription>> of(Set<MemberId> members);

    /**
     * Keeps it. One of the same endpoint, whoever's it was, is replaced: a browser is its present member's. Beyond ten of
     * one member the oldest is forgotten.
     */
    void save(PushSubscription subscription);

    /** @return whether the member had it */
    boolean remove(MemberId member, PushSubscriptionId id);

    /** Forgets those of a member who leaves. */
    void forget(MemberId member);
}
