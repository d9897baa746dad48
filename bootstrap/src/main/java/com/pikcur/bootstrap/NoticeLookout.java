package com.pikcur.bootstrap;

import com.pikcur.application.notification.LiveNotices;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for notices that no call has told this node of, every few seconds: a node may be killed between storing a notice and
 * calling the others, and Redis may lose a call.
 */
final class NoticeLookout implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeLookout.class);
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final LiveNotices notices;
    private final ScheduledExecutorService delays;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable Future<?> running;

    NoticeLookout(LiveNotices notices, ScheduledExecutorService delays) {
        this.notices = notices;
        this.delays = delays;
    }

    void start() {
        var millis = PERIOD.toMillis();
        running = delays.scheduleWithFixedDelay(this::lookSoon, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Not on the thread that wakes, which others wait for; and not while the look before still takes its time. */
    private void lookSoon() {
        if (looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("notice-lookout").start(this::look);
        }
    }

    private void look() {
        try {
            notices.refresh();
        } catch (RuntimeException away) {
            LOG.debug("Nobody could be asked for missed notices", away);
        } finally {
            looking.set(false);
        }
    }

    @Override
    public void close() {
        var scheduled = running;
        if (scheduled != null) {
            scheduled.cancel(false);
        }
    }
}
