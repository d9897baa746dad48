package com.pikcur.application.delivery;

import com.pikcur.domain.delivery.BarReason;
import com.pikcur.domain.delivery.DeliveryEvent.TrackerBarred;
import com.pikcur.domain.delivery.TrackerCode;
import com.pikcur.domain.delivery.TrackerState.Bar;
import com.pikcur.domain.delivery.TrackingAnswer;
import com.pikcur.domain.delivery.port.DeliveryTracker;
import com.pikcur.domain.delivery.port.TrackerRecords;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Part of looking for a parcel: asks the trackers, one after the other until one answers, within what each may be asked.
 * Never to be called within a transaction.
 */
public final class AskTrackers {

    private final Trackers trackers;
    private final TrackerRecords records;
    private final Transactions transactions;
    private final DomainEvents events;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone by whose midnight a month's quota begins */
    public AskTrackers(
            Trackers trackers,
            TrackerRecords records,
            Transactions transactions,
            DomainEvents events,
            Clock clock,
            ZoneId zone) {
        this.trackers = trackers;
        this.records = records;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** What somebody says; empty where nobody can be asked, or nobody answers. */
    Optional<TrackingAnswer> about(Invoice invoice) {
        return trackers.of(invoice).stream()
                .map(tracker -> ask(tracker, invoice))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<TrackingAnswer> ask(DeliveryTracker tracker, Invoice invoice) {
        if (!mayBeAsked(tracker.code())) {
            return Optional.empty();
        }
        try {
            return switch (tracker.look(invoice)) {
                case TrackingAnswer.Barred barred -> {
                    bar(tracker.code(), barred.reason(), barred.providerCode());
                    yield Optional.empty();
                }
                case TrackingAnswer.Seen seen -> Optional.of(seen);
                case TrackingAnswer.NotScannedYet nothing -> Optional.of(nothing);
                case TrackingAnswer.UnknownNumber unknown -> Optional.of(unknown);
                case TrackingAnswer.NotNow notNow -> Optional.of(notNow);
            };
        } catch (ProviderUnavailable silent) {
            // Another tracker may know; if none does, the parcel is looked for again later.
            return Optional.empty();
        }
    }

    private boolean mayBeAsked(TrackerCode tracker) {
        var now = clock.instant();
        var month = YearMonth.from(now.atZone(zone));
        return transactions.execute(() -> {
            var barred = records.stateOf(tracker, month)
                    .bar()
                    .filter(bar -> bar.holdsAt(now))
                    .isPresent();
            return !barred && records.take(tracker, month, trackers.quotaOf(tracker));
        });
    }

    private void bar(TrackerCode tracker, BarReason reason, String providerCode) {
        var now = clock.instant();
        var bar = new Bar(reason, providerCode, now, endOf(reason, now));
        transactions.execute(() -> {
            if (records.bar(tracker, bar)) {
                events.publish(List.of(new TrackerBarred(tracker, reason, providerCode)));
            }
            return bar;
        });
    }

    /** A new month brings a new quota; a bad key stays bad until somebody has seen to it. */
    private Optional<Instant> endOf(BarReason reason, Instant now) {
        return switch (reason) {
            case KEY_REFUSED -> Optional.empty();
            case QUOTA_SPENT ->
                Optional.of(YearMonth.from(now.atZone(zone))
                        .plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(zone)
                        .toInstant());
        };
    }
}
