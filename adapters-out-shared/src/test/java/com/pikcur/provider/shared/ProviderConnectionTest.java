package com.pikcur.provider.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderConnectionTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final ScriptedServer server = new ScriptedServer();
    private final ProviderConnection connection = connection(LONG);

    @AfterEach
    void close() {
        connection.close();
        server.close();
    }

    private ProviderConnection connection(Duration readTimeout) {
        return new ProviderConnection("Somebody", server.url(), Duration.ofSeconds(2), readTimeout);
    }

    private String ask(ProviderConnection through) {
        return through.ask(
                () -> through.send(through.request("/things").GET().build()).body());
    }

    @Test
    void an_answer_is_told_as_it_came() {
        server.then(200, "{\"thing\":\"것\"}");

        assertThat(ask(connection)).isEqualTo("{\"thing\":\"것\"}");
        assertThat(server.calls()).containsExactly("GET /things");
    }

    @Test
    void an_answer_that_never_ends_is_not_waited_for() {
        server.thenNothing();
        try (var impatient = connection(Duration.ofMillis(200))) {
            assertThatThrownBy(() -> ask(impatient))
                    .isInstanceOf(ProviderUnavailable.class)
                    .hasMessage("Somebody: did not answer in time");
        }
    }

    @Test
    void an_answer_too_long_to_be_one_is_not_read() {
        server.then(200, "x".repeat(256 * 1024));
        server.then(200, "x".repeat(256 * 1024 + 1));

        assertThat(ask(connection)).hasSize(256 * 1024);
        assertThatThrownBy(() -> ask(connection)).isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void who_hangs_up_could_not_be_reached() {
        // The client asks once more by itself where nothing at all was answered.
        server.thenDropped();
        server.thenDropped();

        assertThatThrownBy(() -> ask(connection))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessage("Somebody: could not be reached");
    }

    @Test
    void who_fails_ten_times_is_left_alone() {
        IntStream.range(0, 20).forEach(_ -> server.thenDropped());
        IntStream.range(0, 10)
                .forEach(_ -> assertThatThrownBy(() -> ask(connection)).isInstanceOf(ProviderUnavailable.class));
        var asked = server.calls().size();

        assertThatThrownBy(() -> ask(connection)).hasMessageContaining("left alone");
        assertThat(server.calls()).hasSize(asked);
    }
}
