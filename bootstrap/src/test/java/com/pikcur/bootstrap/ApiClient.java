package com.pikcur.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to one node as an HTTP client would, as one member or as a stranger. */
final class ApiClient {

    static final String PASSWORD = "Pikcur!2026";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI root;
    private final Optional<String> token;

    ApiClient(URI root) {
        this(root, Optional.empty());
    }

    private ApiClient(URI root, Optional<String> token) {
        this.root = root;
        this.token = token;
    }

    /** What came back: JSON, or nothing where the body is empty. */
    record Answer(int status, Map<String, String> headers, JsonNode body) {

        String text(String field) {
            return body.path(field).asString();
        }

        long number(String field) {
            return body.path(field).asLong();
        }
    }

    ApiClient signedInAs(String name) {
        var answer = post("/api/v1/auth/login", Map.of("email", name + "@pikcur.test", "password", PASSWORD));
        if (answer.status() != 200) {
            throw new IllegalStateException("Nobody signs in as " + name + ": " + answer);
        }
        return new ApiClient(root, Optional.of(answer.text("accessToken")));
    }

    /** The same member at another node. */
    ApiClient at(URI otherRoot) {
        return new ApiClient(otherRoot, token);
    }

    /** Whoever holds this access token. */
    ApiClient withToken(String accessToken) {
        return new ApiClient(root, Optional.of(accessToken));
    }

    Optional<String> token() {
        return token;
    }

    URI root() {
        return root;
    }

    int status(String path) {
        try {
            return get(path).status();
        } catch (UncheckedIOException notUp) {
            return 0;
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    String text(String path) {
        return exchange(request(path).GET()).body();
    }

    Answer post(String path, Object body) {
        return send(request(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer post(String path, String idempotencyKey, Object body) {
        return send(request(path)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer postRaw(String path, String contentType, String body) {
        return send(request(path).setHeader("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    Answer put(String path, Object body) {
        return send(request(path).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        var response = exchange(request);
        var headers = new HashMap<String, String>();
        response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        var body = response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), headers, body);
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", interrupted);
        }
    }
}
