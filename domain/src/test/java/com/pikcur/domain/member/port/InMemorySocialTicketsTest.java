package com.pikcur.domain.member.port;

import com.pikcur.domain.shared.SettableClock;
import java.time.Duration;
import java.time.Instant;

class InMemorySocialTicketsTest implements SocialTicketsContract {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-02T09:30:00Z"));
    private final SocialTickets tickets = new InMemorySocialTickets(clock);

    @Override
    public SocialTickets tickets() {
        return tickets;
    }

    @Override
    public void letPass(Duration time) {
        clock.advance(time);
    }
}
