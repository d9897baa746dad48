package com.pikcur.provider.shared;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** A server that answers what it is told to, call by call. */
public final class ScriptedServer implements AutoCloseable {

    private enum Manner {
        WHOLE,
        WITHHELD,
        DROPPED
    }

    private record Answer(int status, String type, String body, Manner manner) {}

    /**
     * What was asked.
     *
     * @param path with its query
     */
    public record Asked(String method, String path, Headers headers, String body) {

        /** Method and path alone. */
        public String call() {
            return method + " " + path;
        }

        /** Empty if there was none. */
        public String authorization() {
            return header("Authorization");
        }

        /** Empty if there was none. */
        public String idempotencyKey() {
            return header("Idempotency-Key");
        }

        /** Empty if there was none. */
        public String contentType() {
            return header("Content-Type");
        }

        private String header(String name) {
            return Optional.ofNullable(headers.getFirst(name)).orElse("");
        }
    }

    private final HttpServer http;
    private final Map<String, Supplier<String>> always = new ConcurrentHashMap<>();
    private final Map<String, String> alwaysTo = new ConcurrentHashMap<>();
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);

    public ScriptedServer() {
        try {
            this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        http.createContext("/", this::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    /** Answers this path the same way whenever it is asked, and takes nothing from the script for it. */
    public void always(String path, Supplier<String> json) {
        always.put(path, json);
    }

    /** Answers whoever comes with this authorization the same way, and takes nothing from the script for them. */
    public void alwaysTo(String authorization, String json) {
        alwaysTo.put(authorization, json);
    }

    public void then(int status, String json) {
        script.add(new Answer(status, "application/json", json, Manner.WHOLE));
    }

    public void thenHtml(int status, String html) {
        script.add(new Answer(status, "text/html", html, Manner.WHOLE));
    }

    /** Sends the head and then nothing more. */
    public void thenNothing() {
        script.add(new Answer(200, "application/json", "", Manner.WITHHELD));
    }

    /** Hangs up without a word. */
    public void thenDropped() {
        script.add(new Answer(0, "", "", Manner.DROPPED));
    }

    /** Everything that was asked, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Everything that was asked, as method and path. */
    public List<String> calls() {
        return asked.stream().map(Asked::call).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var path = exchange.getRequestURI().toString();
            var question = new Asked(exchange.getRequestMethod(), path, exchange.getRequestHeaders(), body);
            asked.add(question);
            send(exchange, answerTo(question));
        }
    }

    private Answer answerTo(Asked question) {
        return Optional.ofNullable(always.get(question.path()))
                .map(Supplier::get)
                .or(() -> Optional.ofNullable(alwaysTo.get(question.authorization())))
                .map(json -> new Answer(200, "application/json", json, Manner.WHOLE))
                .orElseGet(this::next);
    }

    private Answer next() {
        return Optional.ofNullable(script.poll())
                .orElseGet(() -> new Answer(500, "text/plain", "nothing scripted", Manner.WHOLE));
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        switch (answer.manner()) {
            case WHOLE -> {
                var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
            case WITHHELD -> {
                exchange.sendResponseHeaders(answer.status(), 100);
                exchange.getResponseBody().flush();
                awaitTheEnd();
            }
            case DROPPED -> {
                // Closing the exchange, as the caller does, closes the connection.
            }
        }
    }

    private void awaitTheEnd() {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        http.stop(0);
    }
}
