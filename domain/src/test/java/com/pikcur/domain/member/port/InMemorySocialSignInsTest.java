package com.pikcur.domain.member.port;

import com.pikcur.domain.shared.SettableClock;
import java.time.Duration;
import java.time.Instant;

class InMemorySocialSignInsTest implements SocialSignInsContract {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-02T09:30:00Z"));
    private final SocialSignIns signIns = new InMemorySocialSignIns(clock);

    @Override
    public SocialSignIns signIns() {
        return signIns;
    }

    @Override
    public void letPass(Duration time) {
        clock.advance(time);
    }
}
