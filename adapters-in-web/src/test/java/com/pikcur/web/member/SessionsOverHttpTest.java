package com.pikcur.web.member;

import static com.pikcur.web.Answers.header;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.AuditAction;
import com.pikcur.domain.member.AuditEntry;
import com.pikcur.domain.member.MemberEvent.RefreshTokenUsedTwice;
import com.pikcur.domain.member.MemberEvent.SessionEnded;
import com.pikcur.domain.member.MemberEvent.SignedOutEverywhere;
import com.pikcur.domain.member.Role;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.web.Tokens;
import com.pikcur.web.Web;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class SessionsOverHttpTest {

    private static final String MINA = "mina@pikcur.test";
    private static final String COOKIE = "__Secure-pikcur-refresh";

    private final Web web = new Web();
    private final Visitor visitor = new Visitor(web);

    @BeforeEach
    void mina_has_an_account() {
        visitor.joins(MINA, "미나");
    }

    @Test
    void a_refresh_token_brings_the_next_pair() {
        var first = visitor.signsIn(MINA);

        var second = json(visitor.refresh(refreshToken(first)), 200);
        var third = json(visitor.refresh(refreshToken(second)), 200);

        assertThat(Set.of(refreshToken(first), refreshToken(second), refreshToken(third)))
                .hasSize(3);
        assertThat(sessions(third)).hasSize(1);
    }

    @Test
    void a_refresh_token_used_twice_ends_the_session_for_everybody_and_the_owner_hears_of_it() {
        var first = visitor.signsIn(MINA);
        var other = visitor.signsIn(MINA);
        var second = json(visitor.refresh(refreshToken(first)), 200);

        problem(visitor.refresh(refreshToken(first)), 401, "refresh-token-reused");

        problem(visitor.refresh(refreshToken(second)), 401, "refresh-token-refused");
        assertThat(web.members.events.published(RefreshTokenUsedTwice.class)).hasSize(1);
        assertThat(web.members.audit.kept(mina()))
                .extracting(AuditEntry::action)
                .contains(AuditAction.REFRESH_TOKEN_USED_TWICE);
        json(visitor.refresh(refreshToken(other)), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_made_up_refresh_token_opens_nothing(String madeUp) {
        problem(visitor.refresh(madeUp), 401, "refresh-token-refused");
    }

    @Test
    void a_session_ends_three_months_after_the_sign_in_however_often_it_is_used() {
        var tokens = visitor.signsIn(MINA);
        for (int week = 0; week < 12; week++) {
            web.house.clock.advance(Duration.ofDays(7));
            tokens = json(visitor.refresh(refreshToken(tokens)), 200);
        }
        web.house.clock.advance(Duration.ofDays(6));

        problem(visitor.refresh(refreshToken(tokens)), 401, "refresh-token-refused");
    }

    @Test
    void a_refreshed_token_says_what_the_member_may_do_now() {
        var tokens = visitor.signsIn(MINA);
        var account = web.members.accounts.find(mina()).orElseThrow();
        web.members.accounts.save(account.grant(Set.of(Role.BUYER)));

        var refreshed = json(visitor.refresh(refreshToken(tokens)), 200);

        assertThat(Tokens.OURS.verify(refreshed.path("accessToken").asString(), web.house.clock.instant()))
                .hasValueSatisfying(caller -> {
                    assertThat(caller.roles()).containsExactly(Role.BUYER);
                    assertThat(caller.epoch()).isEqualTo(1);
                });
    }

    @Test
    void signing_out_ends_this_session_alone() {
        var phone = visitor.signsIn(MINA);
        var desk = visitor.signsIn(MINA);

        assertThat(visitor.post("/auth/logout", "{\"refreshToken\":\"%s\"}".formatted(refreshToken(phone))))
                .hasStatus(204);

        problem(visitor.refresh(refreshToken(phone)), 401, "refresh-token-refused");
        json(visitor.refresh(refreshToken(desk)), 200);
        assertThat(web.members.events.published(SessionEnded.class)).hasSize(1);
    }

    @Test
    void signing_out_works_with_the_access_token_too_and_twice() {
        var tokens = visitor.signsIn(MINA);

        for (int i = 0; i < 2; i++) {
            assertThat(web.http
                            .post()
                            .uri("/api/v1/auth/logout")
                            .header("Authorization", Visitor.bearer(tokens))
                            .exchange())
                    .hasStatus(204);
        }

        problem(visitor.refresh(refreshToken(tokens)), 401, "refresh-token-refused");
    }

    @Test
    void sessions_are_listed_and_ended_one_by_one() {
        var phone = visitor.signsIn(MINA);
        web.house.clock.advance(Duration.ofMinutes(1));
        var desk = visitor.signsIn(MINA);

        var listed = sessions(desk);
        assertThat(listed).hasSize(2);
        assertThat(listed.path(0).path("current").asBoolean()).isTrue();
        var phones = listed.path(1).path("id").asString();
        assertThat(visitor.delete("/users/me/sessions/" + phones, desk)).hasStatus(204);

        problem(visitor.delete("/users/me/sessions/" + phones, desk), 404, "not-found");
        problem(visitor.refresh(refreshToken(phone)), 401, "refresh-token-refused");
        assertThat(sessions(desk)).hasSize(1);
    }

    @Test
    void nobody_ends_anothers_session() {
        var mine = visitor.signsIn(MINA);
        visitor.joins("rina@pikcur.test", "리나");
        var hers = visitor.signsIn("rina@pikcur.test");
        var id = sessions(mine).path(0).path("id").asString();

        problem(visitor.delete("/users/me/sessions/" + id, hers), 404, "not-found");

        json(visitor.refresh(refreshToken(mine)), 200);
    }

    @Test
    void signing_out_everywhere_ends_all_sessions() {
        var phone = visitor.signsIn(MINA);
        var desk = visitor.signsIn(MINA);

        assertThat(visitor.delete("/users/me/sessions", desk)).hasStatus(204);

        problem(visitor.refresh(refreshToken(phone)), 401, "refresh-token-refused");
        problem(visitor.refresh(refreshToken(desk)), 401, "refresh-token-refused");
        assertThat(web.members.events.published(SignedOutEverywhere.class))
                .containsExactly(new SignedOutEverywhere(mina(), 1));
    }

    @Test
    void the_cookie_is_rotated_and_forgotten() {
        var signedIn = signInWithCookie();

        var refreshed = withCookie("/auth/refresh", signedIn, Map.of());
        assertThat(json(refreshed, 200).has("refreshToken")).isFalse();
        var next = cookieOf(refreshed);
        assertThat(next.getValue()).isNotEqualTo(signedIn.getValue());

        var signedOut = withCookie("/auth/logout", next, Map.of());
        assertThat(signedOut).hasStatus(204);
        assertThat(header(signedOut, "Set-Cookie")).contains("Max-Age=0");
        problem(withCookie("/auth/refresh", next, Map.of()), 401, "refresh-token-refused");
    }

    /** Beside all this the browser itself keeps the cookie back: it is SameSite=Strict. */
    @Test
    void a_foreign_page_cannot_use_the_cookie() {
        var cookie = signInWithCookie();

        for (var foreign : List.of(
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"))) {
            var status =
                    withCookie("/auth/refresh", cookie, foreign).getResponse().getStatus();
            assertThat(status).isIn(401, 403);
            withCookie("/auth/logout", cookie, foreign);
        }

        json(withCookie("/auth/refresh", cookie, Map.of("Origin", "http://localhost", "Host", "localhost")), 200);
    }

    @Test
    void the_cookie_opens_nothing_but_the_sign_in_calls() {
        var cookie = signInWithCookie();

        problem(web.http.get().uri("/api/v1/users/me/sessions").cookie(cookie).exchange(), 401, "unauthenticated");
    }

    private Cookie signInWithCookie() {
        return cookieOf(visitor.post(
                "/auth/login",
                "{\"email\":\"%s\",\"password\":\"%s\",\"session\":\"COOKIE\"}".formatted(MINA, Visitor.PASSWORD)));
    }

    private MvcTestResult withCookie(String path, Cookie cookie, Map<String, String> headers) {
        var request = web.http.post().uri("/api/v1" + path).cookie(cookie);
        headers.forEach(request::header);
        return request.exchange();
    }

    private static Cookie cookieOf(MvcTestResult answer) {
        var cookie = answer.getResponse().getCookie(COOKIE);
        if (cookie == null) {
            throw new AssertionError("No cookie " + COOKIE);
        }
        return cookie;
    }

    private JsonNode sessions(JsonNode tokens) {
        return json(visitor.get("/users/me/sessions", tokens), 200).path("items");
    }

    private static String refreshToken(JsonNode tokens) {
        return tokens.path("refreshToken").asString();
    }

    private MemberId mina() {
        return web.members.accounts.findByEmail(MINA).orElseThrow().member();
    }
}
