package com.pikcur.sandbox.message;

import com.pikcur.sandbox.wire.Faults;
import com.pikcur.sandbox.wire.RecordedCall;
import com.pikcur.sandbox.wire.WireServer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who carries messages to phones, on a port of the loopback interface, with a key of its own. It forgets everything when it
 * ends.
 */
public final class SandboxTextMessages implements AutoCloseable {

    /**
     * A message as its reader sees it.
     *
     * @param messageId the service's own number of it
     */
    public record SentText(String to, String text, Instant sentAt, String messageId) {}

    private static final Set<String> OPERATIONS = Set.of("send");

    private final String key = "text_" + UUID.randomUUID().toString().replace("-", "");
    private final Faults faults = new Faults(OPERATIONS, TextApi.REFUSALS.keySet());
    private final Texts texts = new Texts();
    private final WireServer server;

    private SandboxTextMessages(Clock clock) {
        this.server = WireServer.start(new TextApi(key, clock, texts), faults, clock);
    }

    /** Starts on a free port. */
    public static SandboxTextMessages start() {
        return start(Clock.systemUTC());
    }

    /** @param clock by which messages are sent */
    public static SandboxTextMessages start(Clock clock) {
        return new SandboxTextMessages(clock);
    }

    /** Where it listens, without a slash at the end; messages are posted to {@code /messages} below. */
    public String url() {
        return server.url();
    }

    public String key() {
        return key;
    }

    /** What can be made to go wrong: {@code send}. It refuses with 400, 401, 404, 429, 500 and 503. */
    public Faults faults() {
        return faults;
    }

    /** What it was asked, the newest first. */
    public List<RecordedCall> calls() {
        return server.calls();
    }

    /** All messages, the newest first. */
    public List<SentText> texts() {
        return texts.newest();
    }

    /** Those to one phone, the newest first. */
    public List<SentText> to(String phone) {
        return texts().stream().filter(text -> text.to().equals(phone)).toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
