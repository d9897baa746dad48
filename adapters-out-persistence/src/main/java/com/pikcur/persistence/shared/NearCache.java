package com.pikcur.persistence.shared;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Keeps for a moment, in this process, what many ask for at once: whoever asks while another is asking gets the same answer.
 *
 * <p>What is dropped while it is being read is not kept: those who wait for it already get it, whoever asks later has it
 * read again. Dropping never waits for a reader.
 */
public final class NearCache<K, V> {

    private final AsyncCache<K, V> kept;

    /**
     * @param age after which it is read again in any case; nothing is kept where it is zero
     * @param most how many are kept; then those go that are asked for least
     */
    public NearCache(Duration age, int most) {
        this.kept =
                Caffeine.newBuilder().expireAfterWrite(age).maximumSize(most).buildAsync();
    }

    /** Reads on the thread of the first who asks. */
    public V get(K key, Supplier<V> load) {
        var own = new CompletableFuture<V>();
        var other = kept.asMap().putIfAbsent(key, own);
        return other == null ? loaded(key, own, load) : joined(other, load);
    }

    private V loaded(K key, CompletableFuture<V> own, Supplier<V> load) {
        try {
            var value = load.get();
            own.complete(value);
            return value;
        } catch (RuntimeException | Error failure) {
            kept.asMap().remove(key, own);
            // Caffeine logs every other end, and this one is whoever asks' own affair.
            own.cancel(false);
            throw failure;
        }
    }

    /** Another's failure is not one's own. */
    private static <V> V joined(CompletableFuture<V> other, Supplier<V> load) {
        try {
            return other.join();
        } catch (CancellationException _) {
            return load.get();
        }
    }

    public void drop(K key) {
        kept.asMap().remove(key);
    }

    /** Drops what is so, and whatever is still being read, for nobody knows yet whether it is. */
    public void dropIf(Predicate<V> condition) {
        kept.asMap()
                .values()
                .removeIf(
                        value -> value.state() != CompletableFuture.State.SUCCESS || condition.test(value.resultNow()));
    }

    public void dropAll() {
        kept.asMap().clear();
    }
}
