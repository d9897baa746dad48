package com.pikcur.domain.shared.port;

import static com.pikcur.domain.shared.port.RequestCountersContract.FEW;
import static com.pikcur.domain.shared.port.RequestCountersContract.aCaller;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.RequestCounters.Verdict.Exceeded;
import com.pikcur.domain.shared.port.RequestCounters.Verdict.Within;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InMemoryRequestCountersTest implements RequestCountersContract {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T03:00:00Z"));
    private final RequestCounters counters = new InMemoryRequestCounters(clock);

    @Override
    public RequestCounters counters() {
        return counters;
    }

    @Test
    void requests_become_free_one_by_one() {
        var caller = aCaller();
        for (var times = 0; times < FEW.requests(); times++) {
            assertThat(counters.count(caller, FEW)).isInstanceOf(Within.class);
        }

        clock.advance(Duration.ofHours(1));

        assertThat(counters.count(caller, FEW)).isInstanceOf(Within.class);
        assertThat(counters.count(caller, FEW)).isEqualTo(new Exceeded(Duration.ofHours(1)));
    }
}
