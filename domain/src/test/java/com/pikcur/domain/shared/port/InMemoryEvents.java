package com.pikcur.domain.shared.port;

import com.pikcur.domain.shared.DomainEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Events that were told, in order, for a test to look at. */
public final class InMemoryEvents implements DomainEvents {

    private final InMemoryTransactions.Kept<List<DomainEvent>> told;

    public InMemoryEvents(InMemoryTransactions transactions) {
        this.told = transactions.keep(List.of());
    }

    @Override
    public void publishCaused(List<Caused> events) {
        told.change(before -> Stream.concat(before.stream(), events.stream().map(Caused::event))
                .toList());
    }

    @Override
    public Cause cause() {
        return new Cause(Optional.empty());
    }

    /** All events of committed transactions so far. */
    public List<DomainEvent> published() {
        return told.get();
    }

    /** Those of one kind. */
    public <E extends DomainEvent> List<E> published(Class<E> kind) {
        return published().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
