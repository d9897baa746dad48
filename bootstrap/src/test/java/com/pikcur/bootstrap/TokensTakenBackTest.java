package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.persistence.member.RedisRevocations;
import com.pikcur.persistence.shared.RealServers;
import com.pikcur.persistence.shared.RedisConnections;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A token that somebody takes back is refused on every node, and what is open with it closes. */
class TokensTakenBackTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String OWN_BIDS = "/api/v1/users/me/bids";

    private final JourneyWorld.TwoNodes nodes = JourneyWorld.shared();

    @Test
    void a_session_that_is_ended_is_over_on_both_nodes_and_its_live_connections_with_it() {
        var here = new ApiClient(nodes.one().root()).signedInAs("buyer8");
        var there = here.at(nodes.other().root());
        var token = here.token().orElseThrow();
        var auction = Auctions.list(
                new ApiClient(nodes.one().root()).signedInAs("seller"),
                Instant.now().plusSeconds(3_600),
                true);
        try (var client = HttpClient.newHttpClient()) {
            var lines = new CopyOnWriteArrayList<String>();
            var stream = watch(client, nodes.other().root(), auction, token, lines);
            await().atMost(PATIENCE).until(() -> lines.stream().anyMatch(line -> line.startsWith("data: ")));
            assertThat(there.status(OWN_BIDS)).isEqualTo(200);

            end(sessionOf(token));

            await().atMost(PATIENCE).until(() -> here.status(OWN_BIDS) == 401 && there.status(OWN_BIDS) == 401);
            assertThat(there.get(OWN_BIDS).body().path("type").asString()).isEqualTo("/problems/session-ended");
            await().atMost(PATIENCE).until(stream::isDone);
            assertThat(lines).contains("event: session-ended");
            assertThat(new ApiClient(nodes.other().root()).signedInAs("buyer8").status(OWN_BIDS))
                    .isEqualTo(200);
        }
    }

    private static CompletableFuture<Void> watch(
            HttpClient client, URI root, String auction, String token, List<String> lines) {
        var request = HttpRequest.newBuilder(root.resolve("/api/v1/auctions/" + auction + "/live"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        return client.sendAsync(request, BodyHandlers.ofLines())
                .thenAcceptAsync(answer -> answer.body().forEach(lines::add));
    }

    /** As any node would do it. */
    private static void end(SessionId session) {
        var redis = RedisConnections.open(RealServers.redisUrl());
        try (var revocations = new RedisRevocations(redis, Duration.ofMinutes(15), new SimpleMeterRegistry())) {
            revocations.voidSession(session, VoidReason.SIGNED_OUT);
        } finally {
            redis.shutdown();
        }
    }

    private static SessionId sessionOf(String token) {
        var payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        var claims = new JsonMapper().readTree(new String(payload, StandardCharsets.UTF_8));
        return new SessionId(UUID.fromString(claims.path("sid").asString()));
    }
}
