package com.pikcur.web.notification;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Role;
import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.Web;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class ReadingNoticesOverHttpTest {

    private static final String NOTICES = "/api/v1/notifications";

    private final Web web = new Web();

    @Test
    void who_was_told_nothing_has_an_empty_list() {
        var list = json(get(ALICE, ""), 200);

        assertThat(list.propertyNames()).containsExactly("items", "next", "unreadCount", "seq");
        assertThat(list.path("items")).isEmpty();
        assertThat(list.path("next").isNull()).isTrue();
        assertThat(list.path("unreadCount").asInt()).isZero();
        assertThat(list.path("seq").asLong()).isZero();
        assertThat(unread(ALICE)).isZero();
    }

    @Test
    void the_newest_comes_first_with_all_there_is_to_it() {
        var order = About.order(UUID.randomUUID());
        web.notices.tell(ALICE, "a duck");
        web.notices.tell(ALICE, NoticeType.ORDER_PAID, order, "a bear");

        var list = json(get(ALICE, ""), 200);
        var newest = list.path("items").path(0);

        assertThat(newest.propertyNames())
                .containsExactly("seq", "id", "type", "title", "text", "about", "toldAt", "readAt");
        assertThat(newest.path("seq").asLong()).isEqualTo(2);
        assertThat(newest.path("type").asString()).isEqualTo("ORDER_PAID");
        assertThat(newest.path("title").asString()).contains("a bear");
        assertThat(newest.path("about").path("kind").asString()).isEqualTo("ORDER");
        assertThat(newest.path("about").path("id").asString())
                .isEqualTo(order.id().toString());
        assertThat(newest.path("toldAt").asString()).isEqualTo(NOW.toString());
        assertThat(newest.path("readAt").isNull()).isTrue();
        assertThat(seqs(list)).containsExactly(2L, 1L);
        assertThat(list.path("unreadCount").asInt()).isEqualTo(2);
        assertThat(list.path("seq").asLong()).isEqualTo(2);
    }

    @Test
    void it_reads_as_whoever_asks_reads() {
        web.notices.tell(ALICE, "오리");

        assertThat(titleIn("ko")).isEqualTo("더 높은 입찰이 있습니다: 오리");
        assertThat(titleIn("en")).isEqualTo("You have been outbid: 오리");
        assertThat(titleIn("fr, ko;q=0.5")).isEqualTo("더 높은 입찰이 있습니다: 오리");
        assertThat(titleIn("fr")).isEqualTo("You have been outbid: 오리");
    }

    @Test
    void the_list_is_read_part_by_part() {
        IntStream.rangeClosed(1, 5).forEach(number -> web.notices.tell(ALICE, "duck " + number));

        var first = json(get(ALICE, "?limit=2"), 200);
        web.notices.tell(ALICE, "one that came meanwhile");
        var second = json(get(ALICE, "?limit=2&cursor=" + first.path("next").asString()), 200);
        var third = json(get(ALICE, "?limit=2&cursor=" + second.path("next").asString()), 200);

        assertThat(seqs(first)).containsExactly(5L, 4L);
        assertThat(seqs(second)).containsExactly(3L, 2L);
        assertThat(seqs(third)).containsExactly(1L);
        assertThat(third.path("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cursor=somewhere", "limit=0", "limit=101", "limit=many", "cursor=notices/-"})
    void a_part_that_makes_no_sense_is_refused(String query) {
        assertThat(wrongField(get(ALICE, "?" + query))).isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @Test
    void one_is_read_once_and_stays_read_since_then() {
        web.notices.tell(ALICE, "a duck");
        web.notices.tell(ALICE, "a bear");
        var duck = notice(ALICE, 1);

        assertThat(post(ALICE, "/" + duck.id().value() + "/read")).hasStatus(204);
        web.house.clock.advance(Duration.ofMinutes(1));
        assertThat(post(ALICE, "/" + duck.id().value() + "/read")).hasStatus(204);

        assertThat(notice(ALICE, 1).readAt()).contains(NOW);
        assertThat(notice(ALICE, 2).readAt()).isEmpty();
        assertThat(unread(ALICE)).isEqualTo(1);
        assertThat(json(get(ALICE, ""), 200)
                        .path("items")
                        .path(1)
                        .path("readAt")
                        .asString())
                .isEqualTo(NOW.toString());
    }

    @Test
    void all_up_to_what_was_seen_are_read_and_what_comes_meanwhile_is_not() {
        web.notices.tell(ALICE, "a duck");
        web.notices.tell(ALICE, "a bear");
        var seen = json(get(ALICE, ""), 200).path("seq").asLong();
        web.notices.tell(ALICE, "one that came meanwhile");

        assertThat(postJson(ALICE, "/read", "{\"upToSeq\":" + seen + "}")).hasStatus(204);

        assertThat(unread(ALICE)).isEqualTo(1);
        assertThat(notice(ALICE, 3).readAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"upToSeq\":null}", "{\"upToSeq\":9223372036854775807}"})
    void without_a_number_all_there_are_by_now_are_read(String body) {
        web.notices.tell(ALICE, "a duck");
        web.notices.tell(BOB, "a bear");

        assertThat(body.isEmpty() ? post(ALICE, "/read") : postJson(ALICE, "/read", body))
                .hasStatus(204);
        assertThat(unread(ALICE)).isZero();
        web.notices.tell(ALICE, "another");

        assertThat(unread(ALICE)).isEqualTo(1);
        assertThat(unread(BOB)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"upToSeq\":-1}",
                "{\"upToSeq\":\"1\"}",
                "{\"upToSeq\":1.5}",
                "{\"upToSeq\":9223372036854775808}",
                "{\"upToSeq\":[]}"
            })
    void a_number_that_is_none_is_refused(String body) {
        web.notices.tell(ALICE, "a duck");

        assertThat(wrongField(postJson(ALICE, "/read", body))).isEqualTo("upToSeq");
        assertThat(unread(ALICE)).isEqualTo(1);
    }

    @Test
    void a_body_that_is_no_request_is_refused() {
        assertThat(wrongField(postJson(ALICE, "/read", "{\"upTo\":1}"))).isEqualTo("upTo");
        assertThat(wrongField(postJson(ALICE, "/read", "[]"))).isEqualTo("body");
        assertThat(wrongField(postJson(ALICE, "/read", "{"))).isEqualTo("body");
    }

    @Test
    void one_is_deleted_for_good() {
        web.notices.tell(ALICE, "a duck");
        web.notices.tell(ALICE, "a bear");
        var duck = notice(ALICE, 1);

        assertThat(delete(ALICE, "/" + duck.id().value())).hasStatus(204);

        assertThat(seqs(json(get(ALICE, ""), 200))).containsExactly(2L);
        assertThat(unread(ALICE)).isEqualTo(1);
        problem(delete(ALICE, "/" + duck.id().value()), 404, "not-found");
        problem(post(ALICE, "/" + duck.id().value() + "/read"), 404, "not-found");
    }

    @Test
    void all_are_deleted_or_those_that_were_seen() {
        web.notices.tell(ALICE, "a duck");
        web.notices.tell(BOB, "a bear");
        web.notices.tell(ALICE, "one that came meanwhile");

        assertThat(delete(ALICE, "?upToSeq=1")).hasStatus(204);
        assertThat(seqs(json(get(ALICE, ""), 200))).containsExactly(2L);
        assertThat(delete(ALICE, "")).hasStatus(204);

        var left = json(get(ALICE, ""), 200);
        assertThat(left.path("items")).isEmpty();
        assertThat(left.path("seq").asLong()).isEqualTo(2);
        assertThat(seqs(json(get(BOB, ""), 200))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "all", "9999999999999999999"})
    void nothing_is_deleted_up_to_a_number_that_is_none(String number) {
        web.notices.tell(ALICE, "a duck");

        assertThat(wrongField(delete(ALICE, "?upToSeq=" + number))).isEqualTo("upToSeq");
        assertThat(unread(ALICE)).isEqualTo(1);
    }

    @Test
    void anothers_notices_are_not_there() {
        web.notices.tell(BOB, "a duck");
        var notice = notice(BOB, 1).id().value();

        problem(post(ALICE, "/" + notice + "/read"), 404, "not-found");
        problem(delete(ALICE, "/" + notice), 404, "not-found");
        assertThat(delete(ALICE, "")).hasStatus(204);
        assertThat(post(ALICE, "/read")).hasStatus(204);

        assertThat(seqs(json(get(ALICE, ""), 200))).isEmpty();
        assertThat(notice(BOB, 1).readAt()).isEmpty();
    }

    @Test
    void an_id_that_is_none_is_refused() {
        assertThat(wrongField(post(ALICE, "/duck/read"))).isEqualTo("id");
        assertThat(wrongField(delete(ALICE, "/duck"))).isEqualTo("id");
    }

    @Test
    void strangers_are_told_nothing() {
        for (var path : List.of("", "/unread-count", "/settings", "/push-subscriptions", "/stream")) {
            problem(web.http.get().uri(NOTICES + path).exchange(), 401, "unauthenticated");
        }
        problem(web.http.post().uri(NOTICES + "/read").exchange(), 401, "unauthenticated");
        problem(web.http.delete().uri(NOTICES).exchange(), 401, "unauthenticated");
    }

    private String titleIn(String languages) {
        var list = json(
                web.http
                        .get()
                        .uri(NOTICES)
                        .header("Authorization", web.as(ALICE, Role.BUYER))
                        .header("Accept-Language", languages)
                        .exchange(),
                200);
        return list.path("items").path(0).path("title").asString();
    }

    private Notice notice(MemberId member, long seq) {
        return web.notices.stored.listed(member).stream()
                .filter(notice -> notice.seq() == seq)
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> seqs(JsonNode list) {
        return list.path("items")
                .valueStream()
                .map(item -> item.path("seq").asLong())
                .toList();
    }

    private int unread(MemberId member) {
        return json(get(member, "/unread-count"), 200).path("unreadCount").asInt();
    }

    private MvcTestResult get(MemberId member, String rest) {
        return as(member, web.http.get(), rest).exchange();
    }

    private MvcTestResult post(MemberId member, String rest) {
        return as(member, web.http.post(), rest).exchange();
    }

    private MvcTestResult postJson(MemberId member, String rest, String body) {
        return as(member, web.http.post(), rest)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult delete(MemberId member, String rest) {
        return as(member, web.http.delete(), rest).exchange();
    }

    private MockMvcRequestBuilder as(MemberId member, MockMvcRequestBuilder request, String rest) {
        return request.uri(NOTICES + rest).header("Authorization", web.as(member, Role.BUYER));
    }
}
