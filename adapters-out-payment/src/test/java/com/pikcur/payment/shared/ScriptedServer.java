package com.pikcur.payment.shared;

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

    private record Answer(int status, String type, String body, boolean withheld) {}

    /**
     * What was asked.
     *
     * @param path with its query
     * @param idempotencyKey empty if there was none
     */
    public record Asked(String method, String path, String authorization, String idempotencyKey, String body) {

        /** Method and path alone. */
        public String call() {
            return method + " " + path;
        }
    }

    private final HttpServer http;
    private final Map<String, Supplier<String>> always = new ConcurrentHashMap<>();
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

    public void then(int status, String json) {
        script.add(new Answer(status, "application/json", json, false));
    }

    public void thenHtml(int status, String html) {
        script.add(new Answer(status, "text/html", html, false));
    }

    /** Sends the head and then nothing more. */
    public void thenNothing() {
        script.add(new Answer(200, "application/json", "", true));
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
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    path,
                    header(exchange, "Authorization"),
                    header(exchange, "Idempotency-Key"),
                    body));
            send(
                    exchange,
                    Optional.ofNullable(always.get(path))
                            .map(ScriptedServer::json)
                            .orElseGet(this::next));
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static Answer json(Supplier<String> body) {
        return new Answer(200, "application/json", body.get(), false);
    }

    private Answer next() {
        return Optional.ofNullable(script.poll())
                .orElseGet(() -> new Answer(500, "text/plain", "nothing scripted", false));
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        if (answer.withheld()) {
            exchange.sendResponseHeaders(answer.status(), 100);
            exchange.getResponseBody().flush();
            awaitTheEnd();
            return;
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
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
