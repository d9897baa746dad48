package com.pikcur.persistence.auction;

import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.port.BoardBroadcast;
import com.pikcur.persistence.shared.Reconnections;
import com.pikcur.persistence.shared.RedisTroubles;
import com.pikcur.persistence.shared.StoredJson;
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
 * Shows boards on every node over a Redis topic.
 *
 * <p>This node's own listeners hear of a board at once and without Redis. To the others it travels on a thread of its own:
 * nobody waits for Redis, and only log and meters tell of its troubles. Of several boards of one auction that wait to be
 * sent only the newest is.
 */
public final class RedisBoardBroadcast implements BoardBroadcast, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisBoardBroadcast.class);
    private static final String TOPIC = "pikcur:auction-boards";
    private static final Duration BETWEEN_SUBSCRIPTIONS = Duration.ofSeconds(1);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(2);

    /** @param node whose own listeners have heard of it */
    private record Message(UUID node, AuctionBoard board) {}

    private final UUID node = UUID.randomUUID();
    private final RedissonClient redis;
    private final StoredJson json;
    private final Counter sent;
    private final Counter received;
    private final RedisTroubles troubles;
    private final List<Consumer<AuctionBoard>> listeners = new CopyOnWriteArrayList<>();
    private final Map<AuctionId, AuctionBoard> waiting = new ConcurrentHashMap<>();
    private final Set<AuctionId> sending = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("boards-", 0).factory());

    public RedisBoardBroadcast(RedissonClient redis, StoredJson json, MeterRegistry meters) {
        this.redis = redis;
        this.json = json;
        this.sent = meters.counter("pikcur.boards.sent");
        this.received = meters.counter("pikcur.boards.received");
        this.troubles = new RedisTroubles(LOG, meters.counter("pikcur.boards.failed"));
    }

    /** As {@link #subscribe(Consumer, Runnable)}, for whoever does not mind what was missed meanwhile. */
    public void subscribe(Consumer<AuctionBoard> listener) {
        subscribe(listener, () -> {});
    }

    /**
     * From now on the listener hears of the boards of all nodes, of those of others as soon and as long as Redis is there.
     * Returns at once.
     *
     * @param listener must return at once; hears of some boards twice and of some late
     * @param onReconnect called when Redis is there again after it was lost, for boards may have been missed
     */
    public void subscribe(Consumer<AuctionBoard> listener, Runnable onReconnect) {
        listeners.add(listener);
        threads.execute(() -> listen(listener, new Reconnections(onReconnect)));
    }

    @Override
    public void show(AuctionBoard board) {
        listeners.forEach(listener -> tell(listener, board));
        waiting.merge(board.auction(), board, RedisBoardBroadcast::newer);
        if (closing.getCount() > 0 && sending.add(board.auction())) {
            threads.execute(() -> sendNewest(board.auction()));
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
        troubles.attempt("stop listening", () -> topic().removeAllListeners());
    }

    private static AuctionBoard newer(AuctionBoard one, AuctionBoard other) {
        return one.seq() > other.seq() ? one : other;
    }

    private void sendNewest(AuctionId auction) {
        do {
            var board = waiting.remove(auction);
            if (board != null) {
                troubles.attempt("send a board", () -> send(board));
            }
            sending.remove(auction);
            // Whoever left a board before this line has seen that one is being sent, and relies on it.
        } while (waiting.containsKey(auction) && sending.add(auction));
    }

    private void send(AuctionBoard board) {
        topic().publish(json.write(new Message(node, board)));
        sent.increment();
    }

    private void listen(Consumer<AuctionBoard> listener, Reconnections reconnections) {
        try {
            while (!troubles.attempt("subscribe", () -> {
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

    private void hear(Consumer<AuctionBoard> listener, String text) {
        troubles.attempt("read a board", () -> {
            var message = json.read(text, Message.class);
            if (!message.node().equals(node)) {
                received.increment();
                tell(listener, message.board());
            }
        });
    }

    private void tell(Consumer<AuctionBoard> listener, AuctionBoard board) {
        troubles.attempt("show a board", () -> listener.accept(board));
    }

    private RTopic topic() {
        return redis.getTopic(TOPIC, StringCodec.INSTANCE);
    }
}
