package com.pikcur.web.member;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.web.Answers.header;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static com.pikcur.web.Answers.withoutIds;
import static com.pikcur.web.Answers.wrongField;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Nickname;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.Web;
import com.pikcur.web.shared.BodyLimitFilter;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ProfileOverHttpTest {

    private static final String FULL = """
            {"nickname":"Alice-2","introduction":"한정판을 모읍니다.\\n🏺","phone":"010-1234-5678",
             "birthDate":"1991-05-06","language":"en"}""";

    private final Web web = new Web();

    @BeforeEach
    void alice_and_bob_have_accounts() {
        web.profiles.members.join(ALICE, new Nickname("Alice"), NOW, Role.BUYER, Role.SELLER);
        web.profiles.members.join(BOB, new Nickname("Bob"), NOW, Role.BUYER);
    }

    @Test
    void who_has_said_nothing_yet_still_has_a_profile() {
        var answer = get("/api/v1/users/profile", ALICE);

        var body = json(answer, 200);
        assertThat(body.propertyNames())
                .containsExactly(
                        "id",
                        "email",
                        "nickname",
                        "introduction",
                        "phone",
                        "birthDate",
                        "language",
                        "photoUrl",
                        "roles",
                        "memberSinceAt");
        assertThat(body.path("email").asString()).isEqualTo("alice@pikcur.test");
        assertThat(body.path("introduction").asString()).isEmpty();
        assertThat(body.path("phone").isNull()).isTrue();
        assertThat(body.path("photoUrl").isNull()).isTrue();
        assertThat(body.path("language").asString()).isEqualTo("ko");
        assertThat(body.path("roles").toString()).isEqualTo("[\"BUYER\",\"SELLER\"]");
        assertThat(answer).hasHeader("Cache-Control", "no-store");
    }

    @Test
    void what_was_said_is_shown_in_its_normal_form() {
        var body = json(put(ALICE, FULL), 200);

        assertThat(body).isEqualTo(json(get("/api/v1/users/profile", ALICE), 200));
        assertThat(body.path("nickname").asString()).isEqualTo("Alice-2");
        assertThat(body.path("phone").asString()).isEqualTo("+821012345678");
        assertThat(body.path("birthDate").asString()).isEqualTo("1991-05-06");
        assertThat(body.path("language").asString()).isEqualTo("en");
    }

    @Test
    void what_is_left_out_is_forgotten() {
        json(put(ALICE, FULL), 200);

        var body = json(put(ALICE, "{\"nickname\":\"Alice\",\"language\":\"ko\"}"), 200);

        assertThat(body.path("introduction").asString()).isEmpty();
        assertThat(body.path("phone").isNull()).isTrue();
        assertThat(body.path("birthDate").isNull()).isTrue();
    }

    @Test
    void others_see_what_is_for_everybody_and_nothing_else() {
        json(put(ALICE, FULL), 200);

        var body = json(web.http.get().uri("/api/v1/users/{id}", ALICE.value()).exchange(), 200);

        assertThat(body.propertyNames()).containsExactly("id", "nickname", "introduction", "photoUrl", "memberSinceAt");
        assertThat(withoutIds(body)).doesNotContain("5678", "1991", "alice@");
    }

    @Test
    void nobody_is_not_found() {
        problem(web.http.get().uri("/api/v1/users/{id}", UUID.randomUUID()).exchange(), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "bob, nickname-taken, 409",
        "ＢＯＢ, nickname-taken, 409",
        "관리자, invalid-request, 400",
        "a, invalid-request, 400",
        "a b, invalid-request, 400"
    })
    void a_nickname_that_cannot_be_had_changes_nothing(String nickname, String type, int status) {
        var answer = put(ALICE, FULL.replace("Alice-2", nickname));

        problem(answer, status, type);
        var kept = json(get("/api/v1/users/profile", ALICE), 200);
        assertThat(kept.path("nickname").asString()).isEqualTo("Alice");
        assertThat(kept.path("phone").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"010-1234-5678\" | \"+1 212 555 0100\" | phone",
                "\"1991-05-06\" | \"1991-02-30\" | birthDate",
                "\"1991-05-06\" | \"2999-01-01\" | birthDate",
                "\"en\" | \"fr\" | language",
                "\"en\" | null | language",
                "\"Alice-2\" | null | nickname"
            })
    void a_field_that_is_not_what_it_should_be_is_named(String good, String bad, String field) {
        assertThat(wrongField(put(ALICE, FULL.replace(good, bad)))).isEqualTo(field);
    }

    @Test
    void an_introduction_has_300_characters_and_not_one_more() {
        json(put(ALICE, FULL.replace("한정판을 모읍니다.\\n🏺", "🏺".repeat(300))), 200);
        assertThat(wrongField(put(ALICE, FULL.replace("한정판을 모읍니다.\\n🏺", "🏺".repeat(301)))))
                .isEqualTo("introduction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/users/profile", "/api/v1/users/addresses", "/api/v1/users/me/export"})
    void strangers_see_nobodys_own_things(String path) {
        problem(web.http.get().uri(path).exchange(), 401, "unauthenticated");
    }

    @Test
    void strangers_change_nothing() {
        problem(
                web.http
                        .put()
                        .uri("/api/v1/users/profile")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(FULL)
                        .exchange(),
                401,
                "unauthenticated");
        problem(web.http.delete().uri("/api/v1/users/profile/photo").exchange(), 401, "unauthenticated");
    }

    @Test
    void a_photo_is_shown_to_everybody_until_it_is_removed() {
        assertThat(putPhoto(ALICE, MediaType.IMAGE_PNG, Pictures.redAndBlue(640, 480, "png")))
                .hasStatus(204);

        var url =
                json(get("/api/v1/users/profile", ALICE), 200).path("photoUrl").asString();
        var shown = web.http.get().uri(url).exchange();
        assertThat(shown).hasStatusOk().hasContentType(MediaType.IMAGE_JPEG);
        assertThat(header(shown, "Cache-Control")).contains("public", "max-age=300");
        assertThat(web.http
                        .get()
                        .uri(url)
                        .header("If-None-Match", header(shown, "ETag"))
                        .exchange())
                .hasStatus(304);

        assertThat(web.http
                        .delete()
                        .uri("/api/v1/users/profile/photo")
                        .header("Authorization", web.as(ALICE))
                        .exchange())
                .hasStatus(204);
        problem(web.http.get().uri(url).exchange(), 404, "not-found");
    }

    @Test
    void what_is_no_photo_is_refused() {
        problem(putPhoto(ALICE, MediaType.IMAGE_JPEG, new byte[] {1, 2, 3}), 422, "photo-not-readable");
        problem(putPhoto(ALICE, MediaType.IMAGE_PNG, Pictures.bomb(50_000, 50_000)), 413, "photo-too-large");
        problem(putPhoto(ALICE, MediaType.TEXT_HTML, new byte[] {1}), 415, "unsupported-media-type");
    }

    @Test
    void five_mebibytes_are_taken_for_a_photo_and_not_one_byte_more() {
        var largest = new byte[BodyLimitFilter.LARGEST_PICTURE];

        problem(putPhoto(ALICE, MediaType.IMAGE_JPEG, largest), 422, "photo-not-readable");
        problem(putPhoto(ALICE, MediaType.IMAGE_JPEG, new byte[largest.length + 1]), 413, "payload-too-large");
    }

    private MvcTestResult get(String path, MemberId member) {
        return web.http.get().uri(path).header("Authorization", web.as(member)).exchange();
    }

    private MvcTestResult put(MemberId member, String body) {
        return web.http
                .put()
                .uri("/api/v1/users/profile")
                .header("Authorization", web.as(member))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult putPhoto(MemberId member, MediaType type, byte[] picture) {
        return web.http
                .put()
                .uri("/api/v1/users/profile/photo")
                .header("Authorization", web.as(member))
                .contentType(type)
                .content(picture)
                .exchange();
    }
}
