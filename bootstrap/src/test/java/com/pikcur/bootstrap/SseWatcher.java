package com.pikcur.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Follows an auction over server-sent events, and can break off and go on at another node. */
final class SseWatcher implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String path;
    private final List<JsonNode> boards = new CopyOnWriteArrayList<>();
    private final Optional<String> token;
    private volatile boolean over;
    private Optional<Stream<String>> open = Optional.empty();

    SseWatcher(URI root, String auction) {
        this(root, auction, Optional.empty());
    }

    /** @param token of whoever watches; a stranger, if empty */
    SseWatcher(URI root, String auction, Optional<String> token) {
        this.path = "/api/v1/auctions/" + auction + "/live";
        this.token = token;
        connect(root);
    }

    /** Whether the server has ended it. */
    boolean isOver() {
        return over;
    }

    /** Breaks off without a word and goes on where it was, at this node. */
    void reconnect(URI root) {
        close();
        connect(root);
    }

    List<JsonNode> boards() {
        return boards;
    }

    private void connect(URI root) {
        over = false;
        var request = HttpRequest.newBuilder(root.resolve(path)).header("Accept", "text/event-stream");
        token.ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
        if (!boards.isEmpty()) {
            request.header("Last-Event-ID", boards.getLast().path("seq").asString());
        }
        try {
            var lines = HttpClient.newHttpClient()
                    .send(request.build(), BodyHandlers.ofLines())
                    .body();
            open = Optional.of(lines);
            Thread.ofVirtual().start(() -> read(lines));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while connecting", interrupted);
        }
    }

    private void read(Stream<String> lines) {
        try {
            lines.filter(line -> line.startsWith("data:"))
                    .map(line -> JSON.readTree(line.substring("data:".length())))
                    .forEach(boards::add);
        } catch (UncheckedIOException brokenOff) {
            // The connection was closed, here or there: the boards so far stay.
        } finally {
            over = true;
        }
    }

    @Override
    public void close() {
        open.ifPresent(Stream::close);
        open = Optional.empty();
    }
}
