package com.pikcur.web.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes Server-Sent Events: an {@code id} to come back with, a line of JSON, an empty line. Written here and not by the
 * framework's emitter because that hands every event to a queue without a bound, where a slow reader's events pile up.
 */
public final class EventStream {

    private static final byte[] RETRY_AFTER_MILLIS = ascii("retry: 2000\n\n");
    private static final byte[] HEARTBEAT = ascii(": still here\n\n");
    private static final byte[] DATA = ascii("\ndata: ");
    private static final byte[] END = ascii("\n\n");

    private final OutputStream out;
    private final JsonMapper json;

    EventStream(OutputStream out, JsonMapper json) {
        this.out = out;
        this.json = json;
    }

    /** Sends what a browser needs to take the connection for open, and how soon to come back if it breaks. */
    void begin() throws IOException {
        out.write(RETRY_AFTER_MILLIS);
        out.flush();
    }

    /** @param id what a client that has seen this comes back with */
    public void send(long id, Object body) throws IOException {
        out.write(ascii("id: " + id));
        out.write(DATA);
        out.write(json.writeValueAsBytes(body));
        out.write(END);
        out.flush();
    }

    /** Gives the client something to come back with, and nothing to show: without data no browser makes it an event. */
    public void mark(long id) throws IOException {
        out.write(ascii("id: " + id));
        out.write(END);
        out.flush();
    }

    /** Says why nothing more comes. A client that comes back needs another token. */
    void end(ProblemDetail problem) throws IOException {
        out.write(ascii("event: session-ended"));
        out.write(DATA);
        out.write(json.writeValueAsBytes(problem));
        out.write(END);
        out.flush();
    }

    /** Keeps proxies from giving up, and finds out whether anybody is still there. */
    void heartbeat() throws IOException {
        out.write(HEARTBEAT);
        out.flush();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
