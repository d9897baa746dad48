package com.pikcur.application.notification;

import com.pikcur.domain.notification.PushRequested;
import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.port.PushSender;
import com.pikcur.domain.notification.port.PushSubscriptions;

/** Use case: a browser is woken, if it still wants to be. Not within a transaction. */
public final class SendPush {

    private final PushSubscriptions subscriptions;
    private final PushSender sender;

    public SendPush(PushSubscriptions subscriptions, PushSender sender) {
        this.subscriptions = subscriptions;
        this.sender = sender;
    }

    /** @throws com.pikcur.domain.shared.port.ProviderUnavailable if it is to be tried again */
    public void handle(PushRequested requested) {
        subscriptions.find(requested.subscription()).ifPresent(device -> send(requested, device));
    }

    private void send(PushRequested requested, PushSubscription device) {
        switch (sender.send(requested.subject(), device, requested.message())) {
            case SENT, REFUSED -> {
                // Refused once, it would be refused again.
            }
            case GONE -> subscriptions.remove(device.member(), device.id());
        }
    }
}
