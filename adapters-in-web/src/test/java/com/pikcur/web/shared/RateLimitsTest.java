package com.pikcur.web.shared;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.web.Answers.json;
import static com.pikcur.web.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.shared.RequestLimit;
import com.pikcur.web.Web;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class RateLimitsTest {

    private static final String LIST = "/api/v1/auctions";
    private static final String HERE = "198.51.100.7";
    private static final String ELSEWHERE = "203.0.113.9";
    private static final RateLimits LIMITS = new RateLimits(
            limit("member", 3),
            limit("address", 6),
            List.of(
                    RateLimits.OnRoutes.of(List.of("/api/v1/auth/login"), limit("sign-in", 2), false),
                    RateLimits.OnRoutes.of(List.of("/api/v1/webhooks/**"), limit("webhooks", 8), true)));

    private final Web web = new Web(LIMITS);

    @Test
    void who_asks_too_much_is_refused_and_told_when_to_come_again() {
        for (var times = 0; times < 6; times++) {
            json(get(HERE, LIST, null), 200);
        }

        var refused = get(HERE, LIST, null);

        problem(refused, 429, "too-many-requests");
        assertThat(refused).hasHeader("Retry-After", "10");
        web.house.clock.advance(Duration.ofMillis(9_999));
        assertThat(get(HERE, LIST, null)).hasStatus(429).hasHeader("Retry-After", "1");
        web.house.clock.advance(Duration.ofMillis(1));
        json(get(HERE, LIST, null), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payments", "delivery"})
    void callers_that_are_no_people_have_a_limit_of_their_own(String about) {
        exhaust(HERE);
        for (var times = 0; times < 8; times++) {
            assertThat(webhook(about, HERE)).hasStatus(404);
        }

        problem(webhook(about, HERE), 429, "too-many-requests");
        json(get(ELSEWHERE, LIST, null), 200);
    }

    private MvcTestResult webhook(String about, String address) {
        return web.http
                .post()
                .uri("/api/v1/webhooks/{about}/nobody", about)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .content("{}")
                .exchange();
    }

    @Test
    void other_addresses_do_not_suffer() {
        exhaust(HERE);

        json(get(ELSEWHERE, LIST, null), 200);
    }

    @Test
    void a_member_is_counted_wherever_they_come_from() {
        for (var times = 0; times < 3; times++) {
            json(get("192.0.2." + times, LIST, web.as(ALICE)), 200);
        }

        problem(get("192.0.2.100", LIST, web.as(ALICE)), 429, "too-many-requests");
        json(get("192.0.2.100", LIST, web.as(BOB)), 200);
    }

    @Test
    void bad_tokens_count_against_the_address_they_come_from() {
        for (var times = 0; times < 6; times++) {
            problem(get(HERE, LIST, "Bearer nonsense-" + times), 401, "unauthenticated");
        }

        problem(get(HERE, LIST, "Bearer nonsense"), 429, "too-many-requests");
    }

    @Test
    void some_routes_take_less() {
        for (var times = 0; times < 2; times++) {
            problem(signIn(HERE), 401, "wrong-credentials");
        }

        problem(signIn(HERE), 429, "too-many-requests");
        json(get(HERE, LIST, null), 200);
        problem(signIn(ELSEWHERE), 401, "wrong-credentials");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/livez", "/actuator/prometheus", "/index.html", "/assets/page.js"})
    void what_must_always_answer_is_not_counted(String path) {
        exhaust(HERE);

        assertThat(get(HERE, path, null).getResponse().getStatus()).isNotEqualTo(429);
    }

    /** What a client may say of where it comes from means nothing. */
    @Test
    void a_forged_header_gives_no_fresh_start() {
        exhaust(HERE);

        var refused = web.http
                .get()
                .uri(LIST)
                .remoteAddress(HERE)
                .header("X-Forwarded-For", ELSEWHERE)
                .header("Forwarded", "for=" + ELSEWHERE)
                .header("X-Real-IP", ELSEWHERE)
                .exchange();

        problem(refused, 429, "too-many-requests");
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:198.51.100.7, 198.51.100.7, true",
        "198.51.100.7, 198.51.100.8, false"
    })
    void an_address_of_ipv6_counts_with_its_whole_network(String one, String other, boolean together) {
        exhaust(one);

        assertThat(get(other, LIST, null)).hasStatus(together ? 429 : 200);
    }

    @Test
    void a_refusal_reaches_pages_that_may_call_and_says_what_browsers_must_not_do() {
        exhaust(HERE);

        var refused = web.http
                .get()
                .uri(LIST)
                .remoteAddress(HERE)
                .header("Origin", "https://shop.example")
                .exchange();

        assertThat(refused)
                .hasStatus(429)
                .hasHeader("Access-Control-Allow-Origin", "https://shop.example")
                .hasHeader("X-Content-Type-Options", "nosniff");
    }

    @Test
    void limits_grow_together() {
        var hundredfold = LIMITS.times(100);

        assertThat(hundredfold.perMember().requests()).isEqualTo(300);
        assertThat(hundredfold.perAddress().requests()).isEqualTo(600);
        assertThat(hundredfold.routes().getFirst().limit().requests()).isEqualTo(200);
    }

    private void exhaust(String address) {
        for (var times = 0; times < 6; times++) {
            json(get(address, LIST, null), 200);
        }
        problem(get(address, LIST, null), 429, "too-many-requests");
    }

    private MvcTestResult get(String address, String path, @Nullable String header) {
        var request = web.http.get().uri(path).remoteAddress(address);
        return (header == null ? request : request.header("Authorization", header)).exchange();
    }

    private MvcTestResult signIn(String address) {
        return web.http
                .post()
                .uri("/api/v1/auth/login")
                .remoteAddress(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"email\":\"nobody@pikcur.test\",\"password\":\"Wrong!2026\"}")
                .exchange();
    }

    private static RequestLimit limit(String name, long requests) {
        return new RequestLimit(name, requests, Duration.ofMinutes(1));
    }
}
