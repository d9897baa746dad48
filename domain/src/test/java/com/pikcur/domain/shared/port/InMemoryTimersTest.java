package com.pikcur.domain.shared.port;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

class InMemoryTimersTest implements TimersContract {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T03:00:00Z"));
    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryTimers timers = new InMemoryTimers(transactions);
    private Consumer<Timer> handler = _ -> {};

    @Override
    public Timers timers() {
        return timers;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void handleWith(Consumer<Timer> handler) {
        this.handler = handler;
    }

    @Override
    public void letTimePassUntil(BooleanSupplier reached) {
        var deadline = now().plus(Duration.ofSeconds(10));
        while (!reached.getAsBoolean()) {
            assertThat(now()).isBefore(deadline);
            clock.advance(Duration.ofMillis(10));
            goOff();
        }
    }

    private void goOff() {
        try {
            timers.goOff(now(), handler);
        } catch (IllegalStateException failed) {
            // The contract lets a handler fail: its timer goes off again with the next step.
            assertThat(failed).hasMessage("expected");
        }
    }
}
