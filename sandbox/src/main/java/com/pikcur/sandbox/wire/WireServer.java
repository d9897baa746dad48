package com.pikcur.sandbox.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A provider on a port of the loopback interface. What goes wrong with a call is decided here, before the provider. */
public final class WireServer implements AutoCloseable {

    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final Duration HOLD = Duration.ofHours(1);

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final WireService service;
    private final Faults faults;
    private final CallLedger calls;

    private WireServer(HttpServer http, WireService service, Faults faults, Clock clock) {
        this.http = http;
        this.service = service;
        this.faults = faults;
        this.calls = new CallLedger(service.provider(), clock);
    }

    /**
     * Starts on a free port.
     *
     * @throws UncheckedIOException if there is none
     */
    public static WireServer start(WireService service, Faults faults, Clock clock) {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var server = new WireServer(http, service, faults, clock);
            http.createContext("/", server::serve);
            http.setExecutor(server.threads);
            http.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(service.provider() + " does not start", failed);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var heard = Heard.of(exchange);
            // The call is in the list before its answer is out, so that whoever has the answer finds it there.
            switch (answer(heard)) {
                case Reply reply -> {
                    calls.keep(heard, reply.status());
                    send(exchange, reply);
                }
                case Ending.Silence() -> {
                    calls.keep(heard, 0);
                    faults.hold(SILENCE);
                }
                case Ending.Dropped() -> calls.keep(heard, 0);
            }
        } catch (InterruptedException _) {
            // The server ends, and with it the wait; the connection closes without a word.
            Thread.currentThread().interrupt();
        }
    }

    private Ending answer(Heard heard) {
        var fault = service.operation(heard).flatMap(faults::next);
        return fault.isEmpty() ? done(heard) : struck(heard, fault.orElseThrow());
    }

    private Reply done(Heard heard) {
        return service.once(heard, () -> service.answer(heard));
    }

    private Ending struck(Heard heard, Faults.Scripted next) {
        return switch (next.fault()) {
            case TIMEOUT_BEFORE -> new Ending.Silence();
            case HTML_502 -> Reply.badGateway();
            case DROP -> new Ending.Dropped();
            case REFUSED -> service.refusal(next.operation(), next.code());
            case TIMEOUT_AFTER -> {
                done(heard);
                yield new Ending.Silence();
            }
            case HTML_502_AFTER -> {
                done(heard);
                yield Reply.badGateway();
            }
            case WRONG_AMOUNT -> service.distortion().withWrongAmount(done(heard));
            case OTHER_MERCHANT -> service.distortion().ofOtherOrder(done(heard));
            case WRONG_TIME -> service.distortion().withWrongTime(done(heard));
            case HOLD ->
                service.once(heard, () -> {
                    hold();
                    return service.answer(heard);
                });
            case HOLD_AFTER ->
                service.once(heard, () -> {
                    var reply = service.answer(heard);
                    hold();
                    return reply;
                });
            case DUPLICATE_WEBHOOK, EARLY_WEBHOOK, NO_WEBHOOK, LATE_WEBHOOK ->
                throw new IllegalStateException("A notice's fault cannot strike a call");
        };
    }

    private void hold() {
        try {
            faults.hold(HOLD);
        } catch (InterruptedException _) {
            // The server ends; what comes of the call no longer matters to anybody.
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        var body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** What it was asked, the newest first. */
    public List<RecordedCall> calls() {
        return calls.newestFirst();
    }

    /** Ends, and with it whoever is held or kept waiting. */
    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
