package com.pikcur.domain.member.port;

import com.pikcur.domain.member.SocialTicket;
import com.pikcur.domain.shared.Bytes32;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tickets in memory. */
public final class InMemorySocialTickets implements SocialTickets {

    private record Kept(SocialTicket ticket, Instant until) {}

    private final Map<Bytes32, Kept> kept = new HashMap<>();
    private final Clock clock;

    public InMemorySocialTickets(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void keep(Bytes32 key, SocialTicket ticket, Duration validFor) {
        kept.put(key, new Kept(ticket, clock.instant().plus(validFor)));
    }

    @Override
    public synchronized Optional<SocialTicket> find(Bytes32 key) {
        return Optional.ofNullable(kept.get(key))
                .filter(found -> clock.instant().isBefore(found.until()))
                .map(Kept::ticket);
    }

    @Override
    public synchronized Optional<SocialTicket> take(Bytes32 key) {
        var found = find(key);
        kept.remove(key);
        return found;
    }
}
