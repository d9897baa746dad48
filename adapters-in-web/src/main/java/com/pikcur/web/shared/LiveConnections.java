package com.pikcur.web.shared;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;

/**
 * The live connections of this node: counted, limited, and the first to end when the node stops, so that nobody waits for
 * connections that would never end by themselves.
 */
public final class LiveConnections implements SmartLifecycle {

    private final Set<LiveSlot<?>> open = ConcurrentHashMap.newKeySet();
    private final int most;
    private volatile boolean stopped;

    /** @param most how many this node holds at once */
    public LiveConnections(int most, MeterRegistry registry) {
        this.most = most;
        Gauge.builder("pikcur.live.watchers", open, Set::size)
                .description("Watchers connected to this node")
                .tag("transport", "sse")
                .register(registry);
    }

    /** @throws Overloaded if there are too many, or the node is stopping */
    <T> LiveSlot<T> open() {
        var slot = new LiveSlot<T>();
        open.add(slot);
        if (stopped || open.size() > most) {
            open.remove(slot);
            throw new Overloaded(GeneralProblem.TOO_MANY_WATCHERS);
        }
        return slot;
    }

    void close(LiveSlot<?> slot) {
        open.remove(slot);
    }

    /** How many there are. */
    public int count() {
        return open.size();
    }

    @Override
    public void start() {
        stopped = false;
    }

    /** Comes before the web server's own stop, being of the highest phase. */
    @Override
    public void stop() {
        stopped = true;
        open.forEach(LiveSlot::close);
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }
}
