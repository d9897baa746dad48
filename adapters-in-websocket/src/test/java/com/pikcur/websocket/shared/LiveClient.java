package com.pikcur.websocket.shared;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that says exactly what a test lets it say, in frames or in no frames at all. */
public final class LiveClient implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PATIENCE_SECONDS = 10;

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private LiveClient(URI uri, String language) {
        socket = HTTP.newWebSocketBuilder()
                .header("Accept-Language", language)
                .buildAsync(uri, new Listener())
                .join();
    }

    /** A WebSocket without a word of STOMP yet. */
    public static LiveClient open(LiveServer server) {
        return open(server, "en");
    }

    static LiveClient open(LiveServer server, String language) {
        return new LiveClient(server.uri("ws", "/ws"), language);
    }

    /** Connected, as nobody in particular. */
    public static LiveClient anonymous(LiveServer server) {
        return connected(open(server));
    }

    /** Connected, as the member. */
    public static LiveClient signedIn(LiveServer server, String token) {
        return connected(open(server), "Authorization:Bearer " + token);
    }

    static LiveClient connected(LiveClient client, String... headers) {
        client.connect(headers);
        assertThat(client.next().command()).isEqualTo("CONNECTED");
        return client;
    }

    public void connect(String... headers) {
        send("CONNECT", with(headers, "accept-version:1.2", "host:pikcur", "heart-beat:0,0"));
    }

    /** Subscribes; what comes of it is the next frame. */
    public void subscribe(String id, String destination, String... headers) {
        send("SUBSCRIBE", with(headers, "id:" + id, "destination:" + destination));
    }

    public void send(String command, List<String> headers) {
        sendText(command + "\n" + headers.stream().map(header -> header + "\n").collect(joining()) + "\n\0");
    }

    public void sendText(String text) {
        socket.sendText(text, true).join();
    }

    public Frame next() {
        try {
            var frame = frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (frame == null) {
                throw new AssertionError("No frame has come");
            }
            return frame;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** The body of the next frame, which must be a message. */
    public JsonNode nextMessage() {
        var frame = next();
        assertThat(frame.command()).as("%s", frame).isEqualTo("MESSAGE");
        return JSON.readTree(frame.body());
    }

    public long nextSeq() {
        return nextMessage().get("seq").longValue();
    }

    /** The numbers of all boards that come, the given one last. */
    public List<Long> seqsUpTo(long last) {
        var seqs = new ArrayList<Long>();
        do {
            seqs.add(nextSeq());
        } while (seqs.getLast() != last);
        return seqs;
    }

    /** The problem in the next frame, which must be an error and the last thing that comes. */
    public JsonNode refusal() {
        var frame = next();
        assertThat(frame.command()).as("%s", frame).isEqualTo("ERROR");
        assertThat(frame.headers()).containsEntry("content-type", "application/problem+json");
        closeCode();
        assertThat(frames).isEmpty();
        return JSON.readTree(frame.body());
    }

    /** Waits until the server has closed the connection. */
    public int closeCode() {
        try {
            return closed.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stillOpen) {
            throw new AssertionError("The connection is still open", stillOpen);
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Whether nothing has come that was not asked for by {@link #next}. Says nothing about what may still come. */
    public boolean hasNothing() {
        return frames.isEmpty();
    }

    /** Says goodbye to the socket, not to STOMP. Where the server has closed it already, nothing remains to be said. */
    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                .exceptionally(_ -> socket)
                .join();
    }

    /** Is gone without a word. */
    public void vanish() {
        socket.abort();
    }

    private static List<String> with(String[] more, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(more));
        return all;
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                if (!text.toString().isBlank()) {
                    frames.add(Frame.read(text.toString()));
                }
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(part);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedFuture(code);
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            closed.complete(-1);
        }
    }
}
