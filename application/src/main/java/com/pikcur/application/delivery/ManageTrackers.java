package com.pikcur.application.delivery;

import com.pikcur.domain.delivery.TrackerState;
import com.pikcur.domain.delivery.port.TrackerRecords;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;

/** Use case: an administrator looks at the trackers, and lets one be asked again. */
public final class ManageTrackers {

    /** @param quota looks a month; empty where it has none */
    public record View(TrackerState state, OptionalInt quota) {}

    private final Trackers trackers;
    private final TrackerRecords records;
    private final Transactions transactions;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone by whose midnight a month's quota begins */
    public ManageTrackers(
            Trackers trackers, TrackerRecords records, Transactions transactions, Clock clock, ZoneId zone) {
        this.trackers = trackers;
        this.records = records;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /** The preferred first. */
    public List<View> show() {
        var now = clock.instant();
        var month = YearMonth.from(now.atZone(zone));
        return trackers.codes().stream()
                .map(code -> new View(stateAt(now, records.stateOf(code, month)), quotaOf(trackers.quotaOf(code))))
                .toList();
    }

    /** A bar that is over by now is none. */
    private static TrackerState stateAt(Instant now, TrackerState state) {
        return new TrackerState(state.tracker(), state.used(), state.bar().filter(bar -> bar.holdsAt(now)));
    }

    private static OptionalInt quotaOf(int quota) {
        return quota == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(quota);
    }

    /**
     * It may be asked again.
     *
     * @throws com.pikcur.domain.delivery.NoSuchTracker if nobody is called so
     */
    public void resume(String code) {
        var tracker = trackers.named(code);
        transactions.execute(() -> {
            records.lift(tracker);
            return tracker;
        });
    }
}
