package com.pikcur.application.delivery;

import com.pikcur.domain.delivery.Carriers;
import com.pikcur.domain.delivery.DeliveryPolicy;
import com.pikcur.domain.delivery.NoSuchTracker;
import com.pikcur.domain.delivery.TrackerCode;
import com.pikcur.domain.delivery.port.DeliveryTracker;
import com.pikcur.domain.delivery.port.ParcelNotices;
import com.pikcur.domain.order.Invoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Those who know where parcels are, the preferred first, and what each of them can do. */
public final class Trackers {

    private final List<DeliveryTracker> trackers;
    private final List<ParcelNotices> notices;
    private final Map<TrackerCode, Integer> quotas;
    private final DeliveryPolicy policy;

    /** @param quotas looks a month, for trackers that have one */
    public Trackers(
            List<DeliveryTracker> trackers,
            List<ParcelNotices> notices,
            Map<TrackerCode, Integer> quotas,
            DeliveryPolicy policy) {
        this.trackers = List.copyOf(trackers);
        this.notices = List.copyOf(notices);
        this.quotas = Map.copyOf(quotas);
        this.policy = policy;
    }

    DeliveryPolicy policy() {
        return policy;
    }

    /** @throws NoSuchTracker if nobody is called so */
    TrackerCode named(String code) {
        return trackers.stream()
                .map(DeliveryTracker::code)
                .filter(tracker -> tracker.value().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchTracker(code));
    }

    List<TrackerCode> codes() {
        return trackers.stream().map(DeliveryTracker::code).toList();
    }

    /** Those who track this carrier's parcels, the preferred first. */
    List<DeliveryTracker> of(Invoice invoice) {
        return Carriers.of(invoice).stream()
                .flatMap(carrier -> trackers.stream().filter(tracker -> tracker.tracks(carrier)))
                .toList();
    }

    int quotaOf(TrackerCode tracker) {
        return quotas.getOrDefault(tracker, Integer.MAX_VALUE);
    }

    /** Whether the preferred tracker of this parcel calls when it knows more. */
    boolean callsBack(Invoice invoice) {
        return noticesOf(invoice).isPresent();
    }

    Optional<ParcelNotices> noticesOf(Invoice invoice) {
        return of(invoice).stream().limit(1).flatMap(this::noticesOf).findFirst();
    }

    private Stream<ParcelNotices> noticesOf(DeliveryTracker tracker) {
        return notices.stream().filter(calling -> calling.code().equals(tracker.code()));
    }

    /** @throws NoSuchTracker if it does not call */
    ParcelNotices noticesOf(TrackerCode code) {
        return notices.stream()
                .filter(calling -> calling.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchTracker(code.value()));
    }
}
