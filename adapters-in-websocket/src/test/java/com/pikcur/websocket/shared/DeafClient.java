package com.pikcur.websocket.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A client that speaks but never reads: what the server sends fills its small buffers, and then the server's. */
public final class DeafClient implements AutoCloseable {

    private static final int SMALLEST_BUFFER = 1_024;

    private static final List<String> HANDSHAKE = List.of(
            "GET /ws HTTP/1.1",
            "Host: localhost",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "");

    private final Socket socket = new Socket();

    public DeafClient(LiveServer server) {
        this(server, Optional.empty());
    }

    /** One that says who it is. */
    public DeafClient(LiveServer server, String token) {
        this(server, Optional.of(token));
    }

    private DeafClient(LiveServer server, Optional<String> token) {
        try {
            socket.setReceiveBufferSize(SMALLEST_BUFFER);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            write(String.join("\r\n", HANDSHAKE).getBytes(StandardCharsets.US_ASCII));
            var credentials =
                    token.map(shown -> "Authorization:Bearer " + shown + "\n").orElse("");
            say("CONNECT\naccept-version:1.2\nhost:pikcur\n" + credentials + "\n\0");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Asks for the same thing so many times over, that one message is enough to fill all buffers. */
    public void subscribeOften(int times, String destination) {
        for (var id = 1; id <= times; id++) {
            say("SUBSCRIBE\nid:" + id + "\ndestination:" + destination + "\n\n\0");
        }
    }

    /** A sign of life, such as a client gives that sends heart-beats. */
    public void beat() {
        say("\n");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One frame of text, masked with zeros as a client's must be. */
    private void say(String text) {
        var payload = text.getBytes(StandardCharsets.UTF_8);
        if (payload.length >= 126) {
            throw new IllegalArgumentException("Too long for a short frame: " + text);
        }
        write(ByteBuffer.allocate(6 + payload.length)
                .put((byte) 0x81)
                .put((byte) (0x80 | payload.length))
                .putInt(0)
                .put(payload)
                .array());
    }

    private void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
