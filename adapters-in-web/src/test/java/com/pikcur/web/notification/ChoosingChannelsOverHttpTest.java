package com.pikcur.web.notification;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Role;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.Web;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class ChoosingChannelsOverHttpTest {

    private static final String SETTINGS = "/api/v1/notifications/settings";

    private final Web web = new Web();

    @Test
    void who_has_said_nothing_is_told_in_the_usual_ways() {
        var settings = json(get(ALICE), 200);

        assertThat(settings.propertyNames()).containsExactly("types", "quietHours", "mailRhythm");
        assertThat(settings.path("types")).hasSize(NoticeType.values().length);
        assertThat(channels(settings, "OUTBID")).containsExactly("IN_APP", "MAIL", "PUSH");
        assertThat(channels(settings, "LOST")).containsExactly("IN_APP");
        assertThat(type(settings, "OUTBID").path("essential").asBoolean()).isFalse();
        assertThat(type(settings, "WON").path("essential").asBoolean()).isTrue();
        assertThat(settings.path("quietHours").isNull()).isTrue();
        assertThat(settings.path("mailRhythm").asString()).isEqualTo("AT_ONCE");
    }

    @Test
    void what_is_said_stays_and_is_each_members_own() {
        var answer = json(put(ALICE, """
                        {"types":[{"type":"OUTBID","channels":["TEXT"]},{"type":"LOST","channels":[]}],
                         "quietHours":{"from":"22:00","until":"08:30"},"mailRhythm":"DAILY"}"""), 200);

        var kept = json(get(ALICE), 200);
        assertThat(answer).isEqualTo(kept);
        assertThat(channels(kept, "OUTBID")).containsExactly("TEXT");
        assertThat(channels(kept, "LOST")).isEmpty();
        assertThat(channels(kept, "WON")).containsExactly("IN_APP", "MAIL", "PUSH");
        assertThat(kept.path("quietHours").path("from").asString()).isEqualTo("22:00");
        assertThat(kept.path("quietHours").path("until").asString()).isEqualTo("08:30");
        assertThat(kept.path("mailRhythm").asString()).isEqualTo("DAILY");
        assertThat(channels(json(get(BOB), 200), "OUTBID")).contains("IN_APP");
    }

    @Test
    void what_was_shown_can_be_sent_back_as_it_came() {
        put(ALICE, body("{\"type\":\"OUTBID\",\"channels\":[\"PUSH\"]}", "{\"from\":\"23:00\",\"until\":\"07:00\"}"));
        var shown = json(get(ALICE), 200);

        assertThat(json(put(ALICE, shown.toString()), 200)).isEqualTo(shown);
    }

    @Test
    void what_is_said_again_takes_the_place_of_all_before() {
        put(ALICE, body("{\"type\":\"OUTBID\",\"channels\":[]}", "{\"from\":\"23:00\",\"until\":\"07:00\"}"));
        json(put(ALICE, "{\"types\":[],\"mailRhythm\":\"AT_ONCE\"}"), 200);

        var settings = json(get(ALICE), 200);
        assertThat(channels(settings, "OUTBID")).containsExactly("IN_APP", "MAIL", "PUSH");
        assertThat(settings.path("quietHours").isNull()).isTrue();
    }

    @Test
    void what_is_essential_may_go_fewer_ways_but_is_always_listed() {
        var fewer = json(put(ALICE, body("{\"type\":\"WON\",\"channels\":[\"IN_APP\"]}", "null")), 200);
        assertThat(channels(fewer, "WON")).containsExactly("IN_APP");

        assertThat(wrongField(put(ALICE, body("{\"type\":\"WON\",\"channels\":[\"MAIL\"]}", "null"))))
                .isEqualTo("types[0].channels");
        assertThat(channels(json(get(ALICE), 200), "WON")).containsExactly("IN_APP");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type":"HUNGRY","channels":[]}                                  | types[0].type
                    {"type":0,"channels":[]}                                         | types[0].type
                    {"type":null,"channels":[]}                                      | types[0].type
                    {"channels":[]}                                                  | types[0].type
                    {"type":"LOST"}                                                  | types[0].channels
                    {"type":"LOST","channels":"MAIL"}                                | types[0].channels
                    {"type":"LOST","channels":["PIGEON"]}                            | types[0].channels[0]
                    {"type":"LOST","channels":["MAIL",null]}                         | types[0].channels[1]
                    {"type":"LOST","channels":["MAIL","MAIL"]}                       | types[0].channels[1]
                    {"type":"LOST","channels":[]},{"type":"LOST","channels":[]}      | types[1].type
                    {"type":"LOST","channels":[],"colour":"red"}                     | types[0].colour
                    null                                                             | types[0]
                    """)
    void types_that_make_no_sense_are_refused(String types, String field) {
        assertThat(wrongField(put(ALICE, body(types, "null")))).isEqualTo(field);
        assertThat(channels(json(get(ALICE), 200), "LOST")).containsExactly("IN_APP");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"from":"22:00","until":"22:00"}   | quietHours.until
                    {"from":"24:00","until":"08:00"}   | quietHours.from
                    {"from":"22:00","until":"8:00"}    | quietHours.until
                    {"from":"22:00:30","until":"08:00"} | quietHours.from
                    {"from":"ten","until":"08:00"}     | quietHours.from
                    {"from":"22:00"}                   | quietHours.until
                    {"from":null,"until":"08:00"}      | quietHours.from
                    {"from":22,"until":"08:00"}        | quietHours.from
                    """)
    void hours_that_make_no_sense_are_refused(String hours, String field) {
        assertThat(wrongField(put(ALICE, body("", hours)))).isEqualTo(field);
    }

    @Test
    void every_wrong_field_is_told_at_once() {
        var answer = problem(
                put(
                        ALICE,
                        body(
                                "{\"type\":\"WON\",\"channels\":[]},{\"type\":\"WON\",\"channels\":[\"IN_APP\"]}",
                                "{\"from\":\"x\",\"until\":\"y\"}")),
                400,
                "invalid-request");

        assertThat(answer.path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactly("types[0].channels", "types[1].type", "quietHours.from", "quietHours.until");
    }

    @Test
    void types_and_the_rhythm_must_be_said() {
        assertThat(wrongField(put(ALICE, "{\"mailRhythm\":\"DAILY\"}"))).isEqualTo("types");
        assertThat(wrongField(put(ALICE, "{\"types\":[]}"))).isEqualTo("mailRhythm");
        assertThat(wrongField(put(ALICE, "{\"types\":[],\"mailRhythm\":\"WEEKLY\"}")))
                .isEqualTo("mailRhythm");
        assertThat(wrongField(put(ALICE, ""))).isEqualTo("body");
    }

    private static String body(String types, String hours) {
        return "{\"types\":[" + types + "],\"quietHours\":" + hours + ",\"mailRhythm\":\"AT_ONCE\"}";
    }

    private static JsonNode type(JsonNode settings, String name) {
        return settings.path("types")
                .valueStream()
                .filter(type -> type.path("type").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> channels(JsonNode settings, String type) {
        return type(settings, type)
                .path("channels")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private MvcTestResult get(MemberId member) {
        return web.http
                .get()
                .uri(SETTINGS)
                .header("Authorization", web.as(member, Role.BUYER))
                .exchange();
    }

    private MvcTestResult put(MemberId member, String body) {
        return web.http
                .put()
                .uri(SETTINGS)
                .header("Authorization", web.as(member, Role.BUYER))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
