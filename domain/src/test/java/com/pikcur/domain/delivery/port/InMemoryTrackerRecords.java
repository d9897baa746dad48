package com.pikcur.domain.delivery.port;

import com.pikcur.domain.delivery.TrackerCode;
import com.pikcur.domain.delivery.TrackerState;
import com.pikcur.domain.delivery.TrackerState.Bar;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What trackers were asked, in memory. */
public final class InMemoryTrackerRecords implements TrackerRecords {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<Map<Use, Integer>> used;
    private final InMemoryTransactions.Kept<Map<TrackerCode, Bar>> bars;

    private record Use(TrackerCode tracker, YearMonth month) {}

    public InMemoryTrackerRecords(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.used = transactions.keep(Map.of());
        this.bars = transactions.keep(Map.of());
    }

    @Override
    public boolean take(TrackerCode tracker, YearMonth month, int quota) {
        return transactions.execute(() -> {
            var before = usedOf(tracker, month);
            if (before >= quota) {
                return false;
            }
            used.change(all -> {
                var after = new HashMap<>(all);
                after.put(new Use(tracker, month), before + 1);
                return Map.copyOf(after);
            });
            return true;
        });
    }

    private int usedOf(TrackerCode tracker, YearMonth month) {
        return Optional.ofNullable(used.get().get(new Use(tracker, month))).orElse(0);
    }

    @Override
    public TrackerState stateOf(TrackerCode tracker, YearMonth month) {
        return new TrackerState(tracker, usedOf(tracker, month), barOf(tracker));
    }

    private Optional<Bar> barOf(TrackerCode tracker) {
        return Optional.ofNullable(bars.get().get(tracker));
    }

    @Override
    public boolean bar(TrackerCode tracker, Bar bar) {
        return transactions.execute(() -> {
            if (barOf(tracker)
                    .filter(held -> held.reason() == bar.reason() && held.holdsAt(bar.since()))
                    .isPresent()) {
                return false;
            }
            bars.change(all -> {
                var after = new HashMap<>(all);
                after.put(tracker, bar);
                return Map.copyOf(after);
            });
            return true;
        });
    }

    @Override
    public void lift(TrackerCode tracker) {
        bars.change(all -> {
            var after = new HashMap<>(all);
            after.remove(tracker);
            return Map.copyOf(after);
        });
    }
}
