package com.pikcur.sandbox.sweettracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.sandbox.courier.Carrier;
import com.pikcur.sandbox.courier.Step;
import com.pikcur.sandbox.wire.Asking;
import com.pikcur.sandbox.wire.Asking.Answer;
import com.pikcur.sandbox.wire.Fault;
import com.pikcur.sandbox.wire.RecordedCall;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxSweetTrackerTest {

    private static final String NUMBER = "123456789012";
    private static final String TRACK = "/api/v1/trackingInfo";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T03:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final SandboxSweetTracker tracker = SandboxSweetTracker.start(clock);
    private final Asking service = new Asking(tracker.url(), "");

    @AfterEach
    void close() {
        service.close();
        tracker.close();
    }

    @Test
    void a_parcel_that_nobody_has_seen_yet_is_no_error() throws Exception {
        var answer = track("04", NUMBER);

        assertThat(answer).isEqualTo(new Answer(200, """
                {"adUrl":"","complete":false,"completeYN":"N","invoiceNo":"123456789012","itemImage":"","itemName":"",\
                "level":0,"receiverAddr":"","receiverName":"","recipient":"","result":"N","senderName":"",\
                "orderNumber":null,"estimate":null,"productInfo":null,"zipCode":null,"trackingDetails":[],\
                "firstDetail":null,"lastDetail":null,"lastStateDetail":null}"""));
    }

    @Test
    void a_scan_tells_its_time_twice_once_for_programs_and_once_for_koreans() throws Exception {
        advance(Step.to(1));

        var told = track("04", NUMBER).json();
        assertThat(told.path("result").asString()).isEqualTo("Y");
        assertThat(told.path("trackingDetails").toString()).isEqualTo("""
                [{"code":null,"kind":"배송준비중","level":1,"manName":"","manPic":"","remark":null,"telno":"","telno2":"",\
                "time":1772420400000,"timeString":"2026-03-02 12:00:00","where":"판매자"}]""");
        advance(Step.to(2));
        assertThat(track("04", NUMBER).at("/lastDetail/timeString")).isEqualTo("2026-03-02 12:00");
    }

    @Test
    void the_details_are_sorted_neither_way_and_the_last_is_named() throws Exception {
        for (var level = 1; level <= 4; level++) {
            advance(Step.next());
            now.updateAndGet(instant -> instant.plusSeconds(3_600));
        }

        var told = track("04", NUMBER).json();
        assertThat(told.path("trackingDetails").findValuesAsString("level")).containsExactly("4", "1", "2", "3");
        assertThat(told.at("/firstDetail/level").asInt()).isEqualTo(1);
        assertThat(told.at("/lastDetail/level").asInt()).isEqualTo(4);
        assertThat(told.path("lastStateDetail")).isEqualTo(told.path("lastDetail"));
    }

    @Test
    void the_level_and_whether_it_is_delivered_may_disagree() throws Exception {
        advance(Step.to(6).completing(false));
        var delivered = track("04", NUMBER);
        advance(Step.to(5).completing(true));
        var completed = track("04", NUMBER);

        assertThat(delivered.at("/level")).isEqualTo("6");
        assertThat(delivered.at("/complete")).isEqualTo("false");
        assertThat(delivered.at("/completeYN")).isEqualTo("N");
        assertThat(completed.at("/level")).isEqualTo("5");
        assertThat(completed.at("/complete")).isEqualTo("true");
        assertThat(completed.at("/completeYN")).isEqualTo("Y");
    }

    @Test
    void that_a_parcel_goes_back_shows_in_the_words_alone() throws Exception {
        advance(Step.to(5));
        advance(Step.to(3).saying("반송"));

        assertThat(track("04", NUMBER).at("/level")).isEqualTo("3");
        assertThat(track("04", NUMBER).at("/lastDetail/kind")).isEqualTo("반송");
    }

    @ParameterizedTest
    @CsvSource({"04,1234-5678-9012", "04,1234567", "04,''", "99,123456789012", "4,123456789012", "kr.epost,123456789012"
    })
    void a_number_or_a_carrier_that_cannot_be_is_refused_with_status_200(String code, String number) throws Exception {
        assertThat(track(code, number))
                .isEqualTo(new Answer(
                        200, "{\"status\":false,\"msg\":\"유효하지 않은 운송장번호 이거나 택배사 코드 입니다.\",\"code\":\"104\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TRACK, "/api/v1/companylist", "/api/v1/key/usage"})
    void a_wrong_key_is_refused_with_status_200(String path) throws Exception {
        var answer = service.post(path, "{\"t_key\":\"other\"}", "Content-Type", JSON);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/code")).isEqualTo("101");
        assertThat(answer.json().path("status").isBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "102", "103", "104", "105", "106"})
    void it_refuses_when_it_is_asked_to(String code) throws Exception {
        tracker.faults().refuse("track", code, 1);

        var refused = track("04", NUMBER);
        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.at("/status")).isEqualTo("false");
        assertThat(refused.at("/code")).isEqualTo(code);
        assertThat(track("04", NUMBER).at("/invoiceNo")).isEqualTo(NUMBER);
    }

    @Test
    void its_server_refuses_in_a_language_of_its_own() throws Exception {
        tracker.faults().refuse("track", "500", 1);

        assertThat(track("04", NUMBER)).isEqualTo(new Answer(500, """
                {"timestamp":"2026-03-02T03:00:00.000+00:00","status":500,"error":"Internal Server Error",\
                "path":"/api/v1/trackingInfo"}"""));
        assertThatIllegalArgumentException().isThrownBy(() -> tracker.faults().refuse("track", "107", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> tracker.faults().script("track", Fault.REFUSED, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {TRACK, "/api/v1/companylist", "/api/v1/key/usage"})
    void nothing_can_be_got_any_more(String path) throws Exception {
        var answer = service.get(path + "?t_key=" + tracker.key());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.json().path("status").asInt()).isEqualTo(405);
        assertThat(answer.at("/path")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/companylist", "/api/v1/key/usage"})
    void the_newer_calls_take_no_forms(String path) throws Exception {
        var answer = service.post(path, "t_key=" + tracker.key(), "Content-Type", FORM);

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.json().path("status").isInt()).isTrue();
        assertThat(answer.at("/error")).isEqualTo("Unsupported Media Type");
    }

    @Test
    void the_oldest_call_takes_forms_still_and_none_takes_half_a_document() throws Exception {
        var form = "t_key=%s&t_code=04&t_invoice=%s".formatted(tracker.key(), NUMBER);

        assertThat(service.post(TRACK, form, "Content-Type", FORM).at("/invoiceNo"))
                .isEqualTo(NUMBER);
        assertThat(service.post(TRACK, "{\"t_key\":", "Content-Type", JSON).status())
                .isEqualTo(400);
        assertThat(service.post("/api/v1/elsewhere", "{}", "Content-Type", JSON).status())
                .isEqualTo(404);
    }

    @Test
    void it_tells_which_carriers_there_are() throws Exception {
        var companies = asked("/api/v1/companylist").json().path("Company");

        assertThat(companies.findValuesAsString("Code"))
                .containsExactly("01", "04", "05", "06", "08", "11", "22", "23", "32", "46");
        assertThat(companies.findValuesAsString("Name")).contains("우체국택배", "CJ대한통운");
    }

    @Test
    void it_tells_how_much_of_the_key_is_left() throws Exception {
        track("04", NUMBER);
        track("04", NUMBER);

        assertThat(asked("/api/v1/key/usage").body()).isEqualTo("""
                {"key":"%s","totalAmount":5000,"leftAmount":4998,"startDate":"2026-03-01","endDate":"2026-03-31"}""".formatted(tracker.key()));
    }

    @Test
    void what_it_tells_may_be_of_another_parcel_or_nine_hours_off() throws Exception {
        advance(Step.to(1));
        tracker.faults().script("track", Fault.OTHER_MERCHANT, 1);
        tracker.faults().script("track", Fault.WRONG_AMOUNT, 1);
        tracker.faults().script("track", Fault.WRONG_TIME, 1);

        assertThat(track("04", NUMBER).at("/invoiceNo")).isEqualTo("other-" + NUMBER);
        assertThat(track("04", NUMBER).at("/level")).isEqualTo("1001");
        var late = track("04", NUMBER);
        assertThat(late.at("/lastDetail/time")).isEqualTo("1772452800000");
        assertThat(late.at("/trackingDetails/0/time")).isEqualTo("1772452800000");
        assertThat(late.at("/lastDetail/timeString")).isEqualTo("2026-03-02 12:00:00");
    }

    @Test
    void a_proxy_may_answer_instead_or_nobody() throws Exception {
        tracker.faults().script("track", Fault.HTML_502, 1);
        tracker.faults().script("track", Fault.DROP, 1);
        tracker.faults().script("track", Fault.TIMEOUT_BEFORE, 1);

        assertThat(track("04", NUMBER).body()).startsWith("<html>");
        assertThatThrownBy(() -> track("04", NUMBER)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> service.postInHaste(TRACK, body("04", NUMBER), "Content-Type", JSON))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(track("04", NUMBER).status()).isEqualTo(200);
    }

    @Test
    void the_key_is_in_no_list_of_calls() throws Exception {
        track("04", NUMBER);
        service.post(TRACK, "\n " + body("04", NUMBER), "Content-Type", JSON);
        service.post(TRACK, "[" + body("04", NUMBER) + "]", "Content-Type", JSON);
        service.post(TRACK, body("04", NUMBER).replace("}", ""), "Content-Type", JSON);
        service.post("/api/v1/companylist", "t_key=" + tracker.key(), "Content-Type", FORM);
        service.get(TRACK + "?t_code=04&t_key=" + tracker.key());
        asked("/api/v1/key/usage");

        assertThat(tracker.calls())
                .hasSize(7)
                .noneMatch(call -> call.toString().contains(tracker.key()))
                .extracting(RecordedCall::body)
                .contains("{\"t_key\":\"***\",\"t_code\":\"04\",\"t_invoice\":\"123456789012\"}");
        assertThat(tracker.calls()).extracting(RecordedCall::provider).containsOnly("sweettracker");
    }

    private void advance(Step step) {
        tracker.parcels().advance(Carrier.CJ_LOGISTICS, NUMBER, step);
    }

    private Answer track(String code, String number) throws IOException, InterruptedException {
        return service.post(TRACK, body(code, number), "Content-Type", JSON);
    }

    private String body(String code, String number) {
        return "{\"t_key\":\"%s\",\"t_code\":\"%s\",\"t_invoice\":\"%s\"}".formatted(tracker.key(), code, number);
    }

    private Answer asked(String path) throws IOException, InterruptedException {
        return service.post(path, "{\"t_key\":\"%s\"}".formatted(tracker.key()), "Content-Type", JSON);
    }
}
