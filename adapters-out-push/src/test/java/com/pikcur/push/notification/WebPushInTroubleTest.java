package com.pikcur.push.notification;

import static com.pikcur.domain.notification.PushFixtures.aBrowserOf;
import static com.pikcur.domain.notification.PushFixtures.aMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.port.PushSender;
import com.pikcur.domain.notification.port.PushSender.Outcome;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import com.pikcur.provider.shared.ScriptedServer;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPushInTroubleTest {

    private static final UUID ID = UUID.fromString("0198c1e2-0000-7000-8000-000000000001");
    private static final String POINT =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String SECRET = "BTBZMqHH6r4Tts7J_aSIgg";

    private final ScriptedServer service = new ScriptedServer();
    private final WebPushSender sender = new WebPushSender(PushSettings.with(service.url()));
    private final PushSubscription browser = aBrowser(POINT, SECRET);

    @AfterEach
    void close() {
        sender.close();
        service.close();
    }

    private PushSubscription aBrowser(String p256dh, String auth) {
        var browser = aBrowserOf(new MemberId(UUID.randomUUID()), service.url() + "/push/browser-1");
        return new PushSubscription(
                browser.id(),
                browser.member(),
                browser.endpoint(),
                p256dh,
                new HiddenText(auth),
                browser.subscribedAt());
    }

    private Outcome send(PushSubscription to) {
        return sender.send(ID, to, aMessage("A secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "200,SENT",
        "201,SENT",
        "202,SENT",
        "204,SENT",
        "404,GONE",
        "410,GONE",
        "400,REFUSED",
        "401,REFUSED",
        "403,REFUSED",
        "413,REFUSED",
        "415,REFUSED"
    })
    void a_push_services_word_is_final(int status, Outcome outcome) {
        service.then(status, "");

        assertThat(send(browser)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 301, 304})
    void what_may_pass_is_tried_again(int status) {
        service.then(status, "{\"for\":\"browser-1\"}");

        assertThatThrownBy(() -> send(browser))
                .isInstanceOf(ProviderUnavailable.class)
                .hasMessage("Push service the sandbox: answered with status " + status)
                .hasNoCause();
    }

    @Test
    void nobody_is_followed_elsewhere() {
        service.then(307, "");
        service.then(201, "");

        assertThatThrownBy(() -> send(browser)).isInstanceOf(ProviderUnavailable.class);
        assertThat(service.calls()).hasSize(1);
    }

    @Test
    void who_does_not_answer_in_time_is_not_waited_for() {
        service.thenNothing();
        try (var impatient = new WebPushSender(PushSettings.with(service.url(), Duration.ofMillis(200)))) {
            assertUnavailable(impatient);
        }
    }

    @Test
    void who_hangs_up_may_be_asked_again() {
        // The client asks once more by itself where nothing at all was answered.
        service.thenDropped();
        service.thenDropped();

        assertUnavailable(sender);
    }

    private void assertUnavailable(PushSender through) {
        assertThatThrownBy(() -> through.send(ID, browser, aMessage("A secret")))
                .isInstanceOf(ProviderUnavailable.class)
                .satisfies(failure -> {
                    for (var one = failure; one != null; one = one.getCause()) {
                        assertThat(one.toString()).doesNotContain("browser-1", "secret", POINT, SECRET);
                    }
                });
    }

    @Test
    void a_push_service_that_fails_ten_times_is_left_alone() {
        IntStream.range(0, 10).forEach(_ -> {
            service.then(503, "");
            assertThatThrownBy(() -> send(browser)).isInstanceOf(ProviderUnavailable.class);
        });

        assertThatThrownBy(() -> send(browser)).hasMessageContaining("left alone");
        assertThat(service.calls()).hasSize(10);
    }

    @Test
    void that_browsers_are_gone_is_no_failure_of_their_push_service() {
        IntStream.range(0, 30).forEach(_ -> {
            service.then(410, "");
            assertThat(send(browser)).isEqualTo(Outcome.GONE);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'',BTBZMqHH6r4Tts7J_aSIgg",
        "not base64!,BTBZMqHH6r4Tts7J_aSIgg",
        // Too short, too long, compressed, of an odd shape, the point at infinity, and a point beside the curve.
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw,BTBZMqHH6r4Tts7J_aSIgg",
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4A,BTBZMqHH6r4Tts7J_aSIgg",
        "AiVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcx,BTBZMqHH6r4Tts7J_aSIgg",
        "BiVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4,BTBZMqHH6r4Tts7J_aSIgg",
        "AA,BTBZMqHH6r4Tts7J_aSIgg",
        "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,BTBZMqHH6r4Tts7J_aSIgg",
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw8,BTBZMqHH6r4Tts7J_aSIgg",
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4,''",
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4,BTBZMqHH6r4Tts7J_aSI",
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4,BTBZMqHH6r4Tts7J_aSIggAA",
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4,***"
    })
    void a_browser_whose_keys_are_none_is_gone_before_anything_is_sent(String p256dh, String auth) {
        assertThat(send(aBrowser(p256dh, auth))).isEqualTo(Outcome.GONE);
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void keys_may_be_padded() {
        service.then(201, "");

        assertThat(send(aBrowser(POINT + "=", SECRET + "=="))).isEqualTo(Outcome.SENT);
    }
}
