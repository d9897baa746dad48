package com.pikcur.domain.shared.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.RequestLimit;
import com.pikcur.domain.shared.port.RequestCounters.Verdict;
import com.pikcur.domain.shared.port.RequestCounters.Verdict.Exceeded;
import com.pikcur.domain.shared.port.RequestCounters.Verdict.Within;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link RequestCounters} promises. */
public interface RequestCountersContract {

    /** So slow that nothing becomes free while a test runs. */
    RequestLimit FEW = new RequestLimit("few", 3, Duration.ofHours(3));

    RequestLimit MANY = new RequestLimit("many", 100, Duration.ofHours(100));

    RequestCounters counters();

    @Test
    default void as_many_pass_as_the_limit_says() {
        for (var limit : new RequestLimit[] {FEW, MANY}) {
            var caller = aCaller();

            var verdicts = IntStream.rangeClosed(0, (int) limit.requests())
                    .mapToObj(_ -> counters().count(caller, limit))
                    .toList();

            assertThat(verdicts.subList(0, (int) limit.requests())).allMatch(Within.class::isInstance);
            assertThat(verdicts.getLast()).isInstanceOf(Exceeded.class);
        }
    }

    @Test
    default void who_is_refused_is_told_when_to_come_again() {
        var caller = aCaller();
        assertThat(exhaust(caller, FEW).retryAfter())
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofHours(1))
                .isGreaterThan(Duration.ofMinutes(55));
    }

    @Test
    default void asking_in_vain_does_not_make_it_worse() {
        var caller = aCaller();
        var first = exhaust(caller, FEW).retryAfter();

        for (var times = 0; times < 10; times++) {
            assertThat(counters().count(caller, FEW)).isInstanceOf(Exceeded.class);
        }

        assertThat(exhaust(caller, FEW).retryAfter()).isLessThanOrEqualTo(first);
    }

    @Test
    default void nobody_is_refused_for_anothers_requests() {
        exhaust(aCaller(), FEW);

        assertThat(counters().count(aCaller(), FEW)).isInstanceOf(Within.class);
    }

    @Test
    default void limits_of_different_names_are_counted_apart() {
        var caller = aCaller();
        exhaust(caller, FEW);

        assertThat(counters().count(caller, new RequestLimit("others", 3, Duration.ofHours(3))))
                .isInstanceOf(Within.class);
    }

    @Test
    default void of_many_at_once_no_more_pass_than_may() {
        var caller = aCaller();

        var verdicts = AtOnce.each(20, _ -> counters().count(caller, FEW));

        assertThat(verdicts).filteredOn(Within.class::isInstance).hasSize(3);
    }

    private Exceeded exhaust(String caller, RequestLimit limit) {
        Verdict verdict = counters().count(caller, limit);
        while (verdict instanceof Within) {
            verdict = counters().count(caller, limit);
        }
        return (Exceeded) verdict;
    }

    static String aCaller() {
        return UUID.randomUUID().toString();
    }
}
