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
        return ask(Question.of(path));
    }

    Answer ask(Question question) throws IOException {
        var answer = line.ask(question.request(host));
        return new Answer(answer.status(), answer.body().length);
    }

    @Override
    public void close() throws IOException {
        line.close();
    }
}
