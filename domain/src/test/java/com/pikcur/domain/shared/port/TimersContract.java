package com.pikcur.domain.shared.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What every {@link Timers} promises. */
public interface TimersContract {

    String ONE_KIND = "contract-one";
    String OTHER_KIND = "contract-other";

    Timers timers();

    Transactions transactions();

    Instant now();

    /** From now on timers of both kinds are handled so. */
    void handleWith(Consumer<Timer> handler);

    /** Lets time go by; fails if that takes unreasonably long. */
    void letTimePassUntil(BooleanSupplier reached);

    @Test
    default void a_timer_goes_off_at_its_time_and_not_before() {
        var gone = recorded();
        var timer = new Timer(ONE_KIND, UUID.randomUUID());
        var at = now().plusMillis(300);

        timers().set(timer, at);

        letTimePassUntil(() -> gone.has(timer));
        assertThat(gone.firstOf(timer)).isAfterOrEqualTo(at);
    }

    @Test
    default void a_timer_set_for_the_past_goes_off_at_once() {
        var gone = recorded();
        var timer = new Timer(ONE_KIND, UUID.randomUUID());

        timers().set(timer, now().minus(Duration.ofDays(1)));

        letTimePassUntil(() -> gone.has(timer));
    }

    @Test
    default void a_timer_that_is_set_again_moves() {
        var gone = recorded();
        var later = new Timer(ONE_KIND, UUID.randomUUID());
        var sooner = new Timer(ONE_KIND, UUID.randomUUID());
        var at = now().plusMillis(900);

        timers().set(later, now().plusMillis(300));
        timers().set(later, at);
        timers().set(sooner, now().plus(Duration.ofDays(1)));
        timers().set(sooner, at);

        letTimePassUntil(() -> gone.has(later) && gone.has(sooner));
        assertThat(gone.firstOf(later)).isAfterOrEqualTo(at);
        assertThat(gone.firstOf(sooner)).isAfterOrEqualTo(at);
    }

    @Test
    default void a_cancelled_timer_does_not_go_off() {
        var gone = recorded();
        var cancelled = new Timer(ONE_KIND, UUID.randomUUID());
        var other = new Timer(OTHER_KIND, cancelled.subject());

        timers().set(cancelled, now().plusMillis(300));
        timers().set(other, now().plusMillis(900));
        timers().cancel(cancelled);

        letTimePassUntil(() -> gone.has(other));
        assertThat(gone.has(cancelled)).isFalse();
    }

    @Test
    default void cancelling_what_is_not_set_is_no_trouble() {
        timers().cancel(new Timer(ONE_KIND, UUID.randomUUID()));
    }

    @Test
    default void what_a_rolled_back_transaction_did_to_timers_was_never_done() {
        var gone = recorded();
        var neverSet = new Timer(ONE_KIND, UUID.randomUUID());
        var stillSet = new Timer(ONE_KIND, UUID.randomUUID());
        var notMoved = new Timer(ONE_KIND, UUID.randomUUID());
        timers().set(stillSet, now().plusMillis(600));
        timers().set(notMoved, now().plusMillis(600));

        assertThatThrownBy(() -> transactions().execute(() -> {
                    timers().set(neverSet, now());
                    timers().cancel(stillSet);
                    timers().set(notMoved, now().plus(Duration.ofDays(1)));
                    throw new IllegalArgumentException("expected");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        letTimePassUntil(() -> gone.has(stillSet) && gone.has(notMoved));
        assertThat(gone.has(neverSet)).isFalse();
    }

    @Test
    default void a_timer_may_be_set_again_by_its_own_going_off() {
        var timer = new Timer(ONE_KIND, UUID.randomUUID());
        var runs = new AtomicInteger();
        handleWith(gone -> {
            if (gone.equals(timer) && runs.incrementAndGet() < 3) {
                transactions().execute(() -> {
                    timers().set(timer, now().plusMillis(50));
                    return timer;
                });
            }
        });

        timers().set(timer, now());

        letTimePassUntil(() -> runs.get() >= 3);
    }

    @Test
    default void a_timer_whose_handling_fails_goes_off_again() {
        var timer = new Timer(ONE_KIND, UUID.randomUUID());
        var runs = new AtomicInteger();
        handleWith(gone -> {
            if (gone.equals(timer) && runs.incrementAndGet() == 1) {
                throw new IllegalStateException("expected");
            }
        });

        timers().set(timer, now());

        letTimePassUntil(() -> runs.get() >= 2);
    }

    private GoneOff recorded() {
        var gone = new GoneOff();
        handleWith(timer -> gone.add(timer, now()));
        return gone;
    }
}
