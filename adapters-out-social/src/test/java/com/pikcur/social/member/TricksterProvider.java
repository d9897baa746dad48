package com.pikcur.social.member;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** A provider that answers whatever the test wants it to. */
final class TricksterProvider implements AutoCloseable {

    static final String CLIENT = "pikcur";

    final RSAKey key = newKey();

    private final HttpServer http;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile String idToken = "";
    private volatile Map<String, Object> user = Map.of();
    private volatile boolean silent;
    private volatile boolean withoutKeys;

    TricksterProvider() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID("the-key")
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** What it gives for every code. */
    void gives(String token) {
        this.idToken = token;
    }

    void tellsOfUser(Map<String, Object> told) {
        this.user = told;
    }

    /** Answers every code with this status and an error of its own. */
    void fails(int with) {
        this.status = with;
    }

    /** Takes requests for tokens and never answers. */
    void fallsSilent() {
        this.silent = true;
    }

    void hidesItsKeys() {
        this.withoutKeys = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" ->
                    json(
                            exchange,
                            200,
                            Map.of(
                                    "issuer", url(),
                                    "authorization_endpoint", url() + "/authorize",
                                    "token_endpoint", url() + "/token",
                                    "jwks_uri", url() + "/jwks",
                                    "subject_types_supported", new String[] {"public"}));
                case "/jwks" -> json(exchange, withoutKeys ? 500 : 200, new JWKSet(key.toPublicJWK()).toJSONObject());
                case "/token" -> token(exchange);
                case "/user" -> json(exchange, 200, user);
                default -> json(exchange, 404, Map.of());
            }
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        if (silent) {
            try {
                closed.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        } else if (status != 200) {
            json(exchange, status, Map.of("error", "invalid_client", "error_description", "the secret is x"));
        } else if (idToken.isEmpty()) {
            json(exchange, 200, Map.of("access_token", "an-access-token", "token_type", "bearer"));
        } else {
            json(exchange, 200, Map.of("access_token", "an-access-token", "token_type", "bearer", "id_token", idToken));
        }
    }

    private static void json(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var bytes = JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
    }
}
