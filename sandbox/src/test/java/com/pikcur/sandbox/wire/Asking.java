package com.pikcur.sandbox.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks a server over HTTP. */
public final class Asking implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String baseUrl;
    private final String authorization;

    /** @param authorization the header of every call */
    public Asking(String baseUrl, String authorization) {
        this.baseUrl = baseUrl;
        this.authorization = authorization;
    }

    /** What was answered. */
    public record Answer(int status, String body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** What stands at this place of the JSON, as text. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return of(client.send(request("GET", path, "").build(), BodyHandlers.ofString()));
    }

    public Answer post(String path, String body, String... headers) throws IOException, InterruptedException {
        return send("POST", path, body, headers);
    }

    public Answer send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return of(client.send(with(request(method, path, body), headers).build(), BodyHandlers.ofString()));
    }

    /** Gives up soon. */
    public Answer postInHaste(String path, String body, String... headers) throws IOException, InterruptedException {
        var request = with(request("POST", path, body), headers).timeout(Duration.ofMillis(300));
        return of(client.send(request.build(), BodyHandlers.ofString()));
    }

    public CompletableFuture<Answer> postMeanwhile(String path, String body, String... headers) {
        return client.sendAsync(with(request("POST", path, body), headers).build(), BodyHandlers.ofString())
                .thenApply(Asking::of);
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header("Authorization", authorization)
                .method(method, BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body());
    }

    @Override
    public void close() {
        client.close();
    }
}
