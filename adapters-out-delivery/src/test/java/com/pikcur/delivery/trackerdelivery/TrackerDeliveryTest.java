package com.pikcur.delivery.trackerdelivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.delivery.Carrier;
import com.pikcur.domain.delivery.Carriers;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.Scan;
import com.pikcur.domain.delivery.Sighting;
import com.pikcur.domain.delivery.TrackingAnswer;
import com.pikcur.domain.delivery.TrackingAnswer.NotNow;
import com.pikcur.domain.delivery.TrackingAnswer.NotScannedYet;
import com.pikcur.domain.delivery.TrackingAnswer.Seen;
import com.pikcur.domain.delivery.TrackingAnswer.UnknownNumber;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.provider.shared.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tracker.delivery's answers mean. */
class TrackerDeliveryTest {

    private static final Invoice INVOICE = new Invoice("kr.cjlogistics", "123456789012");
    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");
    private static final String PARCEL = Recorded.answer(TrackerDeliveryTest.class, "parcel.json");

    private final ScriptedTrackerDelivery provider = new ScriptedTrackerDelivery();
    private final TrackerDelivery tracker = provider.tracker(new SettableClock(NOON), Duration.ofSeconds(30));

    @AfterEach
    void close() {
        tracker.close();
        provider.close();
    }

    private TrackingAnswer look(String json) {
        provider.server().then(200, json);
        return tracker.look(INVOICE);
    }

    private Sighting seen(String json) {
        if (look(json) instanceof Seen(var sighting)) {
            return sighting;
        }
        throw new AssertionError("Nobody has seen it");
    }

    private static String event(String hour, String code, String name, String description) {
        return "{\"time\":\"2026-03-02T%s:00:00+09:00\",\"status\":{\"code\":\"%s\",\"name\":\"%s\"},\"description\":\"%s\"}"
                .formatted(hour, code, name, description);
    }

    private static String track(String lastEvent, String... events) {
        var edges = List.of(events).stream()
                .map(event -> "{\"node\":" + event + "}")
                .toList();
        return "{\"data\":{\"track\":{\"lastEvent\":%s,\"events\":{\"edges\":[%s]}}}}"
                .formatted(lastEvent, String.join(",", edges));
    }

    private static String error(String code) {
        return "{\"data\":null,\"errors\":[{\"message\":\"김수집\",\"extensions\":{\"code\":\"%s\"}}]}".formatted(code);
    }

    @Test
    void a_question_names_carrier_and_number_in_variables() {
        look(PARCEL);

        var asked = provider.server().asked().getLast();
        assertThat(asked.call()).isEqualTo("POST /graphql");
        assertThat(asked.authorization()).isEqualTo("Bearer token-1");
        assertThat(asked.contentType()).startsWith("application/json");
        var question = TrackerDeliveryJson.MAPPER.readTree(asked.body());
        assertThat(question.path("variables"))
                .isEqualTo(TrackerDeliveryJson.MAPPER.readTree(
                        "{\"carrierId\":\"kr.cjlogistics\",\"trackingNumber\":\"123456789012\"}"));
        assertThat(question.path("query").asString()).startsWith("query Track(").doesNotContain("123456789012");
    }

    @Test
    void six_carriers_are_tracked() {
        assertThat(Carriers.all().stream().filter(tracker::tracks).map(Carrier::code))
                .containsExactlyInAnyOrder(
                        "kr.cjlogistics", "kr.epost", "kr.hanjin", "kr.lotte", "kr.logen", "kr.kdexp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kr.cupost", "46", "kr.coupangls"})
    void nobody_asks_about_a_parcel_of_another_carrier(String carrier) {
        assertThat(tracker.look(new Invoice(carrier, "123456789012"))).isInstanceOf(UnknownNumber.class);

        assertThat(provider.calls()).isEmpty();
    }

    @Test
    void scans_are_told_with_their_places() {
        assertThat(seen(PARCEL))
                .isEqualTo(new Sighting(
                        ParcelStep.OUT_FOR_DELIVERY,
                        false,
                        List.of(
                                new Scan(NOON, "강남집배점", "집화처리", ParcelStep.PICKED_UP, false),
                                new Scan(NOON.plus(Duration.ofHours(6)), "옥천HUB", "간선상차", ParcelStep.IN_TRANSIT, false),
                                new Scan(
                                        NOON.plus(Duration.ofDays(1)),
                                        "성동지점",
                                        "배송출발",
                                        ParcelStep.OUT_FOR_DELIVERY,
                                        false))));
    }

    @Test
    void the_driver_in_a_description_is_not_told_of() {
        assertThat(look(PARCEL).toString()).doesNotContain("이기사", "9876");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"track\":{\"lastEvent\":null,\"events\":{\"edges\":[]}}}}",
                "{\"data\":{\"track\":{\"lastEvent\":null,\"events\":{\"edges\":null}}}}",
                "{\"data\":{\"track\":{\"lastEvent\":null,\"events\":null}}}",
                "{\"data\":{\"track\":{}},\"errors\":[]}",
                "{\"data\":{\"track\":{\"events\":{\"edges\":[null,{\"node\":null}]}}},\"errors\":null}"
            })
    void a_parcel_without_events_is_not_scanned_yet(String json) {
        assertThat(look(json)).isEqualTo(new NotScannedYet());
    }

    @ParameterizedTest
    @CsvSource({
        "INFORMATION_RECEIVED,PREPARING",
        "AT_PICKUP,PICKED_UP",
        "IN_TRANSIT,IN_TRANSIT",
        "OUT_FOR_DELIVERY,OUT_FOR_DELIVERY",
        "ATTEMPT_FAIL,OUT_FOR_DELIVERY",
        "AVAILABLE_FOR_PICKUP,OUT_FOR_DELIVERY",
        "DELIVERED,DELIVERED",
        "EXCEPTION,ANNOUNCED",
        "UNKNOWN,ANNOUNCED",
        "SOMETHING_NEW,ANNOUNCED"
    })
    void every_status_is_a_step_or_none(String code, ParcelStep step) {
        var event = event("12", code, "상태", "");

        var sighting = seen(track(event, event));

        assertThat(sighting)
                .isEqualTo(new Sighting(
                        step, step == ParcelStep.DELIVERED, List.of(new Scan(NOON, "", "상태", step, false))));
        assertThat(sighting.isDelivered()).isEqualTo(step == ParcelStep.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXCEPTION", "UNKNOWN", "SOMETHING_NEW"})
    void a_scan_that_tells_no_step_is_at_the_one_before_it(String code) {
        var strange = event("14", code, "통관", "");

        var sighting =
                seen(track(strange, strange, event("12", "AT_PICKUP", "집화", ""), event("13", "IN_TRANSIT", "배송중", "")));

        assertThat(sighting.step()).isEqualTo(ParcelStep.IN_TRANSIT);
        assertThat(sighting.scans())
                .extracting(Scan::step)
                .containsExactly(ParcelStep.PICKED_UP, ParcelStep.IN_TRANSIT, ParcelStep.IN_TRANSIT);
    }

    @Test
    void the_last_event_counts_even_where_it_is_not_listed() {
        var delivered = event("15", "DELIVERED", "배송완료", "");

        assertThat(seen(track(delivered)).isDelivered()).isTrue();
        assertThat(seen(track(delivered, event("12", "AT_PICKUP", "집화", ""))).scans())
                .extracting(Scan::step)
                .containsExactly(ParcelStep.PICKED_UP, ParcelStep.DELIVERED);
        assertThat(seen("{\"data\":{\"track\":{\"lastEvent\":{\"status\":{\"code\":\"DELIVERED\"}}}}}"))
                .isEqualTo(new Sighting(ParcelStep.DELIVERED, true, List.of()));
    }

    @Test
    void what_was_delivered_stays_so_whatever_comes_in_later() {
        var late = event("16", "IN_TRANSIT", "배송중", "");

        assertThat(seen(track(late, event("15", "DELIVERED", "배송완료", ""), late)).isDelivered())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"반송,", "배송출발,고객 요청으로 반송합니다", "반송 처리,반송"})
    void a_parcel_that_goes_back_tells_so_in_words_alone(String name, String description) {
        var back = event("15", "DELIVERED", name, description == null ? "" : description);

        var sighting = seen(track(back, event("12", "OUT_FOR_DELIVERY", "배송출발", ""), back));

        assertThat(sighting.isReturning()).isTrue();
        assertThat(sighting.isDelivered()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "\"어제\"",
                "\"2026-03-02 12:00\"",
                "\"2026-03-02T12:00:00\"",
                "\"+999999-01-01T00:00:00Z\"",
                "\"1970-01-01T00:00:00Z\""
            })
    void a_scan_that_does_not_tell_when_is_left_out(String time) {
        assertThat(seen(track("{\"time\":%s,\"status\":{\"code\":\"IN_TRANSIT\",\"name\":\"배송중\"}}".formatted(time))))
                .isEqualTo(new Sighting(ParcelStep.IN_TRANSIT, false, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T12:00:00.000+09:00", "2026-03-02T12:00+09:00", "2026-03-02T03:00:00Z"})
    void a_moment_comes_with_its_offset(String time) {
        assertThat(seen(track("{\"time\":\"%s\",\"status\":{\"code\":\"IN_TRANSIT\"}}".formatted(time)))
                        .scans())
                .containsExactly(new Scan(NOON, "", "", ParcelStep.IN_TRANSIT, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_FOUND", "BAD_REQUEST"})
    void a_number_that_is_not_found_is_unknown(String code) {
        assertThat(look(error(code))).isEqualTo(new UnknownNumber(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FORBIDDEN", "TOO_MANY_REQUESTS", "RATE_LIMITED", "RATE_LIMIT_EXCEEDED", "QUOTA_EXCEEDED"})
    void who_asks_too_often_is_put_off(String code) {
        assertThat(look(error(code))).isEqualTo(new NotNow(code));
    }

    @Test
    void what_is_wrong_counts_whatever_http_says_and_whatever_else_is_told() {
        provider.server().then(404, error("NOT_FOUND"));
        assertThat(tracker.look(INVOICE)).isEqualTo(new UnknownNumber("NOT_FOUND"));

        assertThat(look(PARCEL.replaceFirst("\\{", "{\"errors\":[null,{},{\"extensions\":{\"code\":\"NOT_FOUND\"}}],")))
                .isEqualTo(new UnknownNumber("NOT_FOUND"));
    }
}
