package com.pikcur.domain.notification;

import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.HiddenText;
import java.util.UUID;

/**
 * A text message is to be sent.
 *
 * @param subject an id of the message's own: one that cannot be delivered must hold up nothing else
 * @param to a telephone number
 */
public record TextRequested(UUID subject, HiddenText to, String text) implements DomainEvent {

    @Override
    public String toString() {
        return "TextRequested[" + subject + "]";
    }
}
