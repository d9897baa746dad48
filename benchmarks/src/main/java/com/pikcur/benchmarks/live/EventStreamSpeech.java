package com.pikcur.benchmarks.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Server-sent events. Of what comes only lines that begin with {@code id:} are looked at: the chunks in which HTTP sends
 * them have lines of their own, and a line of an event never begins within a chunk's.
 */
final class EventStreamSpeech implements Speech {

    private static final int OK = 200;
    private static final byte[] ID = {'i', 'd', ':', ' '};
    private static final byte[] END = {'0', '\r', '\n'};

    private final String request;
    private final boolean numbered;
    private final AnswerHead head = new AnswerHead();
    private boolean answered;
    private int column;
    private boolean isId = true;
    private boolean isEnd = true;
    private boolean begun;
    private long number;

    private EventStreamSpeech(String request, boolean numbered) {
        this.request = request;
        this.numbered = numbered;
    }

    /** Somebody who has not signed in watches an auction. */
    static Speech ofWatcher(String host, String auction) {
        return new EventStreamSpeech(request(host, "/api/v1/auctions/" + auction + "/live", ""), true);
    }

    /** A member waits for notifications. */
    static Speech ofMember(String host, String token) {
        return new EventStreamSpeech(
                request(host, "/api/v1/notifications/stream", "Authorization: Bearer " + token + "\r\n"), false);
    }

    private static String request(String host, String path, String authorization) {
        return """
                GET %s HTTP/1.1\r
                Host: %s\r
                Accept: text/event-stream\r
                %s\r
                """.formatted(path, host, authorization);
    }

    @Override
    public ByteBuffer hello() {
        return ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
    }

    /** A stream goes one way only. */
    @Override
    public Optional<ByteBuffer> signOfLife() {
        return Optional.empty();
    }

    @Override
    public void listen(ByteBuffer bytes, Listener listener) {
        while (!answered && bytes.hasRemaining()) {
            if (head.endsWith(bytes.get())) {
                answered = true;
                if (head.status() != OK) {
                    listener.end("answered with " + head.status());
                }
            }
        }
        while (bytes.hasRemaining()) {
            read(bytes.get(), listener);
        }
    }

    private void read(byte next, Listener listener) {
        if (next == '\n') {
            endLine(listener);
            return;
        }
        isEnd &= column < END.length && next == END[column];
        if (column < ID.length) {
            isId &= next == ID[column];
        } else if (isId) {
            number = number * 10 + next - '0';
        }
        column++;
    }

    private void endLine(Listener listener) {
        if (isId && column > ID.length) {
            show(listener);
        }
        if (isEnd && column == END.length - 1) {
            listener.end("closed by the server");
        }
        if (!begun) {
            begun = true;
            listener.begin();
        }
        column = 0;
        number = 0;
        isId = true;
        isEnd = true;
    }

    private void show(Listener listener) {
        if (numbered) {
            listener.see(number);
        } else {
            listener.hear();
        }
    }
}
