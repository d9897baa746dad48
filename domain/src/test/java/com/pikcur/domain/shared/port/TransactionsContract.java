package com.pikcur.domain.shared.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.shared.AtOnce;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every {@link Transactions} promises. */
public interface TransactionsContract {

    Transactions transactions();

    /** Writes something into a store that takes part in the transactions. */
    void write(UUID something);

    boolean isWritten(UUID something);

    @Test
    default void what_was_done_stays_and_its_result_comes_back() {
        var something = UUID.randomUUID();

        var result = transactions().execute(() -> {
            write(something);
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(isWritten(something)).isTrue();
    }

    @Test
    default void whatever_is_thrown_comes_out_and_undoes_everything() {
        var something = UUID.randomUUID();
        var failure = new IllegalArgumentException("expected");

        assertThatThrownBy(() -> transactions().execute(() -> {
                    write(something);
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(isWritten(something)).isFalse();
    }

    @Test
    default void an_error_undoes_everything_too() {
        var something = UUID.randomUUID();
        var failure = new AssertionError("expected");

        assertThatThrownBy(() -> transactions().execute(() -> {
                    write(something);
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(isWritten(something)).isFalse();
    }

    @Test
    default void a_transaction_within_another_is_part_of_it() {
        var inner = UUID.randomUUID();

        assertThatThrownBy(() -> transactions().execute(() -> {
                    transactions().execute(() -> {
                        write(inner);
                        return inner;
                    });
                    throw new IllegalArgumentException("expected");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(isWritten(inner)).isFalse();
    }

    @Test
    default void a_part_that_fails_undoes_the_whole_even_if_somebody_caught_it() {
        var outer = UUID.randomUUID();

        assertThatThrownBy(() -> transactions().execute(() -> {
                    write(outer);
                    assertThatThrownBy(() -> transactions().execute(() -> {
                                throw new IllegalArgumentException("expected");
                            }))
                            .isInstanceOf(IllegalArgumentException.class);
                    return outer;
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(isWritten(outer)).isFalse();
    }

    @Test
    default void stale_work_is_done_again_twice_at_most() {
        var runs = new AtomicInteger();
        var undone = UUID.randomUUID();
        var kept = UUID.randomUUID();

        var result = transactions().execute(() -> {
            var run = runs.incrementAndGet();
            write(run == 3 ? kept : undone);
            if (run < 3) {
                throw new StaleAggregate("expected");
            }
            return run;
        });

        assertThat(result).isEqualTo(3);
        assertThat(isWritten(kept)).isTrue();
        assertThat(isWritten(undone)).isFalse();
    }

    @Test
    default void work_that_stays_stale_is_given_up() {
        var runs = new AtomicInteger();

        assertThatThrownBy(() -> transactions().execute(() -> {
                    runs.incrementAndGet();
                    throw new StaleAggregate("expected");
                }))
                .isInstanceOf(StaleAggregate.class);

        assertThat(runs).hasValue(3);
    }

    @Test
    default void stale_work_within_another_transaction_is_done_again_with_all_of_it() {
        var outerRuns = new AtomicInteger();
        var innerRuns = new AtomicInteger();

        var result = transactions().execute(() -> {
            outerRuns.incrementAndGet();
            return transactions().execute(() -> {
                if (innerRuns.incrementAndGet() == 1) {
                    throw new StaleAggregate("expected");
                }
                return "done";
            });
        });

        assertThat(result).isEqualTo("done");
        assertThat(outerRuns).hasValue(2);
        assertThat(innerRuns).hasValue(2);
    }

    @Test
    default void what_is_not_stale_is_not_done_again() {
        var runs = new AtomicInteger();

        assertThatThrownBy(() -> transactions().execute(() -> {
                    runs.incrementAndGet();
                    throw new IllegalArgumentException("expected");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(runs).hasValue(1);
    }

    @Test
    default void many_at_once_all_come_through() {
        var written = AtOnce.each(
                32,
                _ -> transactions().execute(() -> {
                    var something = UUID.randomUUID();
                    write(something);
                    return something;
                }));

        assertThat(written).allMatch(this::isWritten);
    }
}
