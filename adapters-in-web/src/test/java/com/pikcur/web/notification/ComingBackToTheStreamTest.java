package com.pikcur.web.notification;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.web.Server;
import com.pikcur.web.SseClient;
import com.pikcur.web.Tokens;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many tell while many come and go: nobody misses anything, and nobody is told anything twice. */
@Timeout(120)
class ComingBackToTheStreamTest {

    private static final int TELLERS = 3;
    private static final int TOLD_BY_EACH = 150;
    private static final int ALL = TELLERS * TOLD_BY_EACH;
    private static final int PAGES = 4;
    private static final int MOST_BEFORE_A_BREAK = 25;

    private final Server server = Server.start("test.watchers=100");
    private final CountDownLatch open = new CountDownLatch(PAGES);

    @Test
    void whoever_comes_back_with_what_they_saw_last_has_seen_everything_once() throws Exception {
        try (server;
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pages = IntStream.range(0, PAGES)
                    .mapToObj(seed -> threads.submit((Callable<List<Long>>) () -> seenBy(new SplittableRandom(seed))))
                    .toList();
            open.await();
            var tellers = IntStream.range(0, TELLERS)
                    .mapToObj(seed -> threads.submit(() -> tell(new SplittableRandom(100 + seed))))
                    .toList();

            for (Future<List<Long>> seen : pages) {
                assertThat(seen.get())
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, ALL).boxed().toList());
            }
            for (var teller : tellers) {
                teller.get();
            }
        }
    }

    private Void tell(SplittableRandom random) throws InterruptedException {
        for (var count = 0; count < TOLD_BY_EACH; count++) {
            server.notices().tell(ALICE, "duck");
            Thread.sleep(random.nextInt(8));
        }
        return null;
    }

    private List<Long> seenBy(SplittableRandom random) throws IOException, InterruptedException {
        var seen = new ArrayList<Long>();
        var last = "";
        while (seen.isEmpty() || seen.getLast() < ALL) {
            try (var page = connect(last)) {
                if (page.answer().statusCode() != 200) {
                    // Those that were broken off count until somebody writes to them.
                    Thread.sleep(50);
                    continue;
                }
                last = page.firstId();
                open.countDown();
                for (var left = random.nextInt(MOST_BEFORE_A_BREAK); left > 0; left--) {
                    var event = page.next().orElseThrow();
                    last = event.id();
                    seen.add(event.data().path("seq").asLong());
                    if (seen.getLast() >= ALL) {
                        return seen;
                    }
                }
            }
        }
        return seen;
    }

    private SseClient connect(String lastEventId) throws IOException, InterruptedException {
        var request = server.request("/api/v1/notifications/stream")
                .header("Authorization", Tokens.bearer(ALICE, server.house.clock.instant()));
        return new SseClient(lastEventId.isEmpty() ? request : request.header("Last-Event-ID", lastEventId));
    }
}
