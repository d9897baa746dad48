package com.pikcur.domain.notification;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a member is not to be disturbed, every day.
 *
 * @param from the first minute of quiet
 * @param until the first minute after it; earlier than {@code from} where the night is in between
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /** @throws IllegalArgumentException if they begin when they end: nobody could say whether that is all day or never */
    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Quiet hours must end at another time than they begin");
        }
    }

    /** The end of the quiet this instant falls in; empty if it falls in none. */
    public Optional<Instant> endAt(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        if (!isQuiet(local.toLocalTime())) {
            return Optional.empty();
        }
        var today = local.toLocalDate();
        var day = local.toLocalTime().isBefore(until) ? today : today.plusDays(1);
        return Optional.of(day.atTime(until).atZone(zone).toInstant());
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
