package com.pikcur.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;
import com.pikcur.domain.shared.port.TimersContract;
import com.pikcur.domain.shared.port.Transactions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class DbSchedulerTimersTest implements TimersContract {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Table<?> TIMER = DSL.table(DSL.name("shared_timer"));
    private static final Field<String> SUBJECT = DSL.field(DSL.name("task_instance"), SQLDataType.VARCHAR);

    private final TestDatabase database = TestDatabase.fresh();
    private final Timers timers = new DbSchedulerTimers(database.db());
    private final List<TimerRunner> runners = new CopyOnWriteArrayList<>();
    private volatile Consumer<Timer> handler = _ -> {};

    DbSchedulerTimersTest() {
        startRunner();
    }

    @AfterEach
    void forgetHandler() {
        handler = _ -> {};
    }

    @AfterAll
    void close() {
        stopRunners();
        database.close();
    }

    @Override
    public Timers timers() {
        return timers;
    }

    @Override
    public Transactions transactions() {
        return database.transactions();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void handleWith(Consumer<Timer> handler) {
        this.handler = handler;
    }

    @Override
    public void letTimePassUntil(BooleanSupplier reached) {
        await().atMost(PATIENCE).until(reached::getAsBoolean);
    }

    @Test
    void a_timer_that_has_gone_off_is_forgotten() {
        var timer = aTimer();

        timers.set(timer, now());

        letTimePassUntil(() -> !isSet(timer));
    }

    @Test
    void of_two_nodes_one_handles_each_timer() {
        var gone = new CopyOnWriteArrayList<Timer>();
        handleWith(gone::add);
        startRunner();
        var due = Stream.generate(DbSchedulerTimersTest::aTimer).limit(100).toList();
        var at = now().plusMillis(300);

        due.forEach(timer -> timers.set(timer, at));

        letTimePassUntil(() -> due.stream().noneMatch(this::isSet));
        assertThat(gone).containsExactlyInAnyOrderElementsOf(due);
    }

    @Test
    void what_became_due_while_nobody_ran_goes_off_late() {
        var gone = new CopyOnWriteArrayList<Timer>();
        handleWith(gone::add);
        stopRunners();
        var timer = aTimer();
        timers.set(timer, now().minus(Duration.ofHours(1)));

        startRunner();

        letTimePassUntil(() -> gone.contains(timer));
    }

    @Test
    void what_a_dead_node_had_begun_goes_off_on_another() {
        var gone = new CopyOnWriteArrayList<Timer>();
        handleWith(gone::add);
        var timer = aTimer();
        timers.set(timer, now().plus(Duration.ofDays(1)));
        database.db()
                .update(TIMER)
                .set(DSL.field(DSL.name("picked"), Boolean.class), true)
                .set(DSL.field(DSL.name("picked_by"), String.class), "a dead node")
                .set(DSL.field("last_heartbeat", Instant.class), DatabaseClock.in(Duration.ofSeconds(-7)))
                .where(SUBJECT.eq(timer.subject().toString()))
                .execute();

        letTimePassUntil(() -> gone.contains(timer));
    }

    @Test
    void a_timer_set_by_its_own_going_off_waits_for_the_new_time() {
        var gone = new CopyOnWriteArrayList<Timer>();
        var timer = aTimer();
        var again = now().plusSeconds(1);
        handleWith(any -> {
            gone.add(any);
            if (gone.size() == 1) {
                inTransaction(() -> timers.set(timer, again));
            }
        });

        timers.set(timer, now());

        letTimePassUntil(() -> gone.size() == 1);
        assertThat(isSet(timer)).isTrue();
        letTimePassUntil(() -> gone.size() == 2);
        assertThat(now()).isAfterOrEqualTo(again);
        letTimePassUntil(() -> !isSet(timer));
        assertThat(gone).hasSize(2);
    }

    @Test
    void a_timer_set_by_a_going_off_that_is_undone_goes_off_again_at_once() {
        var gone = new CopyOnWriteArrayList<Timer>();
        var timer = aTimer();
        handleWith(any -> {
            gone.add(any);
            if (gone.size() == 1) {
                inTransaction(() -> {
                    timers.set(timer, now().plus(Duration.ofDays(1)));
                    throw new IllegalStateException("expected");
                });
            }
        });

        timers.set(timer, now());

        letTimePassUntil(() -> gone.size() == 2);
    }

    @Test
    void a_timer_moved_while_it_goes_off_goes_off_again() {
        var gone = new CopyOnWriteArrayList<Timer>();
        var timer = aTimer();
        handleSlowly(gone, slow -> {
            timers.set(timer, now());
            timers.set(timer, now().plusMillis(500));
            slow.countDown();
        });

        timers.set(timer, now());

        letTimePassUntil(() -> gone.size() == 2);
    }

    @Test
    void a_timer_cancelled_while_it_goes_off_is_gone() {
        var gone = new CopyOnWriteArrayList<Timer>();
        var stillSet = new CopyOnWriteArrayList<Boolean>();
        var timer = aTimer();
        handleSlowly(gone, slow -> {
            timers.cancel(timer);
            stillSet.add(isSet(timer));
            slow.countDown();
        });

        timers.set(timer, now());

        letTimePassUntil(() -> !stillSet.isEmpty());
        assertThat(stillSet).containsExactly(false);
        assertThat(gone).hasSize(1);
    }

    @Test
    void a_timer_cancelled_and_set_anew_while_it_goes_off_goes_off_again() {
        var gone = new CopyOnWriteArrayList<Timer>();
        var timer = aTimer();
        handleSlowly(gone, slow -> {
            timers.cancel(timer);
            timers.set(timer, now());
            slow.countDown();
        });

        timers.set(timer, now());

        letTimePassUntil(() -> gone.size() == 2);
    }

    /** Otherwise whoever still handles the old one would remove the new one at the end, handled or not. */
    @Test
    void a_timer_set_anew_is_told_from_the_one_before() {
        var timer = aTimer();
        var later = now().plus(Duration.ofDays(1));

        timers.set(timer, later);
        var before = versionOf(timer);
        timers.set(timer, later);
        var moved = versionOf(timer);
        timers.cancel(timer);
        timers.set(timer, later);

        assertThat(moved).isNotEqualTo(before);
        assertThat(versionOf(timer)).isNotIn(before, moved);
    }

    @Test
    void microseconds_and_far_times_are_kept() {
        var timer = aTimer();
        var at = Instant.parse("2199-12-31T23:59:59.123456Z");

        timers.set(timer, at);

        assertThat(kept(timer, DSL.field("execution_time", DatabaseClock.now().getDataType())))
                .isEqualTo(at);
    }

    private long versionOf(Timer timer) {
        return kept(timer, DSL.field("version", SQLDataType.BIGINT));
    }

    private <T> T kept(Timer timer, Field<T> column) {
        return database.db()
                .select(column)
                .from(TIMER)
                .where(SUBJECT.eq(timer.subject().toString()))
                .fetchSingle()
                .value1();
    }

    /** The first going off lasts until {@code meanwhile} has counted down. */
    private void handleSlowly(List<Timer> gone, Consumer<CountDownLatch> meanwhile) {
        var slow = new CountDownLatch(1);
        handleWith(any -> {
            gone.add(any);
            if (gone.size() == 1) {
                Thread.ofVirtual().start(() -> meanwhile.accept(slow));
                await().atMost(PATIENCE).until(() -> slow.getCount() == 0);
            }
        });
    }

    private void inTransaction(Runnable work) {
        transactions().execute(() -> {
            work.run();
            return work;
        });
    }

    private static Timer aTimer() {
        return new Timer(ONE_KIND, UUID.randomUUID());
    }

    private boolean isSet(Timer timer) {
        return database.db().fetchExists(TIMER, SUBJECT.eq(timer.subject().toString()));
    }

    private void startRunner() {
        Map<String, Consumer<UUID>> handlers = Map.of(
                ONE_KIND, subject -> handler.accept(new Timer(ONE_KIND, subject)),
                OTHER_KIND, subject -> handler.accept(new Timer(OTHER_KIND, subject)));
        var runner = new TimerRunner(database.dataSource(), handlers, new SimpleMeterRegistry());
        runner.start();
        runners.add(runner);
    }

    private void stopRunners() {
        runners.forEach(TimerRunner::close);
        runners.clear();
    }
}
