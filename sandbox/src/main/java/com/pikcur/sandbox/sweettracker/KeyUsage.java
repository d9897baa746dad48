package com.pikcur.sandbox.sweettracker;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How often parcels were asked for. Nobody is refused for it here, unless a fault asks for that. */
final class KeyUsage {

    private static final long TOTAL = 5_000;
    private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

    private final String key;
    private final Clock clock;
    private final AtomicLong used = new AtomicLong();

    KeyUsage(String key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    void count() {
        used.incrementAndGet();
    }

    Map<String, Object> told() {
        var today = LocalDate.ofInstant(clock.instant(), KOREA);
        var told = new LinkedHashMap<String, Object>();
        told.put("key", key);
        told.put("totalAmount", TOTAL);
        told.put("leftAmount", Math.max(0, TOTAL - used.get()));
        told.put("startDate", today.with(TemporalAdjusters.firstDayOfMonth()).toString());
        told.put("endDate", today.with(TemporalAdjusters.lastDayOfMonth()).toString());
        return told;
    }
}
