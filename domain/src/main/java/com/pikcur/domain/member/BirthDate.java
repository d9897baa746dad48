package com.pikcur.domain.member;

import java.time.LocalDate;
import java.util.Optional;

/** The day somebody was born. Never prints itself. */
public record BirthDate(LocalDate value) {

    private static final int OLDEST_YEARS = 130;

    /** Empty if nobody who is alive today can have been born that day. */
    public static Optional<BirthDate> of(LocalDate day, LocalDate today) {
        return day.isAfter(today) || day.isBefore(today.minusYears(OLDEST_YEARS))
                ? Optional.empty()
                : Optional.of(new BirthDate(day));
    }

    @Override
    public String toString() {
        return "BirthDate[hidden]";
    }
}
