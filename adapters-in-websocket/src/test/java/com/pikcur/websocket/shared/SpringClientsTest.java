package com.pikcur.websocket.shared;

import static com.pikcur.websocket.auction.Boards.anAuction;
import static com.pikcur.websocket.auction.Boards.board;
import static com.pikcur.websocket.auction.Boards.destination;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.messaging.simp.stomp.StompFrameHandler;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.web.socket.client.WebSocketClient;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;
import org.springframework.web.socket.sockjs.client.RestTemplateXhrTransport;
import org.springframework.web.socket.sockjs.client.SockJsClient;
import org.springframework.web.socket.sockjs.client.WebSocketTransport;

/** A client written by others, over every transport it knows. */
class SpringClientsTest {

    private static final LiveServer SERVER = LiveServer.shared();

    static Stream<Arguments> transports() {
        var socket = new StandardWebSocketClient();
        return Stream.of(
                Arguments.of("ws", "/ws", socket),
                Arguments.of("http", "/ws-sockjs", new SockJsClient(List.of(new WebSocketTransport(socket)))),
                Arguments.of("http", "/ws-sockjs", new SockJsClient(List.of(new RestTemplateXhrTransport()))));
    }

    @ParameterizedTest
    @MethodSource("transports")
    void watches_an_auction(String scheme, String path, WebSocketClient transport) throws Exception {
        var auction = anAuction();
        SERVER.show(board(auction, 1));
        try (var heartBeats = new SimpleAsyncTaskScheduler()) {
            var client = new WebSocketStompClient(transport);
            client.setTaskScheduler(heartBeats);
            client.start();
            var session = client.connectAsync(SERVER.uri(scheme, path).toString(), new StompSessionHandlerAdapter() {})
                    .get(10, TimeUnit.SECONDS);
            var bodies = new Bodies();

            session.subscribe(destination(auction), bodies);
            assertThat(bodies.next()).contains("\"seq\":1,");

            SERVER.show(board(auction, 2));
            assertThat(bodies.next()).contains("\"seq\":2,");
            session.disconnect();
            client.stop();
        }
    }

    private static final class Bodies implements StompFrameHandler {

        private final BlockingQueue<String> bodies = new LinkedBlockingQueue<>();

        @Override
        public Type getPayloadType(StompHeaders headers) {
            return byte[].class;
        }

        @Override
        public void handleFrame(StompHeaders headers, @Nullable Object payload) {
            bodies.add(payload instanceof byte[] body ? new String(body, StandardCharsets.UTF_8) : "");
        }

        String next() throws InterruptedException {
            var body = bodies.poll(10, TimeUnit.SECONDS);
            assertThat(body).isNotNull();
            return body == null ? "" : body;
        }
    }
}
