package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.PushMessage;
import com.pikcur.domain.notification.PushSubscription;
import java.util.UUID;

/** Wakes browsers. Contract: {@code PushSenderContract}. */
public interface PushSender {

    /** What came of it. */
    enum Outcome {
        SENT,
        /** The browser does not want to be woken any more, or its endpoint is none we write to: it is to be forgotten. */
        GONE,
        /** This message will never be taken. */
        REFUSED
    }

    /** Whether this endpoint belongs to a push service we know: to no other address is anything ever sent. */
    boolean accepts(String endpoint);

    /**
     * Hands it to the browser's push service, which may take seconds. Never to be called within a transaction.
     *
     * @param id the push's own; a repetition has the same
     * @throws com.pikcur.domain.shared.port.ProviderUnavailable if it may be tried again
     */
    Outcome send(UUID id, PushSubscription subscription, PushMessage message);
}
