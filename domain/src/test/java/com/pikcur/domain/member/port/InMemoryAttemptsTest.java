package com.pikcur.domain.member.port;

import com.pikcur.domain.shared.SettableClock;
import java.time.Duration;
import java.time.Instant;

class InMemoryAttemptsTest implements AttemptsContract {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-02T09:30:00Z"));
    private final Attempts attempts = new InMemoryAttempts(clock);

    @Override
    public Attempts attempts() {
        return attempts;
    }

    @Override
    public void letPass(Duration time) {
        clock.advance(time);
    }
}
