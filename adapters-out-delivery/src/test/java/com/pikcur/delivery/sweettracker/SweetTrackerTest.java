package com.pikcur.delivery.sweettracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.delivery.BarReason;
import com.pikcur.domain.delivery.Carriers;
import com.pikcur.domain.delivery.ParcelStep;
import com.pikcur.domain.delivery.Scan;
import com.pikcur.domain.delivery.Sighting;
import com.pikcur.domain.delivery.TrackingAnswer;
import com.pikcur.domain.delivery.TrackingAnswer.Barred;
import com.pikcur.domain.delivery.TrackingAnswer.NotNow;
import com.pikcur.domain.delivery.TrackingAnswer.NotScannedYet;
import com.pikcur.domain.delivery.TrackingAnswer.Seen;
import com.pikcur.domain.delivery.TrackingAnswer.UnknownNumber;
import com.pikcur.domain.order.Invoice;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.provider.shared.Recorded;
import com.pikcur.provider.shared.ScriptedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What SweetTracker's answers mean. */
class SweetTrackerTest {

    private static final Invoice INVOICE = new Invoice("kr.cjlogistics", "123456789012");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String PARCEL = Recorded.answer(SweetTrackerTest.class, "parcel.json");
    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");

    private final ScriptedServer server = new ScriptedServer();
    private final SweetTracker tracker =
            new SweetTracker(new SweetTrackerSettings(server.url(), new HiddenText("key-of-ours"), LONG, LONG));

    @AfterEach
    void close() {
        tracker.close();
        server.close();
    }

    private TrackingAnswer look(String json) {
        server.then(200, json);
        return tracker.look(INVOICE);
    }

    private Sighting seen(String json) {
        if (look(json) instanceof Seen(var sighting)) {
            return sighting;
        }
        throw new AssertionError("Nobody has seen it");
    }

    private static String withDetail(String detail) {
        return "{\"level\":3,\"result\":\"Y\",\"trackingDetails\":[%s]}".formatted(detail);
    }

    private static String error(String code) {
        return "{\"status\":false,\"msg\":\"김수집\",\"code\":\"%s\"}".formatted(code);
    }

    @Test
    void a_question_names_carrier_and_number_in_json() {
        look(PARCEL);

        var asked = server.asked().getFirst();
        assertThat(asked.call()).isEqualTo("POST /api/v1/trackingInfo");
        assertThat(asked.contentType()).startsWith("application/json");
        assertThat(SweetTrackerJson.MAPPER.readTree(asked.body()))
                .isEqualTo(SweetTrackerJson.MAPPER.readTree(
                        "{\"t_key\":\"key-of-ours\",\"t_code\":\"04\",\"t_invoice\":\"123456789012\"}"));
    }

    @Test
    void it_can_still_be_asked_by_address() {
        server.then(200, PARCEL);
        try (var old = new SweetTracker(new SweetTrackerSettings(
                server.url(), new HiddenText("key&of ours"), SweetTrackerSettings.Verb.GET, LONG, LONG))) {
            assertThat(old.look(INVOICE)).isInstanceOf(Seen.class);
        }

        var asked = server.asked().getFirst();
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.body()).isEmpty();
        assertThat(asked.path().substring(0, asked.path().indexOf('?'))).isEqualTo("/api/v1/trackingInfo");
        assertThat(asked.path().substring(asked.path().indexOf('?') + 1).split("&"))
                .containsExactlyInAnyOrder("t_key=key%26of+ours", "t_code=04", "t_invoice=123456789012");
    }

    @Test
    void every_carrier_is_tracked() {
        assertThat(Carriers.all()).allMatch(tracker::tracks);
    }

    @Test
    void what_it_cannot_know_is_not_asked_about() {
        assertThat(tracker.look(new Invoice("kr.coupangls", "123456789012"))).isInstanceOf(UnknownNumber.class);
        assertThat(tracker.look(new Invoice("kr.epost", "EG123456789KR"))).isInstanceOf(UnknownNumber.class);

        assertThat(server.calls()).isEmpty();
    }

    @Test
    void scans_that_come_in_no_order_are_put_in_order() {
        assertThat(seen(PARCEL))
                .isEqualTo(new Sighting(
                        ParcelStep.OUT_FOR_DELIVERY,
                        false,
                        List.of(
                                new Scan(NOON, "강남집배점", "집화완료", ParcelStep.PICKED_UP, false),
                                new Scan(NOON.plus(Duration.ofHours(6)), "옥천HUB", "간선상차", ParcelStep.IN_TRANSIT, false),
                                new Scan(
                                        NOON.plus(Duration.ofDays(1)),
                                        "성동지점",
                                        "배송출발",
                                        ParcelStep.OUT_FOR_DELIVERY,
                                        false))));
    }

    @Test
    void nobody_who_gets_or_brings_the_parcel_is_told_of() {
        assertThat(look(PARCEL).toString()).doesNotContain("김수집", "박판매", "이기사", "세종대로", "피규어", "1234-5678", "9876");
    }

    @Test
    void phone_numbers_in_a_carriers_words_are_left_out() {
        var sighting = seen(
                withDetail(
                        "{\"kind\":\"배송출발 (이기사 010-9876-5432)\",\"level\":5,\"time\":1772420400000,\"where\":\"성동 02-123-4567\"}"));

        assertThat(sighting.toString()).doesNotContain("9876", "123-4567");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"complete\":false,\"completeYN\":\"N\",\"level\":0,\"result\":\"N\",\"trackingDetails\":[]}",
                "{\"complete\":false,\"level\":0,\"result\":\"N\"}",
                "{\"level\":0,\"result\":\"Y\",\"trackingDetails\":null}",
                "{\"level\":0}",
                "{\"result\":\"N\"}",
                "{\"level\":null,\"result\":\"n\",\"trackingDetails\":[]}",
                "{\"level\":2,\"result\":\"N\",\"trackingDetails\":[]}",
                "{\"level\":0,\"result\":\"N\",\"trackingDetails\":[null]}"
            })
    void a_good_number_without_scans_is_no_error(String json) {
        assertThat(look(json)).isEqualTo(new NotScannedYet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"level\":6,\"complete\":false,\"completeYN\":\"N\",\"result\":\"Y\"}",
                "{\"level\":6}",
                "{\"level\":3,\"complete\":true,\"result\":\"Y\"}",
                "{\"level\":0,\"complete\":true,\"result\":\"N\"}",
                "{\"complete\":true}",
                "{\"completeYN\":\"Y\"}",
                "{\"level\":null,\"complete\":true,\"trackingDetails\":[]}"
            })
    void being_delivered_is_told_by_the_level_or_apart_from_it(String json) {
        assertThat(seen(json).isDelivered()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1,PREPARING",
        "2,PICKED_UP",
        "3,IN_TRANSIT",
        "4,AT_BRANCH",
        "5,OUT_FOR_DELIVERY",
        "6,DELIVERED",
        "'\"3\"',IN_TRANSIT"
    })
    void every_level_is_a_step(String level, ParcelStep step) {
        assertThat(seen("{\"level\":%s,\"complete\":false,\"result\":\"Y\",\"trackingDetails\":[]}".formatted(level)))
                .isEqualTo(new Sighting(step, false, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"level\":0,", "\"level\":null,"})
    void where_the_level_is_missing_the_scans_tell_it(String level) {
        var sighting = seen(
                "{%s\"trackingDetails\":[{\"kind\":\"배송중\",\"level\":3,\"time\":1772420400000}]}".formatted(level));

        assertThat(sighting.step()).isEqualTo(ParcelStep.IN_TRANSIT);
        assertThat(sighting.isDelivered()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"time\":1772420400000|",
                "\"time\":1772420400000,\"timeString\":\"2020-01-01 00:00:00\"|",
                "\"time\":0,\"timeString\":\"2026-03-02 12:00\"|",
                "\"time\":1772420400,\"timeString\":\"2026-03-02 12:00\"|",
                "\"time\":-1,\"timeString\":\"2026-03-02 12:00:00\"|",
                "\"time\":null,\"timeString\":\" 2026-03-02 12:00:00 \"|",
                "\"timeString\":\"2026-03-02 12:00\"|"
            })
    void a_scan_is_at_its_time_or_else_at_its_words_in_seoul(String times) {
        assertThat(seen(withDetail("{\"kind\":\"배송중\",\"level\":3,\"where\":\"옥천HUB\",%s}".formatted(times)))
                        .scans())
                .containsExactly(new Scan(NOON, "옥천HUB", "배송중", ParcelStep.IN_TRANSIT, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\":\"배송중\"",
                "\"time\":0",
                "\"time\":9223372036854775807",
                "\"time\":0,\"timeString\":\"\"",
                "\"timeString\":\"어제\"",
                "\"timeString\":\"2026-13-02 12:00\"",
                "\"timeString\":\"0001-01-01 00:00\""
            })
    void a_scan_that_does_not_tell_when_is_left_out(String detail) {
        assertThat(seen(withDetail("{%s}".formatted(detail))))
                .isEqualTo(new Sighting(ParcelStep.IN_TRANSIT, false, List.of()));
    }

    @Test
    void a_scan_that_tells_no_step_is_at_the_one_before_it() {
        var sighting = seen(withDetail("""
                {"kind":"통관","level":9,"time":1772430400000},{"kind":"집화","level":2,"time":1772420400000},
                {"kind":"보관","time":1772440400000},{"time":1772410400000}"""));

        assertThat(sighting.scans())
                .extracting(Scan::step)
                .containsExactly(
                        ParcelStep.ANNOUNCED, ParcelStep.PICKED_UP, ParcelStep.PICKED_UP, ParcelStep.PICKED_UP);
    }

    @Test
    void a_parcel_that_goes_back_tells_so_in_words_alone() {
        var sighting = seen("""
                {"level":6,"complete":true,"result":"Y","trackingDetails":[
                {"kind":"반송 배송완료","level":6,"time":1772440400000},{"kind":"배송출발","level":5,"time":1772430400000}]}""");

        assertThat(sighting.isReturning()).isTrue();
        assertThat(sighting.isDelivered()).isFalse();
        assertThat(sighting.scans()).extracting(Scan::returning).containsExactly(false, true);
    }

    @Test
    void a_parcel_in_a_town_of_that_name_does_not_go_back() {
        assertThat(seen(withDetail("{\"kind\":\"배송출발\",\"level\":5,\"time\":1772440400000,\"where\":\"부산반송\"}"))
                        .isReturning())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012", "1234-5678-9012", "", " "})
    void the_number_may_be_written_as_it_likes(String number) {
        assertThat(look(PARCEL.replace("\"invoiceNo\":\"123456789012\"", "\"invoiceNo\":\"" + number + "\"")))
                .isInstanceOf(Seen.class);
    }

    @Test
    void every_refusal_means_something() {
        assertThat(look(error("101"))).isEqualTo(new Barred(BarReason.KEY_REFUSED, "101"));
        assertThat(look(error("102"))).isEqualTo(new Barred(BarReason.KEY_REFUSED, "102"));
        assertThat(look(error("103"))).isEqualTo(new Barred(BarReason.QUOTA_SPENT, "103"));
        assertThat(look(error("104"))).isEqualTo(new UnknownNumber("104"));
        assertThat(look(error("105"))).isEqualTo(new NotNow("105"));
        assertThat(look(error("106"))).isEqualTo(new NotNow("106"));
        assertThat(look("{\"status\":false,\"code\":104}")).isEqualTo(new UnknownNumber("104"));
    }
}
