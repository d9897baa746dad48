package com.pikcur.persistence.shared;

import com.pikcur.domain.shared.DomainEvent;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/**
 * Who reacts to what the relay tells. Called from several threads, from one at a time for one subject; must tolerate
 * repetition.
 *
 * @param reactions what follows in the system itself
 * @param notices tells members; given a number besides, which is the same whenever the same event is told again, and no
 *     other's
 */
public record OutboxHandlers(Consumer<DomainEvent> reactions, ObjLongConsumer<DomainEvent> notices) {

    /** For whoever has no members to tell. */
    public static OutboxHandlers reactionsOnly(Consumer<DomainEvent> reactions) {
        return new OutboxHandlers(reactions, (_, _) -> {});
    }

    void tell(LaneKind kind, long id, DomainEvent event) {
        switch (kind) {
            case ORDINARY, SLOW -> reactions.accept(event);
            case NOTICE -> notices.accept(event, id);
        }
    }
}
