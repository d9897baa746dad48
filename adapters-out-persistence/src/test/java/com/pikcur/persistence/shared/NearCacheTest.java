package com.pikcur.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NearCacheTest {

    private static final String KEY = "key";

    private final NearCache<String, Integer> cache = new NearCache<>(Duration.ofHours(1), 100);
    private final AtomicInteger reads = new AtomicInteger();

    @Test
    void what_is_kept_is_not_read_again() {
        assertThat(read()).isEqualTo(1);
        assertThat(read()).isEqualTo(1);
    }

    @Test
    void what_is_dropped_is_read_again() {
        read();
        cache.drop(KEY);
        assertThat(read()).isEqualTo(2);
        cache.dropIf(value -> value == 1);
        assertThat(read()).isEqualTo(2);
        cache.dropIf(value -> value == 2);
        assertThat(read()).isEqualTo(3);
        cache.dropAll();
        assertThat(read()).isEqualTo(4);
    }

    @Test
    void nothing_is_kept_for_longer_than_its_age() {
        var brief = new NearCache<String, Integer>(Duration.ofMillis(20), 100);

        await().until(() -> brief.get(KEY, reads::incrementAndGet) > 2);
    }

    @Test
    void nothing_is_kept_for_no_time() {
        var none = new NearCache<String, Integer>(Duration.ZERO, 100);

        assertThat(none.get(KEY, reads::incrementAndGet)).isEqualTo(1);
        assertThat(none.get(KEY, reads::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void a_failure_is_not_kept() {
        assertThatThrownBy(() -> cache.get(KEY, () -> {
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(read()).isEqualTo(1);
    }

    @Test
    void who_asks_meanwhile_gets_the_same_answer() throws InterruptedException {
        var reading = new SlowRead();
        var first = CompletableFuture.supplyAsync(() -> cache.get(KEY, reading::read));
        reading.begun.await();
        var second = CompletableFuture.supplyAsync(() -> cache.get(KEY, reads::incrementAndGet));
        reading.go.countDown();

        assertThat(first.join()).isEqualTo(-1);
        assertThat(second.join()).isEqualTo(-1);
    }

    @Test
    void what_is_dropped_while_it_is_read_is_not_kept() throws InterruptedException {
        var reading = new SlowRead();
        var first = CompletableFuture.supplyAsync(() -> cache.get(KEY, reading::read));
        reading.begun.await();
        cache.dropIf(_ -> false);
        assertThat(read()).isEqualTo(1);
        reading.go.countDown();

        assertThat(first.join()).isEqualTo(-1);
        assertThat(read()).isEqualTo(1);
    }

    private int read() {
        return cache.get(KEY, reads::incrementAndGet);
    }

    /** Reads -1 when it is let. */
    private static final class SlowRead {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);

        int read() {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return -1;
        }
    }
}
