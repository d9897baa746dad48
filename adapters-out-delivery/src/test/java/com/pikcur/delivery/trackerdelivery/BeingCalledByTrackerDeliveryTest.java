package com.pikcur.delivery.trackerdelivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.ProviderUnavailable;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeingCalledByTrackerDeliveryTest {

    private static final Invoice INVOICE = new Invoice("kr.cjlogistics", "123456789012");
    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");

    private final ScriptedTrackerDelivery provider = new ScriptedTrackerDelivery();
    private final TrackerDelivery tracker = provider.tracker(new SettableClock(NOON), Duration.ofSeconds(30));

    @AfterEach
    void close() {
        tracker.close();
        provider.close();
    }

    @Test
    void a_subscription_names_parcel_callback_and_end() {
        provider.server().then(200, "{\"data\":{\"registerTrackWebhook\":true}}");

        tracker.subscribe(new Invoice("04", "123456789012"), Instant.parse("2026-03-04T03:00:00.123456789Z"));

        var question = TrackerDeliveryJson.MAPPER.readTree(
                provider.server().asked().getLast().body());
        assertThat(question.path("query").asString()).contains("registerTrackWebhook(input: $input)");
        assertThat(question.path("variables").path("input")).isEqualTo(TrackerDeliveryJson.MAPPER.readTree("""
                        {"carrierId":"kr.cjlogistics","trackingNumber":"123456789012",
                         "callbackUrl":"https://pikcur.test/api/webhooks/parcels/tracker-delivery",
                         "expirationTime":"2026-03-04T03:00:00.123Z"}"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"registerTrackWebhook\":false}}",
                "{\"data\":{\"registerTrackWebhook\":null}}",
                "{\"data\":{}}",
                "{\"errors\":[{\"extensions\":{\"code\":\"BAD_REQUEST\"}}]}",
                "{\"errors\":[{\"extensions\":{\"code\":\"FORBIDDEN\"}}]}"
            })
    void who_does_not_say_that_it_calls_back_may_not(String json) {
        provider.server().then(200, json);

        assertThatThrownBy(() -> tracker.subscribe(INVOICE, NOON)).isInstanceOf(ProviderUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kr.cupost", "46", "kr.coupangls"})
    void nobody_subscribes_to_another_carrier(String carrier) {
        var other = new Invoice(carrier, "123456789012");

        assertThatThrownBy(() -> tracker.subscribe(other, NOON)).isInstanceOf(IllegalArgumentException.class);

        assertThat(provider.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"carrierId\":\"kr.cjlogistics\",\"trackingNumber\":\"123456789012\"}",
                " { \"new\": {\"of\":[1]}, \"trackingNumber\": \"123456789012\", \"carrierId\": \"kr.cjlogistics\" } "
            })
    void a_call_names_its_parcel(String body) {
        assertThat(tracker.read(body)).contains(INVOICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"carrierId\":\"04\",\"trackingNumber\":\"123456789012\"}",
                "{\"carrierId\":\"kr.cupost\",\"trackingNumber\":\"123456789012\"}",
                "{\"carrierId\":\"kr.cjlogistics\",\"trackingNumber\":123456789012}",
                "{\"carrierId\":null,\"trackingNumber\":null}",
                "{\"carrierId\":{\"a\":1},\"trackingNumber\":[\"123456789012\"]}",
                "{\"carrierId\":\"kr.cjlogistics\",\"trackingNumber\":\"123456789012\\u0000\"}"
            })
    void a_call_that_names_none_is_about_none(String body) {
        assertThat(tracker.read(body)).isEmpty();
    }
}
