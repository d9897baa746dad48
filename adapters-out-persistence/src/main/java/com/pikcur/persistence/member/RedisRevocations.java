package com.pikcur.persistence.member;

import com.pikcur.domain.member.SessionId;
import com.pikcur.domain.member.VoidMark;
import com.pikcur.domain.member.VoidReason;
import com.pikcur.domain.member.port.Revocations;
import com.pikcur.domain.member.port.RevocationsUnavailable;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.Reconnections;
import com.pikcur.persistence.shared.RedisTroubles;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.redisson.api.RTopic;
import org.redisson.api.RedissonClient;
import org.redisson.client.RedisException;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces void tokens over Redis: the marks stand in a sorted set by the time they were set, with what they say in a
 * hash beside it, and travel to the other nodes over a topic.
 *
 * <p>The topic is quick but forgets whoever does not listen. So a node reads all marks when it begins and whenever its
 * subscription was lost, and twice a second those that are new, whether or not the topic works.
 */
public final class RedisRevocations implements Revocations, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisRevocations.class);
    private static final String TOPIC = "{pikcur:void}:announced";
    private static final Duration BETWEEN_READINGS = Duration.ofMillis(500);

    private final RedissonClient redis;
    private final StoredMarks stored;
    private final RedisTroubles troubles;
    private final List<Consumer<VoidMark>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicBoolean mayHaveMissed = new AtomicBoolean(true);

    /** Before this all has been read. Only one thread reads at a time: at first the one that starts, then its own. */
    private volatile long readUntilMillis;

    /** @param lastsFor how long a mark is kept: as long as a token it is about can live, and a little longer */
    public RedisRevocations(RedissonClient redis, Duration lastsFor, MeterRegistry meters) {
        this.redis = redis;
        this.stored = new StoredMarks(redis, lastsFor);
        this.troubles = new RedisTroubles(LOG, meters.counter("pikcur.void.tokens.failed"));
    }

    /** Reads what stands already, and begins to listen. Call once all listeners are there. */
    public void start() {
        troubles.attempt("read void tokens", this::readNew);
        Thread.ofVirtual().name("void-tokens").start(this::keepUp);
    }

    @Override
    public void voidMember(MemberId member, long lowestEpoch, VoidReason reason) {
        announce(new VoidMark.OfMember(member, lowestEpoch, reason));
    }

    @Override
    public void voidSession(SessionId session, VoidReason reason) {
        announce(new VoidMark.OfSession(session, reason));
    }

    @Override
    public void subscribe(Consumer<VoidMark> listener) {
        listeners.add(listener);
        troubles.attempt("read void tokens", () -> stored.since(0).marks().forEach(listener));
    }

    @Override
    public void close() {
        closing.countDown();
        troubles.attempt("stop listening", () -> topic().removeAllListeners());
    }

    /** Here first, since this node may know whatever the others hear; then everywhere, or it fails and is to be repeated. */
    private void announce(VoidMark mark) {
        tell(mark);
        try {
            stored.add(mark, TOPIC);
        } catch (RedisException | CompletionException unreachable) {
            throw new RevocationsUnavailable(unreachable);
        }
    }

    private void keepUp() {
        var listening = false;
        try {
            do {
                listening = listening || troubles.attempt("listen for void tokens", this::listen);
                troubles.attempt("read void tokens", this::readNew);
            } while (!closing.await(BETWEEN_READINGS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        topic().addListener(new Reconnections(() -> mayHaveMissed.set(true)));
        topic().addListener(
                        String.class,
                        (_, text) -> troubles.attempt("read an announcement", () -> tell(StoredMarks.read(text))));
    }

    /** After a loss everything is read again: Redis may be another one by now, with a clock of its own. */
    private void readNew() {
        var fromTheStart = mayHaveMissed.getAndSet(false);
        try {
            var reading = stored.since(fromTheStart ? 0 : readUntilMillis);
            reading.marks().forEach(this::tell);
            readUntilMillis = reading.untilMillis();
        } catch (RuntimeException failed) {
            mayHaveMissed.set(true);
            throw failed;
        }
    }

    private void tell(VoidMark mark) {
        listeners.forEach(listener -> troubles.attempt("take a mark", () -> listener.accept(mark)));
    }

    private RTopic topic() {
        return redis.getTopic(TOPIC, StringCodec.INSTANCE);
    }
}
