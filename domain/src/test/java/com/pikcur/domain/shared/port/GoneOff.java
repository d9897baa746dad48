package com.pikcur.domain.shared.port;

import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which timers have gone off, and when they first did. */
final class GoneOff {

    private final Map<Timer, Instant> first = new ConcurrentHashMap<>();

    void add(Timer timer, Instant at) {
        first.putIfAbsent(timer, at);
    }

    boolean has(Timer timer) {
        return first.containsKey(timer);
    }

    Instant firstOf(Timer timer) {
        return Optional.ofNullable(first.get(timer)).orElseThrow();
    }
}
