package com.pikcur.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.shared.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BatchLoaderTest {

    private static final int MANY = 2_000;
    private static final int SOME = 500;
    private static final int ODD = 13;

    private final ConcurrentLinkedQueue<Set<Integer>> asked = new ConcurrentLinkedQueue<>();
    private final BatchLoader<Integer, String> texts = new BatchLoader<>(this::textsOf);

    @Test
    void a_lone_caller_asks_for_nothing_else() {
        assertThat(texts.find(7)).contains("7");

        assertThat(asked).containsExactly(Set.of(7));
    }

    @Test
    void what_there_is_not_is_not_found() {
        assertThat(texts.find(-1)).isEmpty();
    }

    @Test
    void of_many_at_once_each_gets_its_own_answer() {
        var found = AtOnce.each(MANY, texts::find);

        assertThat(found).isEqualTo(textsBelow(MANY));
    }

    @Test
    void what_is_asked_for_while_one_reads_is_asked_for_together() {
        var held = new CountDownLatch(1);
        var texts = new BatchLoader<Integer, String>(keys -> {
            await(held);
            return textsOf(keys);
        });

        var found = AtOnce.eachWhenAllWait(SOME, texts::find, held::countDown);

        assertThat(found).isEqualTo(textsBelow(SOME));
        assertThat(asked.stream().mapToInt(Set::size).sum()).isEqualTo(SOME);
        assertThat(asked).hasSizeLessThan(SOME).allMatch(keys -> keys.size() <= BatchLoader.MOST_TOGETHER);
    }

    @Test
    void whoever_asks_is_told_nothing_that_was_read_before() {
        var now = new AtomicInteger();
        var moments = new BatchLoader<Integer, Integer>(keys -> {
            var moment = now.get();
            Thread.onSpinWait();
            return of(keys, _ -> moment);
        });

        var late = AtOnce.each(MANY, key -> {
            var since = now.incrementAndGet();
            return moments.find(key).filter(moment -> moment < since);
        });

        assertThat(late).allMatch(Optional::isEmpty);
    }

    @Test
    void what_cannot_be_read_fails_alone() {
        var texts = new BatchLoader<Integer, String>(keys -> {
            if (keys.contains(ODD)) {
                throw new IllegalStateException("unreadable");
            }
            return textsOf(keys);
        });

        var found = AtOnce.each(MANY, key -> key == ODD ? failureOf(() -> texts.find(key)) : texts.find(key));

        for (var key = 0; key < MANY; key++) {
            assertThat(found.get(key)).contains(key == ODD ? "unreadable" : String.valueOf(key));
        }
    }

    private static List<Optional<String>> textsBelow(int end) {
        return IntStream.range(0, end)
                .mapToObj(key -> Optional.of(String.valueOf(key)))
                .toList();
    }

    private static void await(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Optional<String> failureOf(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(IllegalStateException.class);
        return Optional.of("unreadable");
    }

    private Map<Integer, String> textsOf(Set<Integer> keys) {
        asked.add(keys);
        return of(keys, String::valueOf);
    }

    private static <V> Map<Integer, V> of(Set<Integer> keys, Function<Integer, V> value) {
        return keys.stream().filter(key -> key >= 0).collect(Collectors.toMap(UnaryOperator.identity(), value));
    }
}
