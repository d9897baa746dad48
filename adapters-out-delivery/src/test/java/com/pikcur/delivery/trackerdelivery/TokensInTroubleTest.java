package com.pikcur.delivery.trackerdelivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.delivery.BarReason;
import com.pikcur.domain.delivery.TrackingAnswer.Barred;
import com.pikcur.domain.delivery.TrackingAnswer.Seen;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.provider.shared.Recorded;
import com.pikcur.provider.shared.ScriptedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensInTroubleTest {

    private static final Invoice INVOICE = new Invoice("kr.cjlogistics", "123456789012");
    private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");
    private static final String PARCEL = Recorded.answer(TokensInTroubleTest.class, "parcel.json");
    private static final String EXPIRED =
            "{\"data\":null,\"errors\":[{\"message\":\"expired\",\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]}";

    private final ScriptedTrackerDelivery provider = new ScriptedTrackerDelivery();
    private final SettableClock clock = new SettableClock(NOW);
    private final TrackerDelivery tracker = provider.tracker(clock, Duration.ofSeconds(30));

    @AfterEach
    void close() {
        tracker.close();
        provider.close();
    }

    private void parcels(int times) {
        IntStream.range(0, times).forEach(_ -> provider.server().then(200, PARCEL));
    }

    @Test
    void a_token_is_asked_for_with_id_and_secret() {
        parcels(1);

        tracker.look(INVOICE);

        var asked = provider.server().asked().getFirst();
        assertThat(asked.call()).isEqualTo("POST /oauth2/token");
        assertThat(asked.authorization()).isEqualTo("Basic aWQtb2Ytb3VyczpzZWNyZXQtb2Ytb3Vycw==");
        assertThat(asked.contentType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(asked.body()).isEqualTo("grant_type=client_credentials");
    }

    @Test
    void a_token_is_kept_until_shortly_before_its_end() {
        parcels(3);

        tracker.look(INVOICE);
        clock.set(NOW.plusSeconds(3_539));
        tracker.look(INVOICE);
        clock.set(NOW.plusSeconds(3_540));
        tracker.look(INVOICE);

        assertThat(provider.calls())
                .containsExactly(
                        "token",
                        "/graphql Bearer token-1",
                        "/graphql Bearer token-1",
                        "token",
                        "/graphql Bearer token-2");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"access_token\":\"t\",\"expires_in\":10}',9",
        "'{\"access_token\":\"t\"}',270",
        "'{\"access_token\":\"t\",\"expires_in\":9223372036854775807}',86340"
    })
    void a_token_that_lasts_for_a_strange_time_is_kept_for_a_sound_one(String json, long seconds) {
        provider.tokens(json);
        parcels(3);
        tracker.look(INVOICE);

        clock.set(NOW.plusSeconds(seconds - 1));
        tracker.look(INVOICE);
        assertThat(provider.tokensAsked()).isOne();
        clock.set(NOW.plusSeconds(seconds));
        tracker.look(INVOICE);

        assertThat(provider.tokensAsked()).isEqualTo(2);
    }

    @Test
    void a_token_that_has_ended_already_is_used_once() {
        provider.tokens("{\"access_token\":\"t\",\"expires_in\":-1}");
        parcels(2);

        tracker.look(INVOICE);
        tracker.look(INVOICE);

        assertThat(provider.tokensAsked()).isEqualTo(2);
    }

    @Test
    void a_token_that_ended_early_is_renewed_once_and_the_question_asked_again() {
        provider.server().then(200, EXPIRED);
        parcels(1);

        assertThat(tracker.look(INVOICE)).isInstanceOf(Seen.class);

        assertThat(provider.calls())
                .containsExactly("token", "/graphql Bearer token-1", "token", "/graphql Bearer token-2");
    }

    @Test
    void who_is_refused_with_a_new_token_too_is_barred() {
        provider.server().then(200, EXPIRED);
        provider.server().then(401, EXPIRED);

        assertThat(tracker.look(INVOICE)).isEqualTo(new Barred(BarReason.KEY_REFUSED, "UNAUTHENTICATED"));

        assertThat(provider.calls()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_client", "unauthorized_client"})
    void who_gets_no_token_for_id_and_secret_is_barred(String code) {
        provider.tokens("{\"error\":\"%s\",\"error_description\":\"김수집\"}".formatted(code));

        assertThat(tracker.look(INVOICE)).isEqualTo(new Barred(BarReason.KEY_REFUSED, code));
        assertThatThrownBy(() -> tracker.subscribe(INVOICE, NOW)).isInstanceOf(ProviderUnavailable.class);

        assertThat(provider.calls()).containsOnly("token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "<html>김수집</html>",
                "{\"access_token\":null}",
                "{\"access_token\":\"\"}",
                "{\"access_token\":\"김수집\"}",
                "{\"access_token\":\"김수집\\r\\nX-Header: 1\"}",
                "{\"access_token\":{\"김수집\":1}}",
                "{\"error\":\"temporarily_unavailable\"}",
                "{\"error\":\"unsupported_grant_type\"}"
            })
    void a_token_that_is_none_makes_it_unavailable(String json) {
        provider.tokens(json);

        assertThatThrownBy(() -> tracker.look(INVOICE))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessageNotContaining("김수집")
                .hasNoCause();
    }

    @Test
    void many_who_need_a_token_at_once_ask_for_one() {
        parcels(16);

        var answers = AtOnce.each(16, _ -> tracker.look(INVOICE));

        assertThat(answers).allMatch(Seen.class::isInstance);
        assertThat(provider.tokensAsked()).isOne();
    }

    @Test
    void many_whose_token_ended_early_ask_for_one() {
        parcels(17);
        tracker.look(INVOICE);
        provider.server().alwaysTo("Bearer token-1", EXPIRED);

        var answers = AtOnce.each(16, _ -> tracker.look(INVOICE));

        assertThat(answers).allMatch(Seen.class::isInstance);
        assertThat(provider.tokensAsked()).isEqualTo(2);
    }

    @Test
    void many_who_wait_for_a_token_that_does_not_come_do_not_wait_one_after_another() {
        try (var silent = new ScriptedServer();
                var impatient = provider.trackerWithTokensOf(silent.url(), clock, Duration.ofMillis(100))) {
            IntStream.range(0, 8).forEach(_ -> silent.thenNothing());

            AtOnce.each(
                    8, _ -> assertThatThrownBy(() -> impatient.look(INVOICE)).isInstanceOf(ProviderUnavailable.class));

            assertThat(silent.calls()).hasSizeLessThan(4);
        }
    }
}
