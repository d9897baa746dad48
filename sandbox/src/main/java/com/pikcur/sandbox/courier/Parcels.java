package com.pikcur.sandbox.courier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** All parcels that have been seen, as far back as it reaches; any other counts as told to its carrier. */
public final class Parcels {

    /** When more come, those that have not moved for longest are forgotten. */
    static final int CAPACITY = 10_000;

    private final Clock clock;
    private final SequencedMap<Label, Parcel> byLabel = new LinkedHashMap<>();
    private final List<Consumer<Parcel>> watchers = new CopyOnWriteArrayList<>();

    private record Label(Carrier carrier, String trackingNumber) {}

    /** @param clock for scans that are given no time */
    public Parcels(Clock clock) {
        this.clock = clock;
    }

    /** Empty if no carrier gives out such numbers. */
    public Optional<Parcel> find(Carrier carrier, String trackingNumber) {
        return Parcel.isTrackingNumber(trackingNumber) ? Optional.of(known(carrier, trackingNumber)) : Optional.empty();
    }

    private synchronized Parcel known(Carrier carrier, String trackingNumber) {
        var known = byLabel.get(new Label(carrier, trackingNumber));
        return known == null ? Parcel.announced(carrier, trackingNumber) : known;
    }

    /**
     * A parcel is seen somewhere.
     *
     * @return the parcel; empty if there is no step after its last
     * @throws IllegalArgumentException if no carrier gives out such numbers
     */
    public Optional<Parcel> advance(Carrier carrier, String trackingNumber, Step step) {
        if (!Parcel.isTrackingNumber(trackingNumber)) {
            throw new IllegalArgumentException("A tracking number has 8 to 30 digits");
        }
        var moved = move(carrier, trackingNumber, step);
        moved.ifPresent(parcel -> watchers.forEach(watcher -> watcher.accept(parcel)));
        return moved;
    }

    private synchronized Optional<Parcel> move(Carrier carrier, String trackingNumber, Step step) {
        var moved = known(carrier, trackingNumber).after(step, clock.instant());
        moved.ifPresent(this::keep);
        return moved;
    }

    private void keep(Parcel parcel) {
        // Taken out first, so that the order is that of the last steps.
        var label = new Label(parcel.carrier(), parcel.trackingNumber());
        byLabel.remove(label);
        byLabel.put(label, parcel);
        if (byLabel.size() > CAPACITY) {
            byLabel.pollFirstEntry();
        }
    }

    /** From now on somebody is told of every step. */
    public void watch(Consumer<Parcel> watcher) {
        watchers.add(watcher);
    }

    /** From now on they are not. */
    public void unwatch(Consumer<Parcel> watcher) {
        watchers.remove(watcher);
    }

    /** Those that moved last first. */
    public synchronized List<Parcel> newest() {
        return new ArrayList<>(byLabel.values()).reversed();
    }
}
