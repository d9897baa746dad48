package com.pikcur.payment.iamport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A server that answers what it is told to, call by call, and gives a token to whoever asks for one. */
final class ScriptedPortOne implements AutoCloseable {

    private record Answer(int status, String type, String body, boolean withheld) {}

    private final HttpServer http;
    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile String token = "token-1";
    private volatile long lifeSeconds = 1_800;

    ScriptedPortOne() {
        try {
            this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        http.createContext("/", this::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    void then(int status, String json) {
        script.add(new Answer(status, "application/json", json, false));
    }

    void thenHtml(int status, String html) {
        script.add(new Answer(status, "text/html", html, false));
    }

    /** Sends the head and then nothing more. */
    void thenNothing() {
        script.add(new Answer(200, "application/json", "", true));
    }

    /** Tokens that are given from now on. */
    void tokens(String text, long seconds) {
        this.token = text;
        this.lifeSeconds = seconds;
    }

    /** What was asked, as method, path and token. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/users/getToken")) {
                calls.add("token");
                send(exchange, new Answer(200, "application/json", tokenJson(), false));
                return;
            }
            calls.add(exchange.getRequestMethod() + " " + path + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            var next = script.poll();
            send(exchange, next == null ? new Answer(500, "text/plain", "nothing scripted", false) : next);
        }
    }

    private String tokenJson() {
        return """
                {"code":0,"message":null,"response":{"access_token":"%s","now":1000,"expired_at":%d,"new_field":{}}}""".formatted(token, 1_000 + lifeSeconds);
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
        exchange.sendResponseHeaders(answer.status(), bytes.length);
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
