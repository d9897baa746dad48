package com.pikcur.websocket.shared;

import jakarta.websocket.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;

/** All live connections of this node, from the handshake to the end. */
final class LiveConnections implements WebSocketHandlerDecoratorFactory {

    /** How long Tomcat itself waits for a client that does not read: its 20 seconds would outlast our limit. */
    private static final String TOMCAT_SEND_TIME = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(3);

    private final LiveLimits limits;
    private final Semaphore places;
    private final Map<String, LiveConnection> connections = new ConcurrentHashMap<>();
    private final ScopedValue<LiveConnection> speaking = ScopedValue.newInstance();
    private volatile boolean stopping;

    LiveConnections(LiveLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.connections());
    }

    Optional<LiveConnection> find(@Nullable String sessionId) {
        return Optional.ofNullable(sessionId).map(connections::get);
    }

    /**
     * The connection whose frames this thread is handling.
     *
     * @throws java.util.NoSuchElementException if it handles none
     */
    LiveConnection speaking() {
        return speaking.get();
    }

    int count() {
        return connections.size();
    }

    int subscriptionCount() {
        return connections.values().stream()
                .mapToInt(LiveConnection::subscriptionCount)
                .sum();
    }

    /** Closes those that have fallen silent, and asks the quiet ones for a sign of life. Returns at once. */
    void attendAll() {
        connections.values().stream()
                .map(LiveConnection::attend)
                .flatMap(Optional::stream)
                .forEach(Thread::startVirtualThread);
    }

    /** Those whose token has expired at this moment. */
    List<LiveConnection> expired(Instant at) {
        return connections.values().stream()
                .filter(connection -> connection.isExpired(at))
                .toList();
    }

    /** Takes no more connections and closes those there are, all at once: none waits for another's slow client. */
    void closeAll() {
        stopping = true;
        var farewells = connections.values().stream()
                .map(open -> Executors.callable(() -> open.close(CloseStatus.GOING_AWAY)))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(farewells, LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public WebSocketHandler decorate(WebSocketHandler handler) {
        return new Registering(handler);
    }

    private final class Registering extends WebSocketHandlerDecorator {

        Registering(WebSocketHandler delegate) {
            super(delegate);
        }

        @Override
        public void afterConnectionEstablished(WebSocketSession session) throws Exception {
            // Boards are sent past Spring's channel, so both need the same guard in front of the one socket.
            var guarded = new OneAtATime(session);
            if (!admit(guarded)) {
                session.close(stopping ? CloseStatus.SERVICE_RESTARTED : CloseStatus.SERVICE_OVERLOAD);
                return;
            }
            limitSendTime(session);
            super.afterConnectionEstablished(guarded);
            // Spring has set 16 KiB of characters, which every connection would hold for its whole life.
            session.setTextMessageSizeLimit(limits.frameBytes());
            session.setBinaryMessageSizeLimit(limits.frameBytes());
        }

        @Override
        public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
            var connection = find(session);
            if (connection.isPresent()) {
                connection.get().hear();
                ScopedValue.where(speaking, connection.get()).call(() -> {
                    super.handleMessage(session, message);
                    return connection;
                });
            }
        }

        @Override
        public void afterConnectionClosed(WebSocketSession session, CloseStatus status) throws Exception {
            var connection = find(session);
            if (connection.isPresent() && connections.remove(session.getId(), connection.get())) {
                places.release();
                connection.get().end();
                super.afterConnectionClosed(session, status);
            }
        }
    }

    private Optional<LiveConnection> find(WebSocketSession session) {
        return find(session.getId()).filter(connection -> connection.runsOver(session));
    }

    /** A SockJS client names its session itself, so a name may be in use already. */
    private boolean admit(WebSocketSession session) {
        if (stopping || !places.tryAcquire()) {
            return false;
        }
        var isNew = connections.putIfAbsent(session.getId(), new LiveConnection(session, limits)) == null;
        if (!isNew) {
            places.release();
        }
        return isNew;
    }

    private void limitSendTime(WebSocketSession session) {
        if (session instanceof NativeWebSocketSession wrapper) {
            var socket = wrapper.getNativeSession(Session.class);
            if (socket != null) {
                socket.getUserProperties()
                        .put(TOMCAT_SEND_TIME, limits.sendTime().toMillis());
            }
        }
    }
}
