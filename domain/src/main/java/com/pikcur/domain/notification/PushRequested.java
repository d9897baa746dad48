package com.pikcur.domain.notification;

import com.pikcur.domain.shared.DomainEvent;
import java.util.UUID;

/**
 * A browser is to be woken.
 *
 * @param subject an id of the push's own: one that cannot be reached must hold up nothing else
 */
public record PushRequested(UUID subject, PushSubscriptionId subscription, PushMessage message)
        implements DomainEvent {}
