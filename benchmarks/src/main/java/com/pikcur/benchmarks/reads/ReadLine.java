package com.pikcur.benchmarks.reads;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** One reader's connection, one page at a time, with no more of HTTP than that takes. */
final class ReadLine implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final Pattern SPACE = Pattern.compile(" ");

    private final InetSocketAddress node;
    private Socket socket;
    private InputStream in;
    private boolean isOver;

    /** @param bytes of the body */
    record Answer(int status, int bytes) {}

    ReadLine(InetSocketAddress node) throws IOException {
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

    Answer read(String path) throws IOException {
        if (isOver) {
            // A server lets a connection go after so many requests, and says so before.
            socket.close();
            socket = connected();
            in = new BufferedInputStream(socket.getInputStream());
            isOver = false;
        }
        var request = "GET %s HTTP/1.1\r\nHost: %s:%d\r\nAccept: application/json\r\n\r\n"
                .formatted(path, node.getHostString(), node.getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return answer();
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
        return new Answer(status, length < 0 ? chunks() : bytes(length));
    }

    private int chunks() throws IOException {
        var all = 0;
        for (var length = chunkLength(); length > 0; length = chunkLength()) {
            all += bytes(length);
            line();
        }
        line();
        return all;
    }

    private int chunkLength() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private int bytes(int length) throws IOException {
        return in.readNBytes(length).length;
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
