package com.pikcur.web.shared;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.Identity;
import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.VoidMark;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.web.Tokens;
import com.pikcur.web.Web;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What becomes of requests whose token has been taken back before it expired. */
class EndedSessionsTest {

    private final Web web = new Web();

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BLOCKED")
    void a_token_that_was_taken_back_is_refused_even_where_strangers_are_welcome(VoidReason reason) {
        var header = web.as(ALICE);
        json(get("/api/v1/users/me/bids", header), 200);

        web.house.voidTokens.add(new VoidMark.OfMember(ALICE, 1, reason));

        problem(get("/api/v1/users/me/bids", header), 401, "session-ended");
        problem(get("/api/v1/auctions", header), 401, "session-ended");
        assertThat(get("/api/v1/auctions", header)).hasHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        json(get("/api/v1/users/me/bids", web.as(BOB)), 200);
    }

    @Test
    void who_is_blocked_is_told_so() {
        var header = web.as(ALICE);
        web.house.voidTokens.add(new VoidMark.OfMember(ALICE, 1, VoidReason.BLOCKED));

        problem(get("/api/v1/users/me/bids", header), 403, "account-blocked");
    }

    @Test
    void the_end_of_one_session_leaves_the_members_others() {
        var here = header(new Identity(ALICE, Set.of(), new SessionId(ALICE.value()), 0, false));
        var there = header(new Identity(ALICE, Set.of(), new SessionId(BOB.value()), 0, false));

        web.house.voidTokens.add(new VoidMark.OfSession(new SessionId(ALICE.value()), VoidReason.SIGNED_OUT));

        problem(get("/api/v1/users/me/bids", here), 401, "session-ended");
        json(get("/api/v1/users/me/bids", there), 200);
    }

    @Test
    void tokens_issued_afterwards_are_good() {
        web.house.voidTokens.add(new VoidMark.OfMember(ALICE, 1, VoidReason.PASSWORD_CHANGED));

        json(
                get(
                        "/api/v1/users/me/bids",
                        header(new Identity(ALICE, Set.of(), new SessionId(ALICE.value()), 1, false))),
                200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/users/me/bids",
        "GET, /api/v1/auctions",
        "GET, /api/v1/users/password",
        "PUT, /api/v1/users/profile",
        "PUT, /api/v1/users/password/",
        "GET, /"
    })
    void who_has_a_temporary_password_may_not_go_on_without_choosing_another(HttpMethod method, String path) {
        problem(send(method, path, withTemporaryPassword()), 403, "password-change-required");
    }

    /** What these routes answer is theirs to say; here counts that the temporary password is not in the way. */
    @ParameterizedTest
    @CsvSource({"PUT, /api/v1/users/password", "POST, /api/v1/auth/logout", "GET, /api/v1/users/profile"})
    void who_has_a_temporary_password_may_choose_another_look_and_leave(HttpMethod method, String path)
            throws Exception {
        assertThat(send(method, path, withTemporaryPassword()).getResponse().getContentAsString())
                .doesNotContain("password-change-required");
    }

    private static String withTemporaryPassword() {
        return header(new Identity(ALICE, Set.of(), new SessionId(ALICE.value()), 0, true));
    }

    private static String header(Identity identity) {
        return "Bearer " + Tokens.OURS.issue(identity, NOW, Duration.ofHours(1));
    }

    private MvcTestResult get(String path, String header) {
        return send(HttpMethod.GET, path, header);
    }

    private MvcTestResult send(HttpMethod method, String path, String header) {
        return web.http.method(method).uri(path).header("Authorization", header).exchange();
    }
}
