package com.pikcur.sandbox.wire;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that is told of payments. */
public final class Listening implements AutoCloseable {

    private final HttpServer http;
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private volatile int status = 200;
    private volatile UnaryOperator<String> onTold = UnaryOperator.identity();

    /** A notice. */
    public record Told(String path, String type, String body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }
    }

    public Listening() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        http.createContext("/", exchange -> {
            try (exchange) {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                var type = exchange.getRequestHeaders().getFirst("Content-Type");
                told.add(new Told(exchange.getRequestURI().getPath(), type, onTold.apply(body)));
                exchange.sendResponseHeaders(status, -1);
            }
        });
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** From now on notices are answered like this. */
    public void answerWith(int newStatus) {
        status = newStatus;
    }

    /** From now on this is looked up, and kept instead of the notice, before it is answered. */
    public void onNotice(UnaryOperator<String> looking) {
        onTold = looking;
    }

    /** The next notice, which has ten seconds to come. */
    public Told next() throws InterruptedException {
        return Optional.ofNullable(told.poll(10, TimeUnit.SECONDS)).orElseThrow();
    }

    public boolean isQuiet() {
        return told.isEmpty();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
