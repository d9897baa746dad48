package com.pikcur.web;

import static com.pikcur.web.Answers.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads Server-Sent Events one after the other, waiting for each. */
public final class SseClient implements AutoCloseable {

    /** An event as it came. */
    public record Event(String name, String id, JsonNode data) {}

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpResponse<InputStream> answer;
    private final BufferedReader lines;

    public SseClient(HttpRequest.Builder request) throws IOException, InterruptedException {
        answer = client.send(request.header("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream());
        lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    public HttpResponse<InputStream> answer() {
        return answer;
    }

    /** What the stream says to come back with, whether anything is to be shown or not. */
    public String firstId() throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                return line.substring(4);
            }
        }
        throw new IOException("The stream has ended without an id");
    }

    /** The next event; empty when the stream ends without one. */
    public Optional<Event> next() throws IOException {
        var name = "";
        var id = "";
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("id: ")) {
                id = line.substring(4);
            } else if (line.startsWith("data: ")) {
                return Optional.of(new Event(name, id, read(line.substring(6))));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
