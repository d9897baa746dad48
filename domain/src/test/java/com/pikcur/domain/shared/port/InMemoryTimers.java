package com.pikcur.domain.shared.port;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Timers that go off when a test says so. */
public final class InMemoryTimers implements Timers {

    private final InMemoryTransactions.Kept<Map<Timer, Instant>> pending;

    public InMemoryTimers(InMemoryTransactions transactions) {
        this.pending = transactions.keep(Map.of());
    }

    @Override
    public void set(Timer timer, Instant at) {
        pending.change(before -> {
            var after = new HashMap<>(before);
            after.put(timer, at);
            return Map.copyOf(after);
        });
    }

    @Override
    public void cancel(Timer timer) {
        pending.change(before -> {
            var after = new HashMap<>(before);
            after.remove(timer);
            return Map.copyOf(after);
        });
    }

    /** When the timer will go off; empty if it is not set. */
    public Optional<Instant> at(Timer timer) {
        return Optional.ofNullable(pending.get().get(timer));
    }

    /**
     * Lets every timer go off that is due at this instant, the earliest first, also those that are set meanwhile. Whatever
     * the handler throws comes out here; its timer is then still set.
     */
    public void goOff(Instant now, Consumer<Timer> handler) {
        for (var due = earliest(now); due.isPresent(); due = earliest(now)) {
            var timer = due.orElseThrow();
            var at = at(timer).orElseThrow();
            cancel(timer);
            try {
                handler.accept(timer);
            } catch (RuntimeException failed) {
                // Whatever it was, the timer has not done its work: it will have to go off again.
                set(timer, at(timer).orElse(at));
                throw failed;
            }
        }
    }

    private Optional<Timer> earliest(Instant now) {
        return pending.get().entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .min(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey);
    }
}
