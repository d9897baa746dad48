package com.pikcur.benchmarks.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** STOMP over WebSocket with one subscription. */
final class StompSpeech implements Speech, WebSocketFrames.Reader {

    private static final int SWITCHING_PROTOCOLS = 101;
    private static final ByteBuffer HEART_BEAT = WebSocketFrames.of(WebSocketFrames.TEXT, "\n");
    private static final ByteBuffer PONG = WebSocketFrames.of(WebSocketFrames.PONG, "");

    private final String host;
    private final Optional<String> token;
    private final String destination;
    private final boolean numbered;
    private final AnswerHead head = new AnswerHead();
    private final WebSocketFrames frames = new WebSocketFrames();
    private final StompMessage message = new StompMessage();
    private boolean upgraded;
    private Optional<Listener> listener = Optional.empty();

    private StompSpeech(String host, Optional<String> token, String destination, boolean numbered) {
        this.host = host;
        this.token = token;
        this.destination = destination;
        this.numbered = numbered;
    }

    /** Somebody who has not signed in watches an auction. */
    static Speech ofWatcher(String host, String auction) {
        return new StompSpeech(host, Optional.empty(), "/topic/auctions/" + auction, true);
    }

    /** A member waits for notifications. */
    static Speech ofMember(String host, String token) {
        return new StompSpeech(host, Optional.of(token), "/user/queue/notifications", false);
    }

    @Override
    public ByteBuffer hello() {
        var request = """
                GET /ws HTTP/1.1\r
                Host: %s\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: cGlja3VyLWJlbmNobWFyaw==\r
                \r
                """.formatted(host);
        return ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public Optional<ByteBuffer> signOfLife() {
        return upgraded ? Optional.of(HEART_BEAT.duplicate()) : Optional.empty();
    }

    @Override
    public void listen(ByteBuffer bytes, Listener to) {
        while (!upgraded && bytes.hasRemaining()) {
            if (head.endsWith(bytes.get())) {
                upgrade(to);
            }
        }
        listener = Optional.of(to);
        frames.take(bytes, this);
    }

    private void upgrade(Listener to) {
        upgraded = true;
        if (head.status() == SWITCHING_PROTOCOLS) {
            var authorization =
                    token.map(bearer -> "Authorization:Bearer " + bearer + "\n").orElse("");
            say(to, "CONNECT\naccept-version:1.2\nhost:pikcur\nheart-beat:10000,10000\n" + authorization + "\n\0");
        } else {
            to.end("answered with " + head.status());
        }
    }

    @Override
    public void read(int opcode, ByteBuffer part) {
        if (opcode == WebSocketFrames.TEXT) {
            message.read(part);
        }
    }

    @Override
    public void end(int opcode) {
        listener.ifPresent(to -> {
            switch (opcode) {
                case WebSocketFrames.TEXT -> message(to);
                case WebSocketFrames.PING -> to.say(PONG.duplicate());
                case WebSocketFrames.CLOSE -> to.end("closed by the server");
                default -> to.end("a frame of kind " + opcode);
            }
        });
        message.begin();
    }

    private void message(Listener to) {
        switch (message.command()) {
            case '\n' -> {
                // A heart-beat, which has been noticed already.
            }
            case 'C' -> say(to, "SUBSCRIBE\nid:0\ndestination:" + destination + "\nreceipt:0\n\n\0");
            case 'R' -> to.begin();
            case 'M' -> show(to);
            default -> to.end("refused by an ERROR");
        }
    }

    private void show(Listener to) {
        if (numbered) {
            to.see(message.number());
        } else {
            to.hear();
        }
    }

    private static void say(Listener to, String text) {
        to.say(WebSocketFrames.of(WebSocketFrames.TEXT, text));
    }
}
