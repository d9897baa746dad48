package com.pikcur.domain.shared.port;

import com.pikcur.domain.shared.DomainEvent;
import java.util.List;

/**
 * Takes events to those who react to them. Contract: {@code DomainEventsContract}.
 *
 * <p>Events are kept in the surrounding transaction, and handed on after its commit: at least once, those of one subject
 * in order. A rolled-back transaction tells nobody anything.
 */
public interface DomainEvents {

    void publish(List<? extends DomainEvent> events);
}
