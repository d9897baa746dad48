package com.pikcur.delivery.trackerdelivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.delivery.shared.Written;
import com.pikcur.domain.delivery.TrackingAnswer.Seen;
import com.pikcur.domain.delivery.TrackingAnswer.UnknownNumber;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.provider.shared.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackerDeliveryInTroubleTest {

    private static final Invoice INVOICE = new Invoice("kr.cjlogistics", "123456789012");
    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String PARCEL = Recorded.answer(TrackerDeliveryInTroubleTest.class, "parcel.json");

    private final ScriptedTrackerDelivery provider = new ScriptedTrackerDelivery();
    private final TrackerDelivery tracker = provider.tracker(new SettableClock(NOW), LONG);

    @AfterEach
    void close() {
        tracker.close();
        provider.close();
    }

    private static String error(String code) {
        return "{\"errors\":[{\"message\":\"김수집\",\"extensions\":{\"code\":\"%s\"}}]}".formatted(code);
    }

    private void isUnavailable() {
        assertThatThrownBy(() -> tracker.look(INVOICE))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageNotContaining("김수집")
                .hasMessageNotContaining("token-1");
    }

    @Test
    void nobody_there_is_unavailable() {
        provider.close();

        isUnavailable();
        assertThatThrownBy(() -> tracker.subscribe(INVOICE, NOW)).isInstanceOf(ProviderUnavailable.class);
    }

    @Test
    void who_hangs_up_is_unavailable() {
        provider.server().thenDropped();

        isUnavailable();
    }

    @Test
    void an_answer_that_never_ends_is_unavailable() {
        provider.server().thenNothing();
        try (var impatient = provider.tracker(new SettableClock(NOW), Duration.ofMillis(200))) {
            assertThatThrownBy(() -> impatient.look(INVOICE))
                    .isInstanceOf(ProviderUnavailable.class)
                    .hasMessageContaining("in time");
        }
    }

    @Test
    void an_answer_too_long_to_be_one_is_unavailable() {
        provider.server().then(200, PARCEL + " ".repeat(300_000));

        isUnavailable();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 302, 400, 401, 404, 429, 500, 502, 503, 504})
    void a_page_is_no_answer(int status) {
        provider.server().thenHtml(status, "<html>김수집</html>");

        isUnavailable();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 400, 429, 500, 503})
    void an_answer_of_another_status_is_none(int status) {
        provider.server().then(status, PARCEL);

        isUnavailable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "7",
                "{\"data\":null}",
                "{\"data\":{}}",
                "{\"data\":{\"track\":null}}",
                "{\"data\":{\"track\":\"김수집\"}}",
                "{\"data\":{\"track\":{\"lastEvent\":\"김수집\"}}}",
                "{\"data\":{\"track\":{\"events\":{\"edges\":\"김수집\"}}}}",
                "{\"errors\":\"김수집\"}",
                "{\"errors\":[{\"message\":\"김수집\"}]}",
                "{\"errors\":[{\"extensions\":{\"code\":\"김수집 님\"}}]}",
                "{\"errors\":[{\"extensions\":{\"code\":\"INTERNAL\"}}]}",
                "{\"errors\":[{\"extensions\":{\"code\":\"SOMETHING_NEW\"}}]}",
                "{\"errors\":[null]}"
            })
    void an_answer_that_makes_no_sense_is_unavailable_and_not_quoted(String body) {
        provider.server().then(200, body);

        isUnavailable();
    }

    @Test
    void an_answer_of_many_layers_is_unavailable() {
        provider.server().then(200, "{\"data\":".repeat(20_000));

        isUnavailable();
    }

    @Test
    void who_fails_ten_times_is_left_alone_and_asked_nothing() {
        IntStream.range(0, 10).forEach(_ -> provider.server().thenHtml(502, "<html/>"));
        IntStream.range(0, 10).forEach(_ -> isUnavailable());

        assertThatThrownBy(() -> tracker.look(INVOICE)).hasMessageContaining("left alone");

        // The token, and ten questions.
        assertThat(provider.calls()).hasSize(11);
    }

    @Test
    void who_refuses_much_is_not_left_alone() {
        IntStream.range(0, 12).forEach(_ -> provider.server().then(200, error("NOT_FOUND")));
        IntStream.range(0, 12).forEach(_ -> assertThat(tracker.look(INVOICE)).isInstanceOf(UnknownNumber.class));
        provider.server().then(200, PARCEL);

        assertThat(tracker.look(INVOICE)).isInstanceOf(Seen.class);
    }

    @Test
    void secret_and_token_are_written_nowhere() {
        provider.server().thenHtml(502, "<html>token-1</html>");
        provider.server().then(200, error("secret-of-ours 1"));
        provider.server().thenDropped();
        Runnable look = () -> tracker.look(INVOICE);

        assertThat(Written.by(look, look, look))
                .contains("502", "could not be reached")
                .doesNotContain(ScriptedTrackerDelivery.SECRET, "token-1");
        provider.close();
        assertThat(Written.by(look, look, look, look, look, look, look, look))
                .contains("could not be reached", "left alone")
                .doesNotContain(ScriptedTrackerDelivery.SECRET, "token-1");
        assertThat(provider.settings(provider.server().url(), LONG).toString())
                .doesNotContain(ScriptedTrackerDelivery.SECRET);
    }
}
