package com.pikcur.domain.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * The days on which a seller can be expected to send: no Saturdays, no Sundays, no holidays.
 *
 * @param zone where the days are counted
 * @param holidays those that do not fall on a weekend are enough
 */
public record BusinessDays(ZoneId zone, Set<LocalDate> holidays) {

    public BusinessDays {
        holidays = Set.copyOf(holidays);
    }

    /**
     * The end of the so-manieth business day after the day of this instant, which itself does not count.
     *
     * @throws IllegalArgumentException if the days are not positive
     */
    public Instant endAfter(Instant start, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("At least one day, not " + days);
        }
        var day = start.atZone(zone).toLocalDate();
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isBusinessDay(day)) {
                left--;
            }
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private boolean isBusinessDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> false;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> !holidays.contains(day);
        };
    }
}
