package com.pikcur.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** One client's connection, one request at a time, with no more of HTTP than that takes. */
public final class HttpLine implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final Pattern SPACE = Pattern.compile(" ");

    private final InetSocketAddress node;
    private Socket socket;
    private InputStream in;
    private boolean isOver;

    /** @param body nobody changes it */
    @SuppressWarnings("ArrayRecordComponent") // Thousands a second: nobody copies, nobody compares.
    public record Answer(int status, byte[] body) {}

    public HttpLine(InetSocketAddress node) throws IOException {
        this.node = node;
        socket = connected();
        in = new BufferedInputStream(socket.getInputStream());
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

    /** @param request whole, in ASCII */
    public Answer ask(String request) throws IOException {
        if (isOver) {
            reconnect();
        }
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
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
        return new Answer(status, length < 0 ? chunks() : in.readNBytes(length));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (var length = chunkLength(); length > 0; length = chunkLength()) {
            body.write(in.readNBytes(length));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunkLength() throws IOException {
        return Integer.parseInt(line(), 16);
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
