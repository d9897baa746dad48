package com.pikcur.web.notification;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.web.Answers.header;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Role;
import com.pikcur.domain.notification.NoticeFixtures;
import com.pikcur.web.Web;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class AnnouncingOverHttpTest {

    private static final String ANNOUNCEMENTS = "/api/v1/announcements";
    private static final String IN_BOTH = """
            {"title":" 점검 안내 ","text":"두 시부터\\n세 시까지","titleEnglish":"Maintenance","textEnglish":"Two to three"}""";

    private final Web web = new Web();

    @Test
    void everybody_reads_it_in_their_language() {
        var answer = announce("in-both-languages", IN_BOTH);
        var address = header(answer, "Location");
        var published = json(answer, 201);

        assertThat(address).isEqualTo(ANNOUNCEMENTS + "/" + published.path("id").asString());
        var korean = read(address, "ko");
        assertThat(korean.propertyNames()).containsExactly("id", "title", "text", "publishedAt");
        assertThat(korean.path("title").asString()).isEqualTo("점검 안내");
        assertThat(korean.path("text").asString()).isEqualTo("두 시부터\n세 시까지");
        assertThat(korean.path("publishedAt").asString()).isEqualTo(NOW.toString());
        assertThat(read(address, "en").path("title").asString()).isEqualTo("Maintenance");
        assertThat(read(ANNOUNCEMENTS, "en").path("items").path(0).path("text").asString())
                .isEqualTo("Two to three");
        assertThat(web.http.get().uri(address).exchange().getResponse().getHeaders("Vary"))
                .contains("Accept-Language");
    }

    @Test
    void where_there_is_no_english_everybody_reads_korean() {
        json(announce("in-korean-alone", "{\"title\":\"점검\",\"text\":\"오늘\",\"titleEnglish\":\" \"}"), 201);

        assertThat(read(ANNOUNCEMENTS, "en").path("items").path(0).path("title").asString())
                .isEqualTo("점검");
    }

    @Test
    void the_latest_comes_first() {
        web.notices.announcements.add(NoticeFixtures.anAnnouncement(ALICE, NOW.minusSeconds(60)));
        var later = json(announce("the-later-one", IN_BOTH), 201).path("id");

        var items = read(ANNOUNCEMENTS, "ko").path("items");

        assertThat(items).hasSize(2);
        assertThat(items.path(0).path("id")).isEqualTo(later);
    }

    @Test
    void the_same_request_announces_once() {
        var first = json(announce("sent-two-times", IN_BOTH), 201);
        var second = json(announce("sent-two-times", IN_BOTH), 201);

        assertThat(second).isEqualTo(first);
        assertThat(web.notices.announcements.latest(10)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"text":"b"}                                                    | title
                    {"title":" ","text":"b"}                                        | title
                    {"title":"a","text":null}                                       | text
                    {"title":"a\\nb","text":"b"}                                    | title
                    {"title":"a","text":"b","titleEnglish":"c"}                     | textEnglish
                    {"title":"a","text":"b","textEnglish":"c"}                      | titleEnglish
                    {"title":"a","text":"b","titleEnglish":"c","textEnglish":"\\u202e"} | textEnglish
                    {"title":7,"text":"b"}                                          | title
                    """)
    void what_makes_no_sense_is_not_announced(String body, String field) {
        assertThat(wrongField(announce("makes-no-sense", body))).isEqualTo(field);
        assertThat(web.notices.announcements.latest(10)).isEmpty();
    }

    @Test
    void what_is_too_long_is_not_announced() {
        assertThat(wrongField(announce("too-long-to-read", "{\"title\":\"" + "a".repeat(101) + "\",\"text\":\"b\"}")))
                .isEqualTo("title");
        assertThat(wrongField(announce("too-long-to-read", "{\"title\":\"a\",\"text\":\"" + "b".repeat(2_001) + "\"}")))
                .isEqualTo("text");
    }

    @Test
    void one_that_is_not_there_is_not_found() {
        problem(web.http.get().uri(ANNOUNCEMENTS + "/" + UUID.randomUUID()).exchange(), 404, "not-found");
        assertThat(wrongField(web.http.get().uri(ANNOUNCEMENTS + "/newest").exchange()))
                .isEqualTo("id");
    }

    @Test
    void administrators_alone_announce() {
        problem(web.post(ALICE, "/api/v1/admin/announcements", IN_BOTH).exchange(), 403, "forbidden");
        problem(web.http.post().uri("/api/v1/admin/announcements").exchange(), 401, "unauthenticated");
        assertThat(web.notices.announcements.latest(10)).isEmpty();
    }

    private JsonNode read(String path, String language) {
        return json(web.http.get().uri(path).header("Accept-Language", language).exchange(), 200);
    }

    private MvcTestResult announce(String key, String body) {
        return web.http
                .post()
                .uri("/api/v1/admin/announcements")
                .header("Authorization", web.as(ALICE, Role.ADMIN))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
