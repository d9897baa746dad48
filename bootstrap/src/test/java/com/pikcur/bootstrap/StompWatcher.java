package com.pikcur.bootstrap;

import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows an auction over STOMP, and can break off and go on at another node. */
final class StompWatcher implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String destination;
    private final List<JsonNode> boards = new CopyOnWriteArrayList<>();
    private Optional<StompSession> session = Optional.empty();

    StompWatcher(URI root, String auction) {
        destination = "/topic/auctions/" + auction;
        connect(root);
    }

    void reconnect(URI root) {
        close();
        connect(root);
    }

    List<JsonNode> boards() {
        return boards;
    }

    private void connect(URI root) {
        var url = "ws://" + root.getAuthority() + "/ws";
        try {
            var connected = new WebSocketStompClient(new StandardWebSocketClient())
                    .connectAsync(url, new StompSessionHandlerAdapter() {})
                    .get(20, TimeUnit.SECONDS);
            var headers = new StompHeaders();
            headers.setDestination(destination);
            if (!boards.isEmpty()) {
                headers.set("last-seq", boards.getLast().path("seq").asString());
            }
            connected.subscribe(headers, new BoardHandler());
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

    private final class BoardHandler implements StompFrameHandler {

        @Override
        public Type getPayloadType(StompHeaders headers) {
            return byte[].class;
        }

        @Override
        public void handleFrame(StompHeaders headers, @Nullable Object payload) {
            var bytes = (byte[]) Objects.requireNonNull(payload);
            boards.add(JSON.readTree(new String(bytes, StandardCharsets.UTF_8)));
        }
    }
}
