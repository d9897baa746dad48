package com.pikcur.domain.shared.port;

import com.pikcur.domain.shared.DomainEvent;
import java.util.List;
import java.util.Optional;

/**
 * Takes events to those who react to them. Contract: {@code DomainEventsContract}.
 *
 * <p>Events are kept in the surrounding transaction, and handed on after its commit: at least once, those of one subject
 * in order. A rolled-back transaction tells nobody anything.
 */
public interface DomainEvents {

    /**
     * What brought an event about, so that logs can tell what belongs together.
     *
     * @param request the name of the request, if it was one
     */
    record Cause(Optional<String> request) {}

    /** An event, and what brought it about. */
    record Caused(DomainEvent event, Cause cause) {}

    /** Events that were brought about by what this thread is doing. */
    default void publish(List<? extends DomainEvent> events) {
        var cause = cause();
        publishCaused(events.stream().map(event -> new Caused(event, cause)).toList());
    }

    /** Events of several causes, for whoever acts for others. */
    void publishCaused(List<Caused> events);

    /** What this thread is doing. */
    Cause cause();
}
