package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients without WebSocket are shown at once what there is, while their answer is still going on. */
class SockJsStreamsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static Node node;

    @BeforeAll
    static void a_node() {
        node = JourneyWorld.shared().one();
    }

    static Stream<Arguments> streams() {
        return Stream.of(
                Arguments.of("POST", "xhr_streaming", "o"),
                Arguments.of("GET", "eventsource", "data: o"),
                Arguments.of("GET", "htmlfile?c=callback", "p(\"o\");"));
    }

    @ParameterizedTest
    @MethodSource("streams")
    @Timeout(30)
    void a_stream_opens_while_it_goes_on(String method, String transport, String opened) throws Exception {
        var path = "/ws-sockjs/000/" + UUID.randomUUID() + "/" + transport;
        var request = HttpRequest.newBuilder(node.root().resolve(path))
                .timeout(PATIENCE)
                .method(method, BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertThat(firstLineWith(opened, lines)).contains(opened);
            }
            http.shutdownNow();
        }
    }

    private static String firstLineWith(String wanted, BufferedReader lines) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(wanted)) {
                return line;
            }
        }
        return "";
    }
}
