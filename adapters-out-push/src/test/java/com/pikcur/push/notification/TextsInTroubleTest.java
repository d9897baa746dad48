package com.pikcur.push.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.provider.shared.ScriptedServer;
import com.pikcur.push.notification.TextJson.MessageRequest;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsInTroubleTest {

    private static final UUID ID = UUID.fromString("0198c1e2-0000-7000-8000-000000000001");
    private static final HiddenText PHONE = new HiddenText("01012345678");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ScriptedServer server = new ScriptedServer();
    private final HttpTextSender sender = sender(LONG);

    @AfterEach
    void close() {
        sender.close();
        server.close();
    }

    private HttpTextSender sender(Duration timeout) {
        return new HttpTextSender(new TextSettings(server.url(), new HiddenText("text_key"), timeout, timeout));
    }

    private boolean send() {
        return sender.send(ID, PHONE, "인증번호 042117");
    }

    @Test
    void a_message_is_sent_under_our_id() {
        server.then(202, "");

        assertThat(send()).isTrue();

        var asked = server.asked().getFirst();
        assertThat(asked.call()).isEqualTo("POST /messages");
        assertThat(asked.authorization()).isEqualTo("Bearer text_key");
        assertThat(asked.contentType()).isEqualTo("application/json; charset=utf-8");
        assertThat(TextJson.MAPPER.readTree(asked.body())).isEqualTo(TextJson.MAPPER.readTree("""
                        {"messageId":"0198c1e2-0000-7000-8000-000000000001","to":"01012345678","text":"인증번호 042117"}"""));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204})
    void whatever_success_is_called_the_message_is_taken(int status) {
        server.then(status, "");

        assertThat(send()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 413, 422})
    void a_refusal_is_final(int status) {
        server.then(status, "{\"code\":\"INVALID_REQUEST\"}");

        assertThat(send()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 429, 500, 502, 503, 302})
    void what_may_pass_is_tried_again(int status) {
        server.then(status, "{\"to\":\"01012345678\"}");

        assertThatThrownBy(this::send)
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessage("Text messages: answered with status " + status)
                .hasNoCause();
    }

    @Test
    void who_does_not_answer_in_time_is_not_waited_for() {
        server.thenNothing();
        try (var impatient = sender(Duration.ofMillis(200))) {
            assertThatThrownBy(() -> impatient.send(ID, PHONE, "042117"))
                    .isInstanceOf(ProviderUnavailable.class)
                    .hasMessage("Text messages: did not answer in time");
        }
    }

    @Test
    void phones_that_are_none_are_no_failure_of_who_is_asked() {
        IntStream.range(0, 30).forEach(_ -> {
            server.then(400, "");
            assertThat(send()).isFalse();
        });
    }

    @Test
    void a_message_does_not_print_itself() {
        assertThat(new MessageRequest(ID, PHONE.reveal(), "042117")).hasToString("MessageRequest[hidden]");
    }
}
