package com.pikcur.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;
import tools.jackson.databind.json.JsonMapper;

/** A member's page that follows their notices, breaks off now and then, and goes on at another node. */
abstract sealed class NoticeFollower implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Long> seqs = new CopyOnWriteArrayList<>();
    private final AtomicInteger connection = new AtomicInteger();

    /** The numbers of all it was shown, in the order of their coming. */
    List<Long> seqs() {
        return seqs;
    }

    /** Breaks off without a word and goes on after the last it has seen, at this node. */
    void reconnect(URI root) {
        connection.incrementAndGet();
        close();
        connect(root);
    }

    abstract void connect(URI root);

    @Override
    public abstract void close();

    Optional<String> last() {
        return seqs.isEmpty() ? Optional.empty() : Optional.of(seqs.getLast().toString());
    }

    int connection() {
        return connection.get();
    }

    /** What still comes from a connection that was broken off was not seen. */
    synchronized void see(int from, String json) {
        if (from == connection.get()) {
            seqs.add(JSON.readTree(json).path("seq").asLong());
        }
    }

    static NoticeFollower overSse(URI root, String token) {
        var follower = new OverSse(token);
        follower.connect(root);
        return follower;
    }

    static NoticeFollower overStomp(URI root, String token) {
        var follower = new OverStomp(token);
        follower.connect(root);
        return follower;
    }

    private static final class OverSse extends NoticeFollower {

        private final String token;
        private Optional<Stream<String>> open = Optional.empty();

        private OverSse(String token) {
            this.token = token;
        }

        @Override
        void connect(URI root) {
            var request = HttpRequest.newBuilder(root.resolve("/api/v1/notifications/stream"))
                    .header("Accept", "text/event-stream")
                    .header("Authorization", "Bearer " + token);
            request.header("Last-Event-ID", last().orElse("0"));
            try {
                var lines = HttpClient.newHttpClient()
                        .send(request.build(), BodyHandlers.ofLines())
                        .body();
                open = Optional.of(lines);
                var mine = connection();
                Thread.ofVirtual().start(() -> read(mine, lines));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while connecting", interrupted);
            }
        }

        private void read(int from, Stream<String> lines) {
            try {
                lines.filter(line -> line.startsWith("data:"))
                        .forEach(line -> see(from, line.substring("data:".length())));
            } catch (UncheckedIOException | IllegalStateException brokenOff) {
                // The connection was closed, here or there, perhaps before the first line: what was seen so far stays.
            }
        }

        @Override
        public void close() {
            open.ifPresent(Stream::close);
            open = Optional.empty();
        }
    }

    private static final class OverStomp extends NoticeFollower {

        private final String token;
        private Optional<StompSession> session = Optional.empty();

        private OverStomp(String token) {
            this.token = token;
        }

        @Override
        void connect(URI root) {
            var url = "ws://" + root.getAuthority() + "/ws";
            var credentials = new StompHeaders();
            credentials.set("Authorization", "Bearer " + token);
            try {
                var connected = new WebSocketStompClient(new StandardWebSocketClient())
                        .connectAsync(url, new WebSocketHttpHeaders(), credentials, new StompSessionHandlerAdapter() {})
                        .get(20, TimeUnit.SECONDS);
                var headers = new StompHeaders();
                headers.setDestination("/user/queue/notifications");
                headers.set("last-seq", last().orElse("0"));
                connected.subscribe(headers, new Handler(connection()));
                session = Optional.of(connected);
            } catch (ExecutionException | TimeoutException failed) {
                throw new IllegalStateException("No STOMP connection to " + url, failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while connecting", interrupted);
            }
        }

        @Override
        public void close() {
            session.filter(StompSession::isConnected).ifPresent(StompSession::disconnect);
            session = Optional.empty();
        }

        private final class Handler implements StompFrameHandler {

            private final int from;

            private Handler(int from) {
                this.from = from;
            }

            @Override
            public Type getPayloadType(StompHeaders headers) {
                return byte[].class;
            }

            @Override
            public void handleFrame(StompHeaders headers, @Nullable Object payload) {
                var bytes = (byte[]) Objects.requireNonNull(payload);
                see(from, new String(bytes, StandardCharsets.UTF_8));
            }
        }
    }
}
