package com.pikcur.sandbox;

import com.pikcur.sandbox.wire.Heard;
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
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The page on 127.0.0.1 that says what runs where and what was mailed and paid, and the same as JSON. */
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
    private final Buyers buyers;
    private final TransferCalls transfers;
    private final ParcelCalls parcels;
    private final MessageCalls messages;
    private final FaultCalls faults;
    private final List<ConsoleCalls> groups;

    private SandboxConsole(
            HttpServer http, ConsolePage page, Supplier<List<Server>> servers, Mailbox mailbox, Providers providers) {
        this.http = http;
        this.page = page;
        this.servers = servers;
        this.mailbox = mailbox;
        this.people = new PeopleCalls(providers.portOne());
        this.buyers = new Buyers(providers);
        this.transfers = new TransferCalls(providers.bank());
        this.parcels = new ParcelCalls(providers.couriers().parcels());
        this.messages = new MessageCalls(providers.messengers());
        this.faults = new FaultCalls(providers);
        this.groups = List.of(
                people,
                new PaymentCalls(buyers),
                new PayPage(buyers),
                transfers,
                parcels,
                new CourierCalls(providers.couriers().trackerDelivery()),
                messages,
                faults);
    }

    /**
     * Opens the console.
     *
     * @param port 0 takes any free one
     * @param providers those that were started here
     * @throws java.net.BindException if the port is taken
     */
    static SandboxConsole open(
            int port, ConsolePage page, Supplier<List<Server>> servers, Mailbox mailbox, Providers providers)
            throws IOException {
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        var console = new SandboxConsole(http, page, servers, mailbox, providers);
        http.createContext("/", console::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        return console;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/" -> read(exchange, HTML_TYPE, () -> page.showing(sight()));
                case "/servers" -> read(exchange, JSON_TYPE, () -> json(Map.of("servers", servers.get())));
                case "/mail" -> read(exchange, JSON_TYPE, () -> json(mail(exchange.getRequestURI())));
                default -> act(exchange);
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

    private ConsolePage.Sight sight() {
        return new ConsolePage.Sight(
                servers.get(),
                people.newest(),
                new ConsolePage.Money(buyers.payments(), transfers.transfers()),
                parcels.newest(),
                faults.faults(),
                new ConsolePage.Sent(mailbox.all(), messages.texts(), messages.pushes()));
    }

    /** Looking at what the providers know, and acting for those who deal with them elsewhere than here. */
    private void act(HttpExchange exchange) throws IOException {
        var heard = Heard.of(exchange);
        var answer = groups.stream()
                .flatMap(group -> group.answer(heard).stream())
                .findFirst()
                .orElseGet(() -> new Answer.NotFound("There is no such page; begin at /."));
        switch (answer) {
            case Answer.Found(var body) -> send(exchange, 200, JSON_TYPE, json(body));
            case Answer.Page(var html) -> send(exchange, 200, HTML_TYPE, html);
            case Answer.SentOn(var location) -> {
                exchange.getResponseHeaders().set("Location", location);
                exchange.sendResponseHeaders(303, -1);
            }
            case Answer.NotFound(var detail) -> refuse(exchange, 404, "not-found", detail);
            case Answer.Invalid(var detail) -> refuse(exchange, 400, "invalid-request", detail);
            case Answer.Impossible(var detail) -> refuse(exchange, 409, "not-possible-now", detail);
            case Answer.WrongMethod(var allowed) -> {
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
