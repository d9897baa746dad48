package com.pikcur.persistence.shared;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets timers go off when they are due, each on one node. What a node that dies has begun, another begins again within
 * ten seconds.
 *
 * <p>Several may run beside each other, each for kinds of its own: one whose handlers hang holds up no other.
 */
public final class TimerRunner implements AutoCloseable {

    static final String TABLE = "shared_timer";

    private static final Logger LOG = LoggerFactory.getLogger(TimerRunner.class);

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration HEARTBEAT = Duration.ofMillis(1_500);
    private static final int HEARTBEATS_MISSED_BY_THE_DEAD = 4;
    private static final int THREADS = 8;
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 10;
    /** db-scheduler deletes timers of kinds nobody has handled for so long. We never want that. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private final Scheduler scheduler;
    private final MeterRegistry meters;

    /**
     * @param handlers by kind of timer, each called with the timer's subject. Whatever a handler throws, it will be called
     *     again, with growing pauses of up to a minute, until it succeeds or the timer is cancelled.
     */
    public TimerRunner(DataSource dataSource, Map<String, Consumer<UUID>> handlers, MeterRegistry meters) {
        this.meters = meters;
        var tasks = handlers.entrySet().stream()
                .<Task<?>>map(each -> task(each.getKey(), each.getValue()))
                .toList();
        this.scheduler = Scheduler.create(dataSource, tasks)
                .tableName(TABLE)
                .schedulerName(new SchedulerName.Fixed(ProcessHandle.current().pid() + "-" + UUID.randomUUID()))
                .alwaysPersistTimestampInUTC()
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(HEARTBEATS_MISSED_BY_THE_DEAD)
                .threads(THREADS)
                .executorService(threads())
                .deleteUnresolvedAfter(FOREVER)
                .shutdownMaxWait(LONGEST_FAREWELL)
                .build();
    }

    public void start() {
        scheduler.start();
    }

    /** Lets handlers that run come to their end, five seconds at most; then they are interrupted. */
    @Override
    public void close() {
        scheduler.stop();
    }

    private Task<Void> task(String kind, Consumer<UUID> handler) {
        return Tasks.custom(kind, Void.class)
                .onFailure((failed, operations) -> tryLater(failed, operations))
                .execute((timer, context) -> {
                    recordLateness(kind, context.getExecution());
                    handler.accept(UUID.fromString(timer.getId()));
                    return TimerRunner::remove;
                });
    }

    private void recordLateness(String kind, Execution execution) {
        meters.timer("pikcur.timer.lateness", "kind", kind)
                .record(Duration.between(execution.getExecutionTime(), Instant.now()));
    }

    private static void remove(ExecutionComplete done, ExecutionOperations<Void> operations) {
        try {
            operations.remove();
        } catch (ExecutionException overtaken) {
            logOvertaken(done, overtaken);
        }
    }

    private void tryLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        var before = Math.min(failed.getExecution().consecutiveFailures, MOST_DOUBLINGS);
        var pause = FIRST_PAUSE.multipliedBy(1L << before);
        meters.counter("pikcur.timer.failed", "kind", failed.getExecution().getTaskName())
                .increment();
        try {
            operations.reschedule(
                    failed, failed.getTimeDone().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
        } catch (ExecutionException overtaken) {
            logOvertaken(failed, overtaken);
        }
    }

    /** The timer was set again or cancelled while it went off, by its handler or another: that is the newer word. */
    private static void logOvertaken(ExecutionComplete execution, ExecutionException overtaken) {
        LOG.debug("{} was changed while it went off", execution.getExecution(), overtaken);
    }

    private static ExecutorService threads() {
        return Executors.newFixedThreadPool(
                THREADS,
                Thread.ofVirtual()
                        .name("timer-", 0)
                        // Seen when a timer is set or cancelled in the instant between being picked and being read.
                        .uncaughtExceptionHandler((_, failure) -> LOG.warn("A timer did not go off this time", failure))
                        .factory());
    }
}
