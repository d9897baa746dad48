package com.pikcur.domain.notification;

import com.pikcur.domain.shared.NotFound;

/** There is no such subscription, or it is another's. */
public final class NoSuchPushSubscription extends NotFound {

    private static final long serialVersionUID = 1L;

    public NoSuchPushSubscription(PushSubscriptionId id) {
        super("No push subscription " + id.value());
    }
}
