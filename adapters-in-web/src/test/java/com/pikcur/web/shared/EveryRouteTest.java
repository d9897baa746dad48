package com.pikcur.web.shared;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.member.MemberFixtures;
import com.pikcur.domain.member.Role;
import com.pikcur.web.Server;
import com.pikcur.web.Tokens;
import com.pikcur.web.member.JwtAccessTokens;
import io.jsonwebtoken.Jwts;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every route there is, tried with every kind of token that proves nothing: whoever adds a route is asked here. */
class EveryRouteTest {

    /** Those that strangers may call; every other wants a token. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "POST /api/v1/webhooks/payments/{provider}",
            "POST /api/v1/webhooks/delivery/{provider}",
            "GET /api/v1/carriers",
            "GET /api/v1/auctions",
            "GET /api/v1/auctions/{id}",
            "GET /api/v1/auctions/{id}/bids",
            "GET /api/v1/auctions/{id}/live",
            "GET /api/v1/auctions/{id}/log",
            "GET /api/v1/announcements",
            "GET /api/v1/announcements/{id}",
            "GET /api/v1/auth/nickname-check",
            "GET /api/v1/auth/{provider}",
            "GET /api/v1/notifications/push-key",
            "GET /api/v1/users/{id}",
            "GET /api/v1/users/{id}/follow-counts",
            "GET /api/v1/users/{id}/followers",
            "GET /api/v1/users/{id}/following",
            "GET /api/v1/users/{id}/photo",
            "POST /api/v1/auth/find-id",
            "POST /api/v1/auth/login",
            "POST /api/v1/auth/logout",
            "POST /api/v1/auth/refresh",
            "POST /api/v1/auth/register",
            "POST /api/v1/auth/reset-password",
            "POST /api/v1/auth/social/callback",
            "POST /api/v1/auth/social/link",
            "POST /api/v1/auth/social/register",
            "POST /api/v1/auth/social/second-factor",
            "POST /api/v1/auth/verify-email",
            "POST /api/v1/auth/verify-email/resend");

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void strangers_are_let_in_where_it_is_meant_and_nowhere_else() throws Exception {
        for (var route : server.routesUnder("/api/")) {
            var answer = call(route, Map.of());

            assertThat(answer.statusCode()).as(route).isLessThan(500);
            assertThat(answer.body().contains("/problems/unauthenticated"))
                    .as(route)
                    .isNotEqualTo(FOR_EVERYBODY.contains(route));
        }
    }

    @Test
    void a_token_that_proves_nothing_opens_no_route() throws Exception {
        for (var token : uselessTokens().entrySet()) {
            for (var route : server.routesUnder("/api/")) {
                var answer = call(route, Map.of("Authorization", "Bearer " + token.getValue()));

                assertThat(answer.statusCode())
                        .as(route + " with a token " + token.getKey())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void what_is_for_administrators_is_for_no_other_member() throws Exception {
        var member = Map.of("Authorization", Tokens.bearer(ALICE, NOW, Role.BUYER, Role.SELLER));

        for (var route : server.routesUnder("/api/v1/admin/")) {
            assertThat(call(route, member).statusCode()).as(route).isEqualTo(403);
        }
    }

    /** Ids that are nobody's look like those of others: both are not there. */
    @Test
    void no_route_breaks_at_an_id_that_is_not_there() throws Exception {
        var member = Map.of("Authorization", Tokens.bearer(ALICE, NOW, Role.BUYER, Role.SELLER, Role.ADMIN));

        for (var route : server.routesUnder("/api/")) {
            // This one has no id, and would go on answering.
            if (!route.equals("GET /api/v1/notifications/stream")) {
                assertThat(call(route, member).statusCode()).as(route).isLessThan(500);
            }
        }
    }

    private static HttpResponse<String> call(String route, Map<String, String> headers) throws Exception {
        var method = route.substring(0, route.indexOf(' '));
        var path = route.substring(route.indexOf(' ') + 1)
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        var request = server.request(path)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        headers.forEach(request::header);
        return server.send(request);
    }

    private static Map<String, String> uselessTokens() {
        var alice = MemberFixtures.identity(ALICE, Role.BUYER, Role.SELLER, Role.ADMIN);
        var hour = Duration.ofHours(1);
        var stranger = new JwtAccessTokens(Tokens.newKeys().getPrivate().getEncoded());
        var ours = Tokens.OURS.issue(alice, NOW, hour);
        var payload = ours.split("\\.", -1)[1];
        var tokens = new TreeMap<String, String>();
        tokens.put("that has expired", Tokens.OURS.issue(alice, NOW.minus(hour), hour));
        tokens.put("signed by somebody else", stranger.issue(alice, NOW, hour));
        tokens.put("signed by nobody", encoded("{\"alg\":\"none\"}") + "." + payload + ".");
        tokens.put("signed with our public key as if it were a secret", hmacWithPublicKey());
        tokens.put(
                "whose words were changed", ours.replace(payload, encoded("{\"sub\":\"" + UUID.randomUUID() + "\"}")));
        tokens.put("that is none", "anything");
        return tokens;
    }

    private static String hmacWithPublicKey() {
        var secret = new SecretKeySpec(Tokens.KEYS.getPublic().getEncoded(), "HmacSHA256");
        return Jwts.builder()
                .subject(ALICE.value().toString())
                .issuer("pikcur")
                .expiration(Date.from(NOW.plusSeconds(3_600)))
                .signWith(secret, Jwts.SIG.HS256)
                .compact();
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
