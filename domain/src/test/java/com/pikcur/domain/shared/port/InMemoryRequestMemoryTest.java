package com.pikcur.domain.shared.port;

import com.pikcur.domain.shared.SettableClock;
import java.time.Duration;
import java.time.Instant;

class InMemoryRequestMemoryTest implements RequestMemoryContract {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T03:00:00Z"));
    private final RequestMemory memory = new InMemoryRequestMemory(clock);

    @Override
    public RequestMemory memory() {
        return memory;
    }

    @Override
    public void letClaimsLapse() {
        clock.advance(Duration.ofMinutes(1));
    }
}
