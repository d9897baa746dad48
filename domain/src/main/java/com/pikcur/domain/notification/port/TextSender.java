package com.pikcur.domain.notification.port;

import com.pikcur.domain.shared.HiddenText;
import java.util.UUID;

/** Sends text messages. Contract: {@code TextSenderContract}. */
public interface TextSender {

    /**
     * Hands a message over; returns when somebody has taken it. Never to be called within a transaction.
     *
     * @param id the message's own: the same id is sent once
     * @param to a telephone number
     * @return whether it was taken; if not, it never will be
     * @throws com.pikcur.domain.shared.port.ProviderUnavailable if it may be tried again
     */
    boolean send(UUID id, HiddenText to, String text);
}
