package com.pikcur.persistence.shared;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every node over a Redis topic how something stands.
 *
 * <p>This node's own listeners hear of it at once and without Redis. To the others it travels on a thread of its own: nobody
 * waits for Redis, and only log and meters tell of its troubles. Of several messages of one key that wait to be sent only
 * the newest is.
 *
 * @param <K> what messages are about: one of them makes all older ones of its key superfluous
 */
public final class RedisBroadcast<K, M extends RedisBroadcast.Message<K>> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisBroadcast.class);
    private static final Duration BETWEEN_SUBSCRIPTIONS = Duration.ofSeconds(1);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(2);

    /** A record that travels as JSON. */
    public interface Message<K> {

        /** Whose own listeners have heard of it. */
        UUID node();

        K key();

        /** Greater in newer ones of the same key. */
        long seq();
    }

    /**
     * Which messages.
     *
     * @param topic their topic in Redis
     * @param name what meters, threads and the log call them, such as {@code boards}
     */
    public record Kind<M>(String topic, String name, Class<M> type) {}

    private final UUID node = UUID.randomUUID();
    private final RedissonClient redis;
    private final StoredJson json;
    private final Kind<M> kind;
    private final Counter sent;
    private final Counter received;
    private final RedisTroubles troubles;
    private final List<Consumer<M>> listeners = new CopyOnWriteArrayList<>();
    private final Map<K, M> waiting = new ConcurrentHashMap<>();
    private final Set<K> sending = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads;

    public RedisBroadcast(RedissonClient redis, StoredJson json, MeterRegistry meters, Kind<M> kind) {
        this.redis = redis;
        this.json = json;
        this.kind = kind;
        this.sent = meters.counter("pikcur." + kind.name() + ".sent");
        this.received = meters.counter("pikcur." + kind.name() + ".received");
        this.troubles = new RedisTroubles(LOG, meters.counter("pikcur." + kind.name() + ".failed"));
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(kind.name() + "-", 0).factory());
    }

    /** What this node's messages are to be signed with. */
    public UUID node() {
        return node;
    }

    /**
     * From now on the listener hears of the messages of all nodes, of those of others as soon and as long as Redis is
     * there. Returns at once.
     *
     * @param listener must return at once; hears some messages twice and some late
     * @param onReconnect called when Redis is there again after it was lost, for messages may have been missed
     */
    public void subscribe(Consumer<M> listener, Runnable onReconnect) {
        listeners.add(listener);
        threads.execute(() -> listen(listener, new Reconnections(onReconnect)));
    }

    /** Returns when this node's own listeners have heard of it. */
    public void tell(M message) {
        listeners.forEach(listener -> tell(listener, message));
        waiting.merge(message.key(), message, RedisBroadcast::newer);
        if (closing.getCount() > 0 && sending.add(message.key())) {
            threads.execute(() -> sendNewest(message.key()));
        }
    }

    /** Sends what is to be sent within two seconds, and hears no more. */
    @Override
    public void close() {
        closing.countDown();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException _) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        attempt("stop listening to", () -> topic().removeAllListeners());
    }

    private static <M extends Message<?>> M newer(M one, M other) {
        return one.seq() > other.seq() ? one : other;
    }

    private void sendNewest(K key) {
        do {
            var message = waiting.remove(key);
            if (message != null) {
                attempt("send", () -> send(message));
            }
            sending.remove(key);
            // Whoever left a message before this line has seen that one is being sent, and relies on it.
        } while (waiting.containsKey(key) && sending.add(key));
    }

    private void send(M message) {
        topic().publish(json.write(message));
        sent.increment();
    }

    private void listen(Consumer<M> listener, Reconnections reconnections) {
        try {
            while (!attempt("subscribe to", () -> {
                topic().addListener(reconnections);
                topic().addListener(String.class, (_, text) -> hear(listener, text));
            })) {
                if (closing.await(BETWEEN_SUBSCRIPTIONS.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(Consumer<M> listener, String text) {
        attempt("read", () -> {
            var message = json.read(text, kind.type());
            if (!message.node().equals(node)) {
                received.increment();
                tell(listener, message);
            }
        });
    }

    private void tell(Consumer<M> listener, M message) {
        attempt("tell this node's listeners of", () -> listener.accept(message));
    }

    private boolean attempt(String what, Runnable work) {
        return troubles.attempt(what + " " + kind.name(), work);
    }

    private RTopic topic() {
        return redis.getTopic(kind.topic(), StringCodec.INSTANCE);
    }
}
