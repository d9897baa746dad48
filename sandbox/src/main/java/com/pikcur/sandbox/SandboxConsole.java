package com.pikcur.sandbox;

import com.pikcur.sandbox.portone.SandboxPortOne;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The page on 127.0.0.1 that says what runs where and what was mailed, and the same as JSON. */
final class SandboxConsole implements AutoCloseable {

    private static final String HTML_TYPE = "text/html; charset=utf-8";
    private static final String JSON_TYPE = "application/json";
    private static final String TO = "to=";
    private static final String PROBLEM_TYPE = "application/problem+json";

    private final HttpServer http;
    private final ConsolePage page;
    private final Supplier<List<Server>> servers;
    private final Mailbox mailbox;
    private final PeopleCalls people;

    private SandboxConsole(
            HttpServer http,
            ConsolePage page,
            Supplier<List<Server>> servers,
            Mailbox mailbox,
            Optional<SandboxPortOne> portOne) {
        this.http = http;
        this.page = page;
        this.servers = servers;
        this.mailbox = mailbox;
        this.people = new PeopleCalls(portOne);
    }

    /**
     * Opens the console.
     *
     * @param port 0 takes any free one
     * @param portOne empty if it was given from outside
     * @throws java.net.BindException if the port is taken
     */
    static SandboxConsole open(
            int port,
            ConsolePage page,
            Supplier<List<Server>> servers,
            Mailbox mailbox,
            Optional<SandboxPortOne> portOne)
            throws IOException {
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var console = new SandboxConsole(http, page, servers, mailbox, portOne);
        http.createContext("/", console::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return console;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/" ->
                    read(exchange, HTML_TYPE, () -> page.showing(servers.get(), people.newest(), mailbox.all()));
                case "/servers" -> read(exchange, JSON_TYPE, () -> json(Map.of("servers", servers.get())));
                case "/mail" -> read(exchange, JSON_TYPE, () -> json(mail(exchange.getRequestURI())));
                case "/certifications", "/bank-accounts" -> people(exchange);
                default -> refuse(exchange, 404, "not-found", "There is no such page; begin at /.");
            }
        }
    }

    /** What the address asked for got, or everybody. */
    private List<Mailbox.Received> mail(URI uri) {
        return Stream.ofNullable(uri.getRawQuery())
                .flatMap(query -> Stream.of(query.split("&", -1)))
                .filter(parameter -> parameter.startsWith(TO))
                .map(parameter -> URLDecoder.decode(parameter.substring(TO.length()), StandardCharsets.UTF_8))
                .findFirst()
                .map(mailbox::to)
                .orElseGet(mailbox::all);
    }

    /** Looking at codes, and acting for those who prove who they are in a window of their own or hold an account. */
    private void people(HttpExchange exchange) throws IOException {
        switch (people.answer(exchange)) {
            case PeopleCalls.Answer.Found(var body) -> send(exchange, 200, JSON_TYPE, json(body));
            case PeopleCalls.Answer.NotFound() ->
                refuse(exchange, 404, "not-found", "Nobody has asked for a code on this phone here.");
            case PeopleCalls.Answer.Incomplete(var needed) ->
                refuse(exchange, 400, "invalid-request", "Send " + needed + " as JSON or as a form.");
            case PeopleCalls.Answer.WrongMethod(var allowed) -> {
                exchange.getResponseHeaders().set("Allow", allowed);
                refuse(exchange, 405, "method-not-allowed", "This takes " + allowed + ".");
            }
        }
    }

    private static void read(HttpExchange exchange, String type, Supplier<String> body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> send(exchange, 200, type, body.get());
            default -> {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                refuse(exchange, 405, "method-not-allowed", "This can only be read, with GET.");
            }
        }
    }

    private static void refuse(HttpExchange exchange, int status, String problem, String detail) throws IOException {
        var body = Map.of("type", "/problems/" + problem, "status", status, "detail", detail);
        send(exchange, status, PROBLEM_TYPE, json(body));
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
