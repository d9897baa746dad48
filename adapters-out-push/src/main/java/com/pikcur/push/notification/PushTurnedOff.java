package com.pikcur.push.notification;

import com.pikcur.domain.notification.PushMessage;
import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.port.PushSender;
import java.util.UUID;

/** Wakes nobody, where no key is set up. What is still to be sent is dropped, and browsers are kept: a key may come back. */
public final class PushTurnedOff implements PushSender {

    @Override
    public boolean accepts(String endpoint) {
        return false;
    }

    @Override
    public Outcome send(UUID id, PushSubscription subscription, PushMessage message) {
        return Outcome.REFUSED;
    }
}
