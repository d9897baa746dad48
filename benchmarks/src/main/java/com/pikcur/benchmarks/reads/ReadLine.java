package com.pikcur.benchmarks.reads;

import com.pikcur.benchmarks.load.HttpLine;
import java.io.IOException;
import java.net.InetSocketAddress;

/** One reader's connection, one page at a time. */
final class ReadLine implements AutoCloseable {

    private final HttpLine line;
    private final String host;

    /** @param bytes of the body */
    record Answer(int status, int bytes) {}

    ReadLine(InetSocketAddress node) throws IOException {
        line = new HttpLine(node);
        host = node.getHostString() + ":" + node.getPort();
    }

    Answer read(String path) throws IOException {
        var answer = line.ask("GET %s HTTP/1.1\r\nHost: %s\r\nAccept: application/json\r\n\r\n".formatted(path, host));
        return new Answer(answer.status(), answer.body().length);
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
