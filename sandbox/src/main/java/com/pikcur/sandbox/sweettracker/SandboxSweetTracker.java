package com.pikcur.sandbox.sweettracker;

import com.pikcur.sandbox.courier.Parcels;
import com.pikcur.sandbox.wire.Faults;
import com.pikcur.sandbox.wire.RecordedCall;
import com.pikcur.sandbox.wire.WireServer;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** SweetTracker on a port of the loopback interface, with a key of its own. It forgets everything when it ends. */
public final class SandboxSweetTracker implements AutoCloseable {

    private static final Set<String> OPERATIONS = Set.of("track", "companies", "usage");
    private static final int KEY_LENGTH = 22;

    private final String key = UUID.randomUUID().toString().replace("-", "").substring(0, KEY_LENGTH);
    private final Faults faults = new Faults(OPERATIONS, Api.refusals().collect(Collectors.toUnmodifiableSet()));
    private final Parcels parcels;
    private final WireServer server;

    private SandboxSweetTracker(Parcels parcels, Clock clock) {
        this.parcels = parcels;
        this.server = WireServer.start(new Api(key, clock, parcels), faults, clock);
    }

    /** Starts on a free port, with parcels of its own. */
    public static SandboxSweetTracker start() {
        return start(Clock.systemUTC());
    }

    /**
     * Starts on a free port, with parcels of its own.
     *
     * @param clock for scans that are given no time
     */
    public static SandboxSweetTracker start(Clock clock) {
        return start(new Parcels(clock), clock);
    }

    /** @param parcels shared with whoever else is asked for them */
    public static SandboxSweetTracker start(Parcels parcels, Clock clock) {
        return new SandboxSweetTracker(parcels, clock);
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        return server.url();
    }

    public String key() {
        return key;
    }

    /**
     * What can be made to go wrong: {@code track}, {@code companies} and {@code usage}. It refuses with its own codes, 101 to
     * 106, and with its server's, 400, 404, 405, 415, 429, 500 and 503.
     */
    public Faults faults() {
        return faults;
    }

    /** What it was asked, the newest first. */
    public List<RecordedCall> calls() {
        return server.calls();
    }

    /** What it is asked for, to be moved. */
    public Parcels parcels() {
        return parcels;
    }

    @Override
    public void close() {
        server.close();
    }
}
