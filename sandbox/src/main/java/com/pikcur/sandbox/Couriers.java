package com.pikcur.sandbox;

import com.pikcur.sandbox.courier.Parcels;
import com.pikcur.sandbox.sweettracker.SandboxSweetTracker;
import com.pikcur.sandbox.trackerdelivery.SandboxTrackerDelivery;
import com.pikcur.sandbox.wire.Faults;
import com.pikcur.sandbox.wire.RecordedCall;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Who knows where parcels are: those whose address is in the environment as they are, the others started here.
 *
 * @param parcels of all that were started here, which so tell the same
 */
record Couriers(
        Parcels parcels, Optional<SandboxSweetTracker> sweetTracker, Optional<SandboxTrackerDelivery> trackerDelivery)
        implements AutoCloseable {

    static final String SWEET_TRACKER = "sweettracker";
    static final String TRACKER_DELIVERY = "trackerdelivery";

    private static final String SWEET_TRACKER_URL = "PIKCUR_DELIVERY_SWEETTRACKER_URL";
    private static final String SWEET_TRACKER_KEY = "PIKCUR_DELIVERY_SWEETTRACKER_KEY";
    private static final String TRACKER_DELIVERY_URL = "PIKCUR_DELIVERY_TRACKERDELIVERY_URL";
    private static final String TRACKER_DELIVERY_TOKEN_URL = "PIKCUR_DELIVERY_TRACKERDELIVERY_TOKENURL";
    private static final String TRACKER_DELIVERY_CLIENT_ID = "PIKCUR_DELIVERY_TRACKERDELIVERY_CLIENTID";
    private static final String TRACKER_DELIVERY_CLIENT_SECRET = "PIKCUR_DELIVERY_TRACKERDELIVERY_CLIENTSECRET";

    /** The settings that lead to them. */
    static final List<String> HANDED_ON = List.of(
            SWEET_TRACKER_URL,
            SWEET_TRACKER_KEY,
            TRACKER_DELIVERY_URL,
            TRACKER_DELIVERY_TOKEN_URL,
            TRACKER_DELIVERY_CLIENT_ID,
            TRACKER_DELIVERY_CLIENT_SECRET);

    static Couriers start(Map<String, String> environment) {
        var clock = Clock.systemUTC();
        var parcels = new Parcels(clock);
        return new Couriers(
                parcels,
                Providers.unlessNamed(SWEET_TRACKER_URL, environment, () -> SandboxSweetTracker.start(parcels, clock)),
                Providers.unlessNamed(
                        TRACKER_DELIVERY_URL, environment, () -> SandboxTrackerDelivery.start(parcels, clock)));
    }

    /** Nobody, but parcels move all the same. */
    static Couriers none() {
        return new Couriers(new Parcels(Clock.systemUTC()), Optional.empty(), Optional.empty());
    }

    /** The environment variables that lead the service to those started here. */
    Map<String, String> settings() {
        var settings = new TreeMap<String, String>();
        sweetTracker.ifPresent(started -> {
            settings.put(SWEET_TRACKER_URL, started.url());
            settings.put(SWEET_TRACKER_KEY, started.key());
        });
        trackerDelivery.ifPresent(started -> {
            settings.put(TRACKER_DELIVERY_URL, started.url());
            settings.put(TRACKER_DELIVERY_TOKEN_URL, started.tokenUrl());
            settings.put(TRACKER_DELIVERY_CLIENT_ID, started.clientId());
            settings.put(TRACKER_DELIVERY_CLIENT_SECRET, started.clientSecret());
        });
        return settings;
    }

    /** For people to look at. */
    List<Server> look(Map<String, String> environment) {
        return List.of(
                Server.of(
                        "SweetTracker",
                        sweetTracker.map(SandboxSweetTracker::url),
                        environment.getOrDefault(SWEET_TRACKER_URL, "")),
                Server.of(
                        "tracker.delivery",
                        trackerDelivery.map(SandboxTrackerDelivery::url),
                        environment.getOrDefault(TRACKER_DELIVERY_URL, "")));
    }

    /** What can be made to go wrong, by the courier's name. */
    Map<String, Faults> faults() {
        var faults = new TreeMap<String, Faults>();
        sweetTracker.ifPresent(started -> faults.put(SWEET_TRACKER, started.faults()));
        trackerDelivery.ifPresent(started -> faults.put(TRACKER_DELIVERY, started.faults()));
        return faults;
    }

    /** What they were asked, one courier after the other. */
    Stream<RecordedCall> calls() {
        return Stream.of(
                        sweetTracker.map(SandboxSweetTracker::calls),
                        trackerDelivery.map(SandboxTrackerDelivery::calls))
                .flatMap(Optional::stream)
                .flatMap(List::stream);
    }

    @Override
    public void close() {
        sweetTracker.ifPresent(SandboxSweetTracker::close);
        trackerDelivery.ifPresent(SandboxTrackerDelivery::close);
    }
}
