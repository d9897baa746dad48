package com.pikcur.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.pikcur.domain.shared.AtOnce;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CombinerTest {

    private static final int ROOM = 10_000;

    private final List<List<Integer>> batches = new ArrayList<>();

    @Test
    void a_lone_caller_works_itself_and_at_once() {
        var worker = new CompletableFuture<Thread>();
        var combiner = new Combiner<Integer>(4, ROOM, _ -> worker.complete(Thread.currentThread()));

        assertThat(combiner.pass(1)).isTrue();

        assertThat(worker.join()).isEqualTo(Thread.currentThread());
    }

    @Test
    void what_comes_meanwhile_goes_together_in_order_and_no_more_than_may() throws InterruptedException {
        var stage = new Stage(4, ROOM);
        var callers = stage.hold(9);

        stage.letGo();

        callers.forEach(CompletableFuture::join);
        assertThat(batches).containsExactly(List.of(0), List.of(1, 2, 3, 4), List.of(5, 6, 7, 8));
    }

    @Test
    void without_room_nothing_is_done() throws InterruptedException {
        var stage = new Stage(4, 3);
        var callers = stage.hold(4);

        assertThat(stage.combiner.pass(99)).isFalse();
        stage.letGo();

        assertThat(callers).allMatch(CompletableFuture::join);
        assertThat(batches).containsExactly(List.of(0), List.of(1, 2, 3));
    }

    @Test
    void failed_work_reaches_who_worked_and_holds_up_nobody() {
        var times = new AtomicInteger();
        var combiner = new Combiner<Integer>(4, ROOM, _ -> {
            if (times.getAndIncrement() == 0) {
                throw new IllegalStateException("broken");
            }
        });

        assertThatIllegalStateException().isThrownBy(() -> combiner.pass(1)).withMessage("broken");

        assertThat(combiner.pass(2)).isTrue();
        assertThat(times).hasValue(2);
    }

    @Test
    void of_many_at_once_each_is_worked_for_once_and_only_one_works_at_a_time() {
        var working = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new ArrayList<Integer>();
        var combiner = new Combiner<Integer>(16, ROOM, together -> {
            most.accumulateAndGet(working.incrementAndGet(), Math::max);
            done.addAll(together);
            working.decrementAndGet();
        });

        AtOnce.each(1_000, combiner::pass);

        assertThat(done).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(most).hasValue(1);
    }

    /** The first caller works until it is let go. */
    private final class Stage {

        private final CountDownLatch atWork = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);
        private final Combiner<Integer> combiner;

        Stage(int batch, int room) {
            combiner = new Combiner<>(batch, room, this::work);
        }

        private void work(List<Integer> together) {
            batches.add(together);
            atWork.countDown();
            try {
                letGo.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

        /** One at work and the others waiting behind it, one after another. */
        List<CompletableFuture<Boolean>> hold(int callers) throws InterruptedException {
            var all = new ArrayList<CompletableFuture<Boolean>>();
            for (var number : IntStream.range(0, callers).toArray()) {
                var thread = new CompletableFuture<Thread>();
                all.add(CompletableFuture.supplyAsync(
                        () -> {
                            thread.complete(Thread.currentThread());
                            return combiner.pass(number);
                        },
                        task -> Thread.ofVirtual().start(task)));
                atWork.await();
                if (number > 0) {
                    AtOnce.untilItWaits(thread.join());
                }
            }
            return all;
        }

        void letGo() {
            letGo.countDown();
        }
    }
}
