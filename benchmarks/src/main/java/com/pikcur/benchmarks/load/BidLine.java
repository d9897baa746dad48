package com.pikcur.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** One bidder's connection, one bid at a time, with no more of HTTP than that takes. */
public final class BidLine implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int CREATED = 201;
    private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");
    private static final Pattern SPACE = Pattern.compile(" ");

    private final InetSocketAddress node;
    private final boolean keyed;
    private final String head;
    private Socket socket;
    private InputStream in;
    private boolean isOver;

    /** @param seq of the board the bid led to; 0 if it was refused */
    public record Answer(int status, long seq) {

        public boolean isAccepted() {
            return status == CREATED;
        }
    }

    /**
     * What is bid on.
     *
     * @param keyed whether every request carries a key of its own, by which it could be repeated
     */
    public record Target(String path, boolean keyed) {

        public static Target ofBids(String auction) {
            return new Target("/api/v1/auctions/%s/bids".formatted(auction), false);
        }
    }

    public BidLine(InetSocketAddress node, String token, Target target) throws IOException {
        this.node = node;
        keyed = target.keyed();
        socket = connected();
        in = new BufferedInputStream(socket.getInputStream());
        head = """
                POST %s HTTP/1.1\r
                Host: %s:%d\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                """.formatted(target.path(), node.getHostString(), node.getPort(), token);
    }

    private Socket connected() throws IOException {
        var fresh = new Socket(node.getAddress(), node.getPort());
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(PATIENCE_MILLIS);
        return fresh;
    }

    /** A server lets a connection go after so many requests, and says so before. */
    private void reconnect() throws IOException {
        socket.close();
        socket = connected();
        in = new BufferedInputStream(socket.getInputStream());
        isOver = false;
    }

    public Answer bid(long amountWon) throws IOException {
        if (isOver) {
            reconnect();
        }
        var body = "{\"maxAmountWon\":" + amountWon + "}";
        socket.getOutputStream()
                .write((head + key() + "Content-Length: " + body.length() + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.US_ASCII));
        return answer();
    }

    private String key() {
        return keyed ? "Idempotency-Key: " + UUID.randomUUID() + "\r\n" : "";
    }

    private Answer answer() throws IOException {
        var status = Integer.parseInt(SPACE.split(line(), 3)[1]);
        var length = -1;
        for (var header = line().toLowerCase(Locale.ROOT);
                !header.isEmpty();
                header = line().toLowerCase(Locale.ROOT)) {
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
            isOver |= header.equals("connection: close");
        }
        var seq = SEQ.matcher(length < 0 ? chunks() : text(length));
        return new Answer(status, status == CREATED && seq.find() ? Long.parseLong(seq.group(1)) : 0);
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        for (var length = chunkLength(); length > 0; length = chunkLength()) {
            body.append(text(length));
            line();
        }
        line();
        return body.toString();
    }

    private int chunkLength() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
