package com.pikcur.web.shared;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.Role;
import com.pikcur.web.House;
import com.pikcur.web.Tokens;
import com.pikcur.web.Web;
import com.pikcur.web.member.JwtAccessTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AccessTest {

    private final Web web = new Web();
    private final House house = web.house;
    private final AuctionId auction = house.has(aLot());

    static Stream<String> headersThatProveNothing() {
        var alice = MemberFixtures.identity(ALICE, Role.SELLER, Role.ADMIN);
        var valid = Tokens.OURS.issue(alice, NOW, Duration.ofHours(1));
        var othersKey = new JwtAccessTokens(Tokens.newKeys().getPrivate().getEncoded());
        return Stream.of(
                "",
                "Bearer",
                "Bearer ",
                "Bearer nonsense",
                "Basic YWxpY2U6c2VjcmV0",
                valid,
                "Bearer " + valid.substring(0, valid.length() - 4) + "AAAA",
                "Bearer " + valid + valid,
                "Bearer " + unsigned(valid),
                "Bearer " + "a.".repeat(5_000),
                "Bearer " + Tokens.OURS.issue(alice, NOW.minusSeconds(3_600), Duration.ofHours(1)),
                "Bearer " + othersKey.issue(alice, NOW, Duration.ofHours(1)));
    }

    /** The same claims under {@code alg: none}. */
    private static String unsigned(String token) {
        var header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII));
        return header + "." + token.split("\\.", -1)[1] + ".";
    }

    @ParameterizedTest
    @MethodSource("headersThatProveNothing")
    void a_header_that_proves_nothing_is_refused_even_where_strangers_are_welcome(String header) {
        var bid = web.http
                .post()
                .uri("/api/v1/auctions/{id}/bids", auction.value())
                .header("Authorization", header)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"maxAmountWon\":25000}")
                .exchange();
        var list = web.http
                .get()
                .uri("/api/v1/auctions")
                .header("Authorization", header)
                .exchange();

        problem(bid, 401, "unauthenticated");
        problem(list, 401, "unauthenticated");
        assertThat(list).hasHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        assertThat(house.logLength(auction)).isEqualTo(1);
    }

    @Test
    void a_token_ends_with_its_hour() {
        var header = web.as(ALICE);
        house.clock.set(NOW.plus(Duration.ofHours(1)).minusSeconds(1));
        json(ownBids(header), 200);
        house.clock.set(NOW.plus(Duration.ofHours(1)));

        problem(ownBids(header), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/api",
                "/api/v1",
                "/api/v1/nothing",
                "/api/v2/auctions",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/error"
            })
    void what_is_not_listed_looks_as_if_it_were_not_there(String path) {
        problem(get(path, null), 404, "not-found");
        problem(get(path, web.as(ALICE, Role.ADMIN)), 404, "not-found");
    }

    @Test
    void an_unknown_address_among_known_ones_is_not_found() {
        problem(get("/api/v1/auctions/" + auction.value() + "/nothing", null), 404, "not-found");
    }

    @Test
    void measurements_are_for_administrators() {
        problem(get("/actuator/prometheus", null), 401, "unauthenticated");
        problem(get("/actuator/prometheus", web.as(ALICE, Role.SELLER)), 403, "forbidden");
        // Allowed, but there is no such endpoint here.
        problem(get("/actuator/prometheus", web.as(ALICE, Role.ADMIN)), 404, "not-found");
    }

    @Test
    void browsers_are_told_not_to_be_tricked() {
        var answer = get("/api/v1/auctions", null);

        assertThat(answer).hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer).hasHeader("X-Frame-Options", "DENY");
        assertThat(answer).hasHeader("Referrer-Policy", "no-referrer");
        assertThat(answer).hasHeader("Cross-Origin-Opener-Policy", "same-origin");
        assertThat(answer).hasHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getResponse().getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void pages_of_other_sites_may_call_only_if_they_are_listed() {
        assertThat(preflight("https://shop.example"))
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "https://shop.example");
        assertThat(preflight("https://evil.example")).hasStatus(403);
    }

    @Test
    void listed_pages_may_send_credentials_and_others_learn_nothing() {
        var listed = from("https://shop.example");
        var foreign = from("https://evil.example");

        assertThat(listed)
                .hasStatusOk()
                .hasHeader("Access-Control-Allow-Origin", "https://shop.example")
                .hasHeader("Access-Control-Allow-Credentials", "true");
        assertThat(foreign).hasStatus(403);
        for (var answer :
                new MvcTestResult[] {foreign, preflight("https://evil.example"), get("/api/v1/auctions", null)}) {
            assertThat(answer.getResponse().getHeaderNames())
                    .noneMatch(name -> name.startsWith("Access-Control-Allow"));
        }
        // Names that only look alike are others.
        assertThat(from("https://shop.example.evil.example")).hasStatus(403);
        assertThat(from("http://shop.example")).hasStatus(403);
        assertThat(from("null")).hasStatus(403);
    }

    @Test
    void origins_are_allowed_by_name_only() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AccessRules.Settings(List.of("*"), false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessRules.Settings(List.of("https://*.example"), false));
    }

    private MvcTestResult from(String origin) {
        return web.http.get().uri("/api/v1/auctions").header("Origin", origin).exchange();
    }

    @Test
    void every_answer_carries_the_requests_name() {
        var own = web.http
                .get()
                .uri("/api/v1/auctions")
                .header("X-Request-Id", "client-17")
                .exchange();
        var harmful = web.http
                .get()
                .uri("/api/v1/auctions")
                .header("X-Request-Id", "a b\tc")
                .exchange();

        assertThat(own).hasHeader("X-Request-Id", "client-17");
        assertThat(harmful.getResponse().getHeader("X-Request-Id")).hasSize(36);
    }

    private MvcTestResult ownBids(String header) {
        return get("/api/v1/users/me/bids", header);
    }

    private MvcTestResult get(String path, @Nullable String header) {
        var request = web.http.get().uri(path);
        return (header == null ? request : request.header("Authorization", header)).exchange();
    }

    private MvcTestResult preflight(String origin) {
        return web.http
                .options()
                .uri("/api/v1/auctions")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "GET")
                .exchange();
    }
}
