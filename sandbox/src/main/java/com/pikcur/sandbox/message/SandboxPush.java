package com.pikcur.sandbox.message;

import com.pikcur.sandbox.wire.Faults;
import com.pikcur.sandbox.wire.RecordedCall;
import com.pikcur.sandbox.wire.WireServer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who carries messages to browsers, on a port of the loopback interface. Every name is a browser's until it is told that the
 * browser listens no more. It forgets everything when it ends.
 */
public final class SandboxPush implements AutoCloseable {

    /**
     * A message as it came.
     *
     * @param subscription whose browser it is for
     * @param headers by their names in small letters
     * @param body in Base64, encrypted as it is
     */
    public record SentPush(String subscription, Instant sentAt, Map<String, String> headers, String body) {}

    private static final Set<String> OPERATIONS = Set.of("push");

    private final Faults faults = new Faults(OPERATIONS, PushApi.REFUSALS);
    private final Pushes pushes = new Pushes();
    private final WireServer server;

    private SandboxPush(Clock clock) {
        this.server = WireServer.start(new PushApi(clock, pushes), faults, clock);
    }

    /** Starts on a free port. */
    public static SandboxPush start() {
        return start(Clock.systemUTC());
    }

    /** @param clock by which messages are sent */
    public static SandboxPush start(Clock clock) {
        return new SandboxPush(clock);
    }

    /** Whether a browser may have such a name here. */
    public static boolean isSubscription(String text) {
        return PushApi.isSubscription(text);
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        return server.url();
    }

    /** Where a browser with this name is reached. */
    public String endpoint(String subscription) {
        return server.url() + "/push/" + subscription;
    }

    /** What can be made to go wrong: {@code push}. It refuses with 400, 401, 403, 404, 410, 413, 429, 500 and 503. */
    public Faults faults() {
        return faults;
    }

    /** What it was asked, the newest first. */
    public List<RecordedCall> calls() {
        return server.calls();
    }

    /** All messages, the newest first. */
    public List<SentPush> pushes() {
        return pushes.newest();
    }

    /** Those to one browser, the newest first. */
    public List<SentPush> to(String subscription) {
        return pushes().stream()
                .filter(push -> push.subscription().equals(subscription))
                .toList();
    }

    /** From now on this browser listens no more. */
    public void end(String subscription) {
        pushes.end(subscription);
    }

    @Override
    public void close() {
        server.close();
    }
}
