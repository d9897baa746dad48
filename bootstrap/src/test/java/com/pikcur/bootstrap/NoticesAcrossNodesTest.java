package com.pikcur.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Notices on two nodes: whoever breaks off at any moment and goes on elsewhere misses nothing and sees nothing twice. */
class NoticesAcrossNodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ANNOUNCEMENTS = 40;

    private final JourneyWorld.TwoNodes nodes = JourneyWorld.shared();

    @Test
    void no_gap_and_no_duplicate_whenever_and_wherever_a_page_connects_again() throws Exception {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var member = new ApiClient(nodes.one().root()).signedInAs("buyer8");
        var token = member.token().orElseThrow();
        try (var sse = NoticeFollower.overSse(nodes.one().root(), token);
                var stomp = NoticeFollower.overStomp(nodes.other().root(), token);
                var quiet = NoticeFollower.overSse(nodes.other().root(), token)) {
            var speaking = CompletableFuture.runAsync(this::announceAll);

            while (!speaking.isDone()) {
                Thread.sleep(random.nextInt(120));
                var where = random.nextBoolean()
                        ? nodes.one().root()
                        : nodes.other().root();
                (random.nextBoolean() ? sse : stomp).reconnect(where);
            }
            speaking.get();

            // Members are told after the announcement has been answered.
            await("seed " + seed)
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(allTold(member)).hasSizeGreaterThanOrEqualTo(ANNOUNCEMENTS));
            for (var follower : List.of(sse, stomp, quiet)) {
                await("seed " + seed)
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(follower.seqs()).isEqualTo(allTold(member)));
            }
        }
    }

    @Test
    void what_one_tab_reads_is_read_and_what_one_deletes_is_gone() {
        var member = new ApiClient(nodes.one().root()).signedInAs("buyer9");
        announce(nodes.other(), 1);
        await().atMost(PATIENCE).until(() -> !allTold(member).isEmpty());
        var first =
                member.get("/api/v1/notifications?limit=1").body().path("items").path(0);

        var there = member.at(nodes.other().root());
        assertThat(there.post("/api/v1/notifications/" + first.path("id").asString() + "/read", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(member.get("/api/v1/notifications?limit=1")
                        .body()
                        .path("items")
                        .path(0)
                        .path("readAt")
                        .isMissingNode())
                .isFalse();
        assertThat(there.delete("/api/v1/notifications/" + first.path("id").asString())
                        .status())
                .isEqualTo(204);
        assertThat(allTold(member)).doesNotContain(first.path("seq").asLong());
    }

    private void announceAll() {
        for (var number = 0; number < ANNOUNCEMENTS; number++) {
            announce(number % 2 == 0 ? nodes.one() : nodes.other(), number);
        }
    }

    private static void announce(Node node, int number) {
        var answer = new ApiClient(node.root())
                .signedInAs("admin")
                .post(
                        "/api/v1/admin/announcements",
                        UUID.randomUUID().toString(),
                        Map.of("title", "공지 " + number, "text", "내용 " + number));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    /** The numbers of all the member was told, oldest first. */
    private static List<Long> allTold(ApiClient member) {
        return member.get("/api/v1/notifications?limit=100")
                .body()
                .path("items")
                .valueStream()
                .map(notice -> notice.path("seq").asLong())
                .sorted()
                .toList();
    }
}
