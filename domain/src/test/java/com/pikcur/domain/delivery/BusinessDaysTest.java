package com.pikcur.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /** New Year, and three days of Chuseok that begin on a Thursday. */
    private static final BusinessDays DAYS = new BusinessDays(
            SEOUL,
            Set.of(
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 9, 24),
                    LocalDate.of(2026, 9, 25),
                    LocalDate.of(2027, 1, 1)));

    @ParameterizedTest
    @CsvSource({
        // Monday to Wednesday, from its first moment and to its last.
        "2026-03-02T00:00, 2, 2026-03-05",
        "2026-03-02T23:59:59.999999, 2, 2026-03-05",
        "2026-03-03T00:00, 2, 2026-03-06",
        "2026-03-02T12:00, 1, 2026-03-04",
        // Over a weekend, and out of one.
        "2026-03-05T12:00, 2, 2026-03-10",
        "2026-03-06T12:00, 2, 2026-03-11",
        "2026-03-07T12:00, 2, 2026-03-11",
        "2026-03-08T23:59, 1, 2026-03-10",
        "2026-03-02T12:00, 5, 2026-03-10",
        // Over holidays, out of them, and where they meet a weekend.
        "2026-09-22T12:00, 1, 2026-09-24",
        "2026-09-22T12:00, 2, 2026-09-29",
        "2026-09-23T12:00, 2, 2026-09-30",
        "2026-09-24T12:00, 1, 2026-09-29",
        // Over the end of a year, whose first day is a Thursday and a Friday.
        "2025-12-31T12:00, 1, 2026-01-03",
        "2025-12-31T12:00, 2, 2026-01-06",
        "2026-12-30T12:00, 2, 2027-01-05",
        "2026-12-31T23:59, 1, 2027-01-05",
        // A leap day is a day.
        "2028-02-28T12:00, 1, 2028-03-01",
    })
    void the_end_is_the_midnight_after_the_last_day(LocalDateTime start, int days, LocalDate midnightOf) {
        assertThat(DAYS.endAfter(start.atZone(SEOUL).toInstant(), days))
                .isEqualTo(midnightOf.atStartOfDay(SEOUL).toInstant());
    }

    @Test
    void the_day_is_the_one_in_the_zone() {
        var utc = new BusinessDays(ZoneId.of("UTC"), Set.of());
        // Ten to nine on Tuesday morning in Seoul, and still Monday night in Greenwich.
        var start = LocalDateTime.of(2026, 3, 3, 8, 50).atZone(SEOUL).toInstant();

        assertThat(DAYS.endAfter(start, 1)).isEqualTo("2026-03-04T15:00:00Z");
        assertThat(utc.endAfter(start, 1)).isEqualTo("2026-03-04T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void there_is_at_least_one_day(int days) {
        var start = LocalDateTime.of(2026, 3, 2, 12, 0).atZone(SEOUL).toInstant();

        assertThatIllegalArgumentException().isThrownBy(() -> DAYS.endAfter(start, days));
    }
}
