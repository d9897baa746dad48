package com.pikcur.application.notification;

import com.pikcur.domain.notification.NoSuchPushSubscription;
import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.PushSubscriptionId;
import com.pikcur.domain.notification.port.PushSender;
import com.pikcur.domain.notification.port.PushSubscriptions;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Use case: a member has a browser woken, or not any more. */
public final class OwnPushSubscriptions {

    private final PushSubscriptions subscriptions;
    private final PushSender sender;
    private final Supplier<UUID> ids;
    private final Clock clock;

    public OwnPushSubscriptions(PushSubscriptions subscriptions, PushSender sender, Supplier<UUID> ids, Clock clock) {
        this.subscriptions = subscriptions;
        this.sender = sender;
        this.ids = ids;
        this.clock = clock;
    }

    /** The latest first. */
    public List<PushSubscription> show(MemberId member) {
        return subscriptions.of(Set.of(member)).getOrDefault(member, List.of());
    }

    /**
     * Keeps it, in place of any of the same endpoint.
     *
     * @return empty if the endpoint is no push service's that we write to
     */
    public Optional<PushSubscription> add(MemberId member, String endpoint, String p256dh, String auth) {
        if (!sender.accepts(endpoint)) {
            return Optional.empty();
        }
        var subscription = new PushSubscription(
                new PushSubscriptionId(ids.get()),
                member,
                new HiddenText(endpoint),
                p256dh,
                new HiddenText(auth),
                clock.instant());
        subscriptions.save(subscription);
        return Optional.of(subscription);
    }

    /** @throws NoSuchPushSubscription if the member has none of this id */
    public void remove(MemberId member, PushSubscriptionId id) {
        if (!subscriptions.remove(member, id)) {
            throw new NoSuchPushSubscription(id);
        }
    }
}
