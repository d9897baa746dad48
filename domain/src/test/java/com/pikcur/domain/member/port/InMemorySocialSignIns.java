package com.pikcur.domain.member.port;

import com.pikcur.domain.member.SocialSignIn;
import com.pikcur.domain.shared.Bytes32;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who is at a provider, in memory. */
public final class InMemorySocialSignIns implements SocialSignIns {

    private record Kept(SocialSignIn begun, Instant until) {}

    private final Map<Bytes32, Kept> kept = new HashMap<>();
    private final Clock clock;

    public InMemorySocialSignIns(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void keep(Bytes32 state, SocialSignIn begun, Duration validFor) {
        kept.put(state, new Kept(begun, clock.instant().plus(validFor)));
    }

    @Override
    public synchronized Optional<SocialSignIn> take(Bytes32 state) {
        return Optional.ofNullable(kept.remove(state))
                .filter(found -> clock.instant().isBefore(found.until()))
                .map(Kept::begun);
    }
}
