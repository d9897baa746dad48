package com.pikcur.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @ParameterizedTest(name = "from {0} until {1}, at {2}: until {3}")
    @CsvSource({
        "22:00, 08:00, 2026-03-02T21:59:59+09:00, ",
        "22:00, 08:00, 2026-03-02T22:00:00+09:00, 2026-03-03T08:00:00+09:00",
        "22:00, 08:00, 2026-03-02T23:59:59+09:00, 2026-03-03T08:00:00+09:00",
        "22:00, 08:00, 2026-03-03T00:00:00+09:00, 2026-03-03T08:00:00+09:00",
        "22:00, 08:00, 2026-03-03T07:59:59+09:00, 2026-03-03T08:00:00+09:00",
        "22:00, 08:00, 2026-03-03T08:00:00+09:00, ",
        "12:00, 13:00, 2026-03-02T11:59:00+09:00, ",
        "12:00, 13:00, 2026-03-02T12:00:00+09:00, 2026-03-02T13:00:00+09:00",
        "12:00, 13:00, 2026-03-02T13:00:00+09:00, ",
        "00:00, 06:00, 2026-12-31T23:59:00+09:00, ",
        "23:00, 00:00, 2026-12-31T23:30:00+09:00, 2027-01-01T00:00:00+09:00"
    })
    void quiet_ends_at_its_end(LocalTime from, LocalTime until, OffsetDateTime now, @Nullable OffsetDateTime end) {
        var hours = new QuietHours(from, until);

        var answer = hours.endAt(now.toInstant(), SEOUL);

        if (end == null) {
            assertThat(answer).isEmpty();
        } else {
            assertThat(answer).contains(end.toInstant());
        }
    }

    @Test
    void nobody_knows_what_hours_mean_that_end_when_they_begin() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_zone_decides() {
        var hours = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));

        assertThat(hours.endAt(Instant.parse("2026-03-02T13:00:00Z"), SEOUL))
                .contains(Instant.parse("2026-03-02T23:00:00Z"));
    }
}
