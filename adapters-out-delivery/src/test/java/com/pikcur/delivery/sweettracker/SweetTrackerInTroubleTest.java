package com.pikcur.delivery.sweettracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.delivery.shared.Written;
import com.pikcur.delivery.sweettracker.SweetTrackerSettings.Verb;
import com.pikcur.domain.delivery.TrackingAnswer.NotNow;
import com.pikcur.domain.delivery.TrackingAnswer.Seen;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.provider.shared.Recorded;
import com.pikcur.provider.shared.ScriptedServer;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweetTrackerInTroubleTest {

    private static final Invoice INVOICE = new Invoice("kr.cjlogistics", "123456789012");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String KEY = "key-of-ours";
    private static final String PARCEL = Recorded.answer(SweetTrackerInTroubleTest.class, "parcel.json");

    private final ScriptedServer server = new ScriptedServer();
    private final SweetTracker tracker = tracker(Verb.POST, LONG);

    @AfterEach
    void close() {
        tracker.close();
        server.close();
    }

    private SweetTrackerSettings settings(Verb verb, Duration readTimeout) {
        return new SweetTrackerSettings(server.url(), new HiddenText(KEY), verb, Duration.ofSeconds(2), readTimeout);
    }

    private SweetTracker tracker(Verb verb, Duration readTimeout) {
        return new SweetTracker(settings(verb, readTimeout));
    }

    private void isUnavailable() {
        assertThatThrownBy(() -> tracker.look(INVOICE))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageNotContaining("김수집")
                .hasMessageNotContaining(KEY);
    }

    @Test
    void nobody_there_is_unavailable() {
        server.close();

        isUnavailable();
    }

    @Test
    void who_hangs_up_is_unavailable() {
        server.thenDropped();

        isUnavailable();
    }

    @Test
    void an_answer_that_never_ends_is_unavailable() {
        server.thenNothing();
        try (var impatient = tracker(Verb.POST, Duration.ofMillis(200))) {
            assertThatThrownBy(() -> impatient.look(INVOICE))
                    .isInstanceOf(ProviderUnavailable.class)
                    .hasMessageContaining("in time");
        }
    }

    @Test
    void an_answer_too_long_to_be_one_is_unavailable() {
        server.then(200, PARCEL + " ".repeat(300_000));

        isUnavailable();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 404, 405, 429, 500, 502, 503, 504})
    void a_page_is_no_answer(int status) {
        server.thenHtml(status, "<html><body>김수집</body></html>");

        isUnavailable();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 405, 415, 500})
    void what_the_server_says_before_it_is_asked_is_no_refusal(int status) {
        server.then(status, """
                {"timestamp":"2026-03-02T03:00:00.000+00:00","status":415,"error":"Unsupported Media Type",
                 "code":"104","path":"/api/v1/trackingInfo"}""");

        isUnavailable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "{}",
                "7",
                "\"김수집\"",
                "<html>김수집</html>",
                "{\"level\":3",
                "{\"level\":\"김수집\"}",
                "{\"level\":7,\"result\":\"Y\"}",
                "{\"level\":-1,\"result\":\"Y\"}",
                "{\"level\":99,\"complete\":true}",
                "{\"complete\":false,\"result\":\"Y\"}",
                "{\"trackingDetails\":\"김수집\"}",
                "{\"level\":3,\"trackingDetails\":[{\"time\":\"김수집\"}]}",
                "{\"level\":3,\"invoiceNo\":\"999999999999\"}",
                "{\"level\":6,\"complete\":true,\"invoiceNo\":\"other-123\"}",
                "{\"status\":false}",
                "{\"status\":false,\"code\":null,\"msg\":\"김수집\"}",
                "{\"status\":false,\"code\":\"199\"}",
                "{\"status\":false,\"code\":\"김수집 님\"}",
                "{\"status\":true,\"code\":\"104\"}"
            })
    void an_answer_that_makes_no_sense_is_unavailable_and_not_quoted(String body) {
        server.then(200, body);

        isUnavailable();
    }

    @Test
    void an_answer_of_many_layers_is_unavailable() {
        server.then(200, "{\"x\":".repeat(20_000));

        isUnavailable();
    }

    @Test
    void who_fails_ten_times_is_left_alone_and_asked_nothing() {
        IntStream.range(0, 10).forEach(_ -> server.thenHtml(502, "<html/>"));
        IntStream.range(0, 10).forEach(_ -> isUnavailable());

        assertThatThrownBy(() -> tracker.look(INVOICE)).hasMessageContaining("left alone");

        assertThat(server.calls()).hasSize(10);
    }

    @Test
    void who_refuses_much_is_not_left_alone() {
        IntStream.range(0, 12).forEach(_ -> server.then(200, "{\"status\":false,\"code\":\"105\"}"));
        IntStream.range(0, 12).forEach(_ -> assertThat(tracker.look(INVOICE)).isInstanceOf(NotNow.class));
        server.then(200, PARCEL);

        assertThat(tracker.look(INVOICE)).isInstanceOf(Seen.class);
    }

    @ParameterizedTest
    @EnumSource
    void the_key_is_written_nowhere(Verb verb) {
        server.thenHtml(502, "<html>" + KEY + "</html>");
        server.then(200, "{\"status\":false,\"code\":\"" + KEY + " 1\"}");
        server.then(200, "{\"" + KEY + "\":");
        server.thenDropped();
        server.thenDropped();

        try (var asking = tracker(verb, LONG)) {
            Runnable look = () -> asking.look(INVOICE);
            assertThat(Written.by(look, look, look, look))
                    .contains("502", "could not be reached")
                    .doesNotContain(KEY);
            server.close();
            assertThat(Written.by(look, look, look, look, look, look, look))
                    .contains("could not be reached", "left alone")
                    .doesNotContain(KEY);
        }
        assertThat(settings(verb, LONG).toString()).doesNotContain(KEY);
    }
}
