package com.pikcur.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a node as its members do, over one connection. */
public final class ApiClient {

    public static final int OK = 200;
    public static final int CREATED = 201;

    private static final String PASSWORD = "Pikcur!2026";
    private static final int BUYERS = 9;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI root;

    public ApiClient(URI root) {
        this.root = root;
    }

    /** Signs one of the sandbox's members in. */
    public String tokenOf(String name) throws IOException, InterruptedException {
        var body = Map.of("email", name + "@pikcur.test", "password", PASSWORD);
        return post("/api/v1/auth/login", "", body, OK).path("accessToken").asString();
    }

    /** Signs all the sandbox's buyers in. */
    public List<String> tokensOfBuyers() throws IOException, InterruptedException {
        var tokens = new ArrayList<String>();
        for (var buyer = 1; buyer <= BUYERS; buyer++) {
            tokens.add(tokenOf("buyer" + buyer));
        }
        return tokens;
    }

    /** @return the id of an auction that is open for two hours */
    public String list(String seller, long startPriceWon) throws IOException, InterruptedException {
        return list(seller, startPriceWon, Duration.ofHours(2));
    }

    /** @return the id of an auction that is open for so long */
    public String list(String seller, long startPriceWon, Duration life) throws IOException, InterruptedException {
        var listing = Map.of(
                "title",
                "Moonlight art toy 12/100",
                "description",
                "Boxed, with certificate.",
                "condition",
                "LIKE_NEW",
                "imageKeys",
                List.of(),
                "startPriceWon",
                startPriceWon,
                "shippingFeeWon",
                3_000,
                "closesAt",
                Instant.now().plus(life).toString(),
                "autoExtend",
                false);
        return post("/api/v1/auctions", seller, listing, CREATED).path("id").asString();
    }

    /**
     * @param token empty for a stranger
     * @throws IllegalStateException if it is not answered with 200
     */
    public JsonNode get(String path, String token) throws IOException, InterruptedException {
        return send(path, token, HttpRequest.newBuilder(root.resolve(path)).GET(), OK);
    }

    /** @throws IllegalStateException if it is answered otherwise than expected */
    public JsonNode post(String path, String token, Object body, int expected)
            throws IOException, InterruptedException {
        return send(path, token, posting(path, body), expected);
    }

    /**
     * With a key of its own, by which it could be repeated.
     *
     * @throws IllegalStateException if it is answered otherwise than expected
     */
    public JsonNode postKeyed(String path, String token, Object body, int expected)
            throws IOException, InterruptedException {
        var key = UUID.randomUUID().toString();
        return send(path, token, posting(path, body).header("Idempotency-Key", key), expected);
    }

    private HttpRequest.Builder posting(String path, Object body) {
        return HttpRequest.newBuilder(root.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private JsonNode send(String path, String token, HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        request.timeout(Duration.ofSeconds(30));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            throw new IllegalStateException(path + " was answered with " + response.statusCode());
        }
        return JSON.readTree(response.body());
    }
}
