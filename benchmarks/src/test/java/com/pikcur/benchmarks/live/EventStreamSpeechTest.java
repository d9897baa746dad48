package com.pikcur.benchmarks.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventStreamSpeechTest {

    private static final String ANSWERED = "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n";

    private final Said said = new Said();

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 4096})
    void a_watcher_is_shown_boards_in_whatever_pieces_they_come(int piece) {
        var stream = ANSWERED
                + chunk("retry: 2000\n\n")
                + chunk("id: 7\ndata: {\"id: \":3}\n\n")
                + chunk(": still here\n\n")
                + chunk("id: 12\ndata: {}\n\n");

        listen(EventStreamSpeech.ofWatcher("here", "an-auction"), stream, piece);

        assertThat(said.all()).containsExactly("begun", "seen 7", "seen 12");
    }

    @Test
    void the_last_chunk_ends_it() {
        listen(
                EventStreamSpeech.ofWatcher("here", "an-auction"),
                ANSWERED + chunk("id: 7\ndata: {}\n\n") + chunk(""),
                1);

        assertThat(said.all()).endsWith("seen 7", "ended, closed by the server");
    }

    @Test
    void what_members_are_told_is_only_heard() {
        listen(EventStreamSpeech.ofMember("here", "token"), ANSWERED + chunk("id: 7\n\n"), 1);

        assertThat(said.all()).contains("heard");
    }

    @Test
    void a_refusal_ends_it() {
        listen(EventStreamSpeech.ofWatcher("here", "an-auction"), "HTTP/1.1 404 \r\n\r\n", 4096);

        assertThat(said.all()).containsExactly("ended, answered with 404");
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }

    private void listen(Speech speech, String stream, int piece) {
        var bytes = stream.getBytes(StandardCharsets.US_ASCII);
        for (var from = 0; from < bytes.length; from += piece) {
            speech.listen(ByteBuffer.wrap(bytes, from, Math.min(piece, bytes.length - from)), said);
        }
    }
}
