package com.pikcur.persistence.shared;

import com.pikcur.domain.shared.DomainEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The names under which kinds of events are stored, such as {@code auction.bid-placed}, and which lanes they travel in. A
 * name stays when its class is renamed or moved, for there may be stored events of it.
 */
public final class EventTypes {

    private static final Set<LaneKind> ORDINARY = Set.of(LaneKind.ORDINARY);

    private final StoredJson json;
    private final Map<String, Class<? extends DomainEvent>> kinds;
    private final Map<Class<? extends DomainEvent>, String> names;
    private final Map<Class<? extends DomainEvent>, Set<LaneKind>> ways;

    /**
     * Knows these kinds of events by name, all of them ordinary.
     *
     * @throws IllegalStateException if a class has two names
     */
    public EventTypes(Map<String, Class<? extends DomainEvent>> kinds, StoredJson json) {
        this(kinds, Map.of(), json);
    }

    /**
     * Knows these kinds of events by name.
     *
     * @param ways for whom events are kept, where that is not {@link LaneKind#ORDINARY} alone
     * @throws IllegalStateException if a class has two names
     */
    public EventTypes(
            Map<String, Class<? extends DomainEvent>> kinds,
            Map<Class<? extends DomainEvent>, Set<LaneKind>> ways,
            StoredJson json) {
        this.json = json;
        this.kinds = Map.copyOf(kinds);
        this.ways = Map.copyOf(ways);
        this.names =
                kinds.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /**
     * What events of this kind are called.
     *
     * @throws IllegalArgumentException if the event's kind has no name
     */
    public String nameOf(DomainEvent event) {
        return Optional.ofNullable(names.get(event.getClass()))
                .orElseThrow(() -> new IllegalArgumentException("No name to store events of " + event.getClass()));
    }

    /** The form in which the event is stored, opened by {@link #read}. */
    public String payloadOf(DomainEvent event) {
        return json.write(event, event.subject());
    }

    /** One for each kind of lanes it is kept in. */
    List<Integer> lanesOf(DomainEvent event) {
        return ways.getOrDefault(event.getClass(), ORDINARY).stream()
                .map(kind -> kind.laneOf(event.subject()))
                .toList();
    }

    /**
     * The event that was stored.
     *
     * @param subject whom or what the event is about
     * @throws IllegalArgumentException if the name is unknown or the payload is not one of its kind
     */
    public DomainEvent read(String name, UUID subject, String payload) {
        var kind = Optional.ofNullable(kinds.get(name))
                .orElseThrow(() -> new IllegalArgumentException("Nobody knows events called " + name));
        return json.read(payload, kind, subject);
    }
}
