package com.pikcur.websocket.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTest {

    private static final LiveServer SERVER = LiveServer.shared();

    @Test
    void a_connection_is_not_compressed_whatever_the_client_offers() throws IOException {
        assertThat(answerTo("/ws", "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"))
                .startsWith("HTTP/1.1 101")
                .doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v12.stomp", "v11.stomp, v12.stomp", "something-else"})
    void a_client_may_name_the_protocols_it_knows(String protocols) throws IOException {
        assertThat(answerTo("/ws", "Sec-WebSocket-Protocol: " + protocols)).startsWith("HTTP/1.1 101");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ws", "/ws-sockjs/000/session1/websocket"})
    void pages_from_elsewhere_open_no_connection(String path) throws IOException {
        assertThat(answerTo(path, "Origin: https://elsewhere.example")).startsWith("HTTP/1.1 403");
    }

    @Test
    void our_own_pages_do() throws IOException {
        assertThat(answerTo("/ws", "Origin: http://127.0.0.1:" + SERVER.port())).startsWith("HTTP/1.1 101");
    }

    private static String answerTo(String path, String header) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.port())) {
            var request = String.join(
                    "\r\n",
                    "GET " + path + " HTTP/1.1",
                    "Host: 127.0.0.1:" + SERVER.port(),
                    "Upgrade: websocket",
                    "Connection: Upgrade",
                    "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                    header,
                    "",
                    "");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            return Stream.generate(() -> readLine(answer))
                    .takeWhile(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String readLine(BufferedReader from) {
        try {
            var line = from.readLine();
            return line == null ? "" : line;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
