package com.pikcur.persistence.shared;

import com.pikcur.application.shared.Combiner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what callers ask for at once by one statement, which costs hardly more than any one of theirs would. A lone caller
 * goes straight through, and whoever asks is told nothing that was read before.
 *
 * <p>Another caller's thread may do the reading, on a connection of its own: not for whoever is inside a transaction.
 */
public final class BatchLoader<K, V> {

    private static final Logger LOG = LoggerFactory.getLogger(BatchLoader.class);

    static final int MOST_TOGETHER = 64;
    private static final int MOST_WAITING = 1_024;

    private final List<Combiner<Asked<K, V>>> queues;
    private final Function<Set<K>, Map<K, V>> read;

    /** One question, and the answers to all that went with it; none if whoever was to read has failed. */
    private static final class Asked<K, V> {

        private final K key;
        private volatile @Nullable Map<K, V> answers;

        private Asked(K key) {
            this.key = key;
        }
    }

    /** @param read what there is of some keys, which are at most 64 */
    public BatchLoader(Function<Set<K>, Map<K, V>> read) {
        this.read = read;
        // Reading is the database's work: on one machine with it, more would only make batches smaller.
        this.queues = IntStream.range(0, Math.max(1, Runtime.getRuntime().availableProcessors() / 2))
                .mapToObj(_ -> new Combiner<Asked<K, V>>(MOST_TOGETHER, MOST_WAITING, this::readAll))
                .toList();
    }

    /** What there is of one key. */
    public Optional<V> find(K key) {
        var asked = new Asked<K, V>(key);
        // Where there is no room it stays without answers, as where another has failed.
        queues.get(Math.floorMod(key.hashCode(), queues.size())).pass(asked);
        var answers = asked.answers;
        return Optional.ofNullable((answers == null ? read.apply(Set.of(key)) : answers).get(key));
    }

    private void readAll(List<Asked<K, V>> together) {
        try {
            var answers = read.apply(together.stream().map(asked -> asked.key).collect(Collectors.toSet()));
            together.forEach(asked -> asked.answers = answers);
        } catch (RuntimeException failure) {
            if (together.size() == 1) {
                throw failure;
            }
            // Another's failure is not one's own.
            LOG.warn("{} could not be read together, each is read alone", together.size(), failure);
        }
    }
}
