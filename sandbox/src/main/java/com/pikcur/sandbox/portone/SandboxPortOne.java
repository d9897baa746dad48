package com.pikcur.sandbox.portone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** PortOne on a port of the loopback interface, with a key and a secret of its own. It forgets everything when it ends. */
public final class SandboxPortOne implements AutoCloseable {

    /**
     * An attempt to prove who somebody is, as the console shows it.
     *
     * @param merchantUid the service's own number of the attempt
     * @param otp the code on the phone
     */
    public record ShownCertification(String impUid, String merchantUid, String phone, String otp, boolean certified) {}

    private final HttpServer http;
    private final String key = UUID.randomUUID().toString();
    private final String secret = UUID.randomUUID().toString();
    private final Tokens tokens;
    private final Certifications certifications;
    private final BankHolders holders;
    private final List<Calls> groups;

    private SandboxPortOne(HttpServer http, Clock clock) {
        this.http = http;
        this.tokens = new Tokens(key, secret, clock);
        this.certifications = new Certifications(clock);
        this.holders = new BankHolders(certifications::lastCertifiedName);
        this.groups = List.of(certifications, holders);
    }

    /** Starts on a free port. */
    public static SandboxPortOne start() {
        return start(Clock.systemUTC());
    }

    /** @param clock by which codes and tokens expire */
    public static SandboxPortOne start(Clock clock) {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var portOne = new SandboxPortOne(http, clock);
            http.createContext("/", portOne::serve);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.start();
            return portOne;
        } catch (IOException failed) {
            throw new UncheckedIOException("PortOne does not start", failed);
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var envelope = answer(Call.of(exchange));
            var body = JsonMapper.shared().writeValueAsBytes(envelope.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(envelope.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Envelope answer(Call call) {
        return tokens.answer(call).orElseGet(() -> {
            if (!tokens.accepts(call.token())) {
                return Envelope.refusal(401, "Unauthorized");
            }
            return groups.stream()
                    .flatMap(group -> group.answer(call).stream())
                    .findFirst()
                    .orElseGet(() -> Envelope.refusal(404, "Not Found"));
        });
    }

    /** The fields of a request's query and body, JSON or form, for others that are asked the same way. */
    public static Map<String, String> fieldsOf(HttpExchange exchange) throws IOException {
        return Call.of(exchange).fields();
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    public String key() {
        return key;
    }

    public String secret() {
        return secret;
    }

    /** All attempts since the start, the newest first. */
    public List<ShownCertification> certifications() {
        return certifications.newest().stream()
                .map(known -> new ShownCertification(
                        known.impUid(), known.merchantUid(), known.phone(), known.otp(), known.isCertified()))
                .toList();
    }

    /** The newest attempt on this phone. */
    public Optional<ShownCertification> newestOn(String phone) {
        return certifications().stream()
                .filter(known -> known.phone().equals(phone))
                .findFirst();
    }

    /**
     * Somebody proves who they are in PortOne's own window.
     *
     * @param fields as {@code POST /certifications/otp/request} takes them
     * @return PortOne's name of the proof; empty if a field is missing
     */
    public Optional<String> certifyInPopUp(Map<String, String> fields) {
        return certifications.certifyInPopUp(new Call("POST", List.of(), fields, null));
    }

    /** From now on the account belongs to this person. */
    public void tellHolder(String bankCode, String number, String name) {
        holders.tell(bankCode, number, name);
    }

    /** Makes every token worthless, as if it had expired. */
    public void revokeTokens() {
        tokens.revoke();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
