package com.pikcur.benchmarks.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StompSpeechTest {

    private static final String UPGRADED = "HTTP/1.1 101 \r\nUpgrade: websocket\r\n\r\n";
    private static final String AUCTION = "0198f3c2-5d5e-7a10-9b6e-000000000042";

    private final Said said = new Said();
    private final ByteBuffer server = ByteBuffer.allocate(4096);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4096})
    void a_watcher_is_shown_boards_in_whatever_pieces_they_come(int piece) {
        answer(UPGRADED);
        frame(WebSocketFrames.TEXT, "CONNECTED\nversion:1.2\n\n\0");
        frame(WebSocketFrames.TEXT, message(7, "{}"));
        frame(WebSocketFrames.TEXT, "RECEIPT\nreceipt-id:0\n\n\0");
        frame(WebSocketFrames.TEXT, "\n");
        frame(WebSocketFrames.TEXT, message(12, "{\"message-id:\":\"" + "x".repeat(300) + "\"}"));

        listen(StompSpeech.ofWatcher("here", AUCTION), piece);

        assertThat(said.all())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("CONNECT"),
                        second -> assertThat(second).endsWith("SUBSCRIBE"),
                        third -> assertThat(third).isEqualTo("seen 7"),
                        fourth -> assertThat(fourth).isEqualTo("begun"),
                        fifth -> assertThat(fifth).isEqualTo("seen 12"));
    }

    @Test
    void what_members_are_told_has_no_number() {
        answer(UPGRADED);
        frame(WebSocketFrames.TEXT, message(7, "{}"));

        listen(StompSpeech.ofMember("here", "token"), 4096);

        assertThat(said.all()).last().isEqualTo("heard");
    }

    @Test
    void a_ping_is_answered() {
        answer(UPGRADED);
        frame(WebSocketFrames.PING, "");

        listen(StompSpeech.ofWatcher("here", AUCTION), 4096);

        assertThat(said.all()).hasSize(2);
    }

    @Test
    void refusals_end_it() {
        answer(UPGRADED);
        frame(WebSocketFrames.TEXT, "ERROR\nmessage:No\n\n\0");
        frame(WebSocketFrames.CLOSE, "");

        listen(StompSpeech.ofWatcher("here", AUCTION), 4096);

        assertThat(said.all()).endsWith("ended, refused by an ERROR", "ended, closed by the server");
    }

    @Test
    void a_server_that_does_not_upgrade_ends_it() {
        answer("HTTP/1.1 503 \r\n\r\n");

        listen(StompSpeech.ofWatcher("here", AUCTION), 4096);

        assertThat(said.all()).containsExactly("ended, answered with 503");
    }

    private static String message(long seq, String body) {
        return "MESSAGE\nsubscription:0\nmessage-id:" + AUCTION + "-" + seq + "\n\n" + body + "\0";
    }

    private void answer(String head) {
        server.put(head.getBytes(StandardCharsets.US_ASCII));
    }

    /** As servers send them, without a mask. */
    private void frame(int opcode, String text) {
        var payload = text.getBytes(StandardCharsets.UTF_8);
        server.put((byte) (0x80 | opcode));
        if (payload.length < 126) {
            server.put((byte) payload.length);
        } else {
            server.put((byte) 126).putShort((short) payload.length);
        }
        server.put(payload);
    }

    private void listen(Speech speech, int piece) {
        server.flip();
        while (server.hasRemaining()) {
            var length = Math.min(piece, server.remaining());
            speech.listen(server.slice(server.position(), length), said);
            server.position(server.position() + length);
        }
    }
}
