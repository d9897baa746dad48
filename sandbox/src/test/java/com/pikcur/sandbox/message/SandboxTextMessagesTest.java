package com.pikcur.sandbox.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.sandbox.message.SandboxTextMessages.SentText;
import com.pikcur.sandbox.wire.Asking;
import com.pikcur.sandbox.wire.Asking.Answer;
import com.pikcur.sandbox.wire.Fault;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTextMessagesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");

    private final SandboxTextMessages messages = SandboxTextMessages.start(Clock.fixed(NOON, ZoneOffset.UTC));
    private final Asking service = new Asking(messages.url(), "Bearer " + messages.key());

    @AfterEach
    void close() {
        service.close();
        messages.close();
    }

    @Test
    void a_message_is_accepted_and_kept() throws Exception {
        assertThat(send("m-1", "01012345678", "인증번호 042117"))
                .isEqualTo(new Answer(200, "{\"messageId\":\"m-1\",\"accepted\":true}"));
        assertThat(messages.texts()).containsExactly(new SentText("01012345678", "인증번호 042117", NOON, "m-1"));
    }

    @Test
    void the_same_message_sent_again_is_kept_once() throws Exception {
        messages.faults().script("send", Fault.HTML_502_AFTER, 1);

        assertThat(send("m-1", "01012345678", "x").status()).isEqualTo(502);
        assertThat(send("m-1", "01012345678", "x").status()).isEqualTo(200);
        assertThat(messages.texts()).hasSize(1);
    }

    @Test
    void the_newest_comes_first_and_the_oldest_is_forgotten() throws Exception {
        for (var message = 0; message <= Texts.CAPACITY; message++) {
            send("m-" + message, "0101234567" + message % 2, "x");
        }

        assertThat(messages.texts()).hasSize(Texts.CAPACITY);
        assertThat(messages.texts().getFirst().messageId()).isEqualTo("m-" + Texts.CAPACITY);
        assertThat(messages.texts().getLast().messageId()).isEqualTo("m-1");
        assertThat(messages.to("01012345671")).hasSize(Texts.CAPACITY / 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "{\"messageId\":\"\",\"to\":\"010\",\"text\":\"x\"}",
                "{\"messageId\":\"m\",\"text\":\"x\"}",
                "{\"messageId\":\"m\",\"to\":\"010\",\"text\":\" \"}"
            })
    void an_incomplete_message_is_refused(String body) throws Exception {
        assertThat(service.post("/messages", body)).isEqualTo(new Answer(400, "{\"code\":\"INVALID_REQUEST\"}"));
        assertThat(send("m", "010", "x".repeat(2_001)).status()).isEqualTo(400);
        assertThat(messages.texts()).isEmpty();
    }

    @Test
    void strangers_and_other_calls_are_refused() throws Exception {
        try (var stranger = new Asking(messages.url(), "Bearer other")) {
            assertThat(stranger.post("/messages", "{}")).isEqualTo(new Answer(401, "{\"code\":\"UNAUTHORIZED\"}"));
        }
        assertThat(service.get("/messages")).isEqualTo(new Answer(404, "{\"code\":\"NOT_FOUND\"}"));
    }

    @Test
    void it_refuses_when_it_is_asked_to_and_may_fail_like_any_other() throws Exception {
        messages.faults().refuse("send", "429", 1);
        messages.faults().script("send", Fault.DROP, 1);

        assertThat(send("m-1", "010", "x")).isEqualTo(new Answer(429, "{\"code\":\"TOO_MANY_REQUESTS\"}"));
        assertThatThrownBy(() -> send("m-1", "010", "x")).isInstanceOf(IOException.class);
        assertThat(messages.texts()).isEmpty();
    }

    @Test
    void what_a_message_says_is_in_no_list_of_calls() throws Exception {
        send("m-1", "01012345678", "인증번호 042117");

        assertThat(messages.calls().getFirst().body())
                .isEqualTo("{\"messageId\":\"m-1\",\"to\":\"01012345678\",\"text\":\"***\"}");
    }

    private Answer send(String messageId, String to, String text) throws IOException, InterruptedException {
        return service.post(
                "/messages", "{\"messageId\":\"%s\",\"to\":\"%s\",\"text\":\"%s\"}".formatted(messageId, to, text));
    }
}
