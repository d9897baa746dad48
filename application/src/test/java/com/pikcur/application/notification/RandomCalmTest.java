package com.pikcur.application.notification;

import static com.pikcur.application.notification.TellCalmly.PACE;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.shared.Faults;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.Seeds;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * However often a bidder is outbid, whichever node hears of it and on whichever a timer goes off: they are told calmly, in
 * order, and last of how it is. Each run takes new histories; a failure prints the seed of its history, and
 * {@code -Dpikcur.seed=…} begins with that one.
 */
class RandomCalmTest {

    private static final int HISTORIES = 200;
    private static final int STEPS = 80;
    private static final int LONGEST_PAUSE_MILLIS = 9_000;
    /** Events are handled soon, if not at once. */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);
    /** So much at most the clock of the other node is before or behind. */
    private static final int CLOCK_DIFFERENCE_MILLIS = 5_000;

    private record Risen(long price, Instant at) {}

    @Test
    void on_two_nodes_the_newest_state_is_told_last_and_no_two_too_soon() {
        Seeds.each(HISTORIES, seed -> new History(seed).run());
    }

    private static final class History {

        private final SplittableRandom random;
        private final NotificationsAtWork work = new NotificationsAtWork();
        private final HotAuction auction = new HotAuction(work, work.joined());
        private final List<Clock> clocks;
        private final List<NotificationUseCases> nodes;
        private final Queue<Risen> unheard = new ArrayDeque<>();

        History(long seed) {
            random = new SplittableRandom(seed);
            var difference = random.nextInt(-CLOCK_DIFFERENCE_MILLIS, CLOCK_DIFFERENCE_MILLIS + 1);
            clocks = List.of(work.clock, Clock.offset(work.clock, Duration.ofMillis(difference)));
            nodes = clocks.stream().map(clock -> work.node(new Faults(), clock)).toList();
        }

        void run() {
            for (var step = 0; step < STEPS; step++) {
                act();
            }
            hearAll();
            for (var round = 0; round < 3; round++) {
                work.clock.advance(PACE);
                goOff(random.nextInt(2));
            }
            auction.outbidAt().ifPresent(price -> assertThat(auction.told()).endsWith(price));
            mustBeCalm(auction);
        }

        private void act() {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> unheard.add(new Risen(auction.rise(), work.clock.instant()));
                case 3 -> hear();
                case 4 -> goOff(random.nextInt(2));
                case 5 -> pause();
                case 6 -> hearAll();
                default -> {
                    if (random.nextInt(4) == 0) {
                        auction.regain();
                    }
                }
            }
        }

        private void pause() {
            var pause = Duration.ofMillis(random.nextInt(LONGEST_PAUSE_MILLIS));
            var after = work.clock.instant().plus(pause);
            while (!unheard.isEmpty()
                    && unheard.element().at().plus(LONGEST_DELAY).isBefore(after)) {
                hear();
            }
            work.clock.set(after);
        }

        private void hear() {
            var next = unheard.poll();
            if (next != null) {
                auction.tellOf(next.price(), nodes.get(random.nextInt(2)));
            }
        }

        private void hearAll() {
            while (!unheard.isEmpty()) {
                hear();
            }
        }

        private void goOff(int node) {
            work.timers.goOff(clocks.get(node).instant(), _ -> auction.catchUp(nodes.get(node)));
        }
    }

    @Test
    void while_timers_go_off_events_arrive_and_time_goes_by_at_once_nothing_is_lost() {
        var work = new NotificationsAtWork();
        var other = work.node(new Faults(), work.clock);
        var auction = new HotAuction(work, work.joined());
        var busy = new AtomicInteger(1);

        AtOnce.each(3, number -> {
            switch (number) {
                case 0 -> {
                    for (var times = 0; times < 2_000; times++) {
                        auction.outbid(times % 2 == 0 ? work.use : other);
                    }
                    busy.decrementAndGet();
                }
                case 1 -> goOffWhile(busy, work, auction, other);
                default -> goByWhile(busy, work.clock);
            }
            return number;
        });
        work.clock.advance(PACE.multipliedBy(2));
        work.timers.goOff(work.clock.instant(), _ -> auction.catchUp(work.use));

        assertThat(auction.told()).endsWith(2_000L);
        mustBeCalm(auction);
    }

    private static void goOffWhile(
            AtomicInteger busy, NotificationsAtWork work, HotAuction auction, NotificationUseCases node) {
        while (busy.get() > 0) {
            work.timers.goOff(work.clock.instant(), (Timer _) -> auction.catchUp(node));
            LockSupport.parkNanos(10_000);
        }
    }

    private static void goByWhile(AtomicInteger busy, SettableClock clock) {
        while (busy.get() > 0) {
            clock.advance(Duration.ofMillis(100));
            LockSupport.parkNanos(10_000);
        }
    }

    private static void mustBeCalm(HotAuction auction) {
        assertThat(auction.told()).isSorted().doesNotHaveDuplicates();
        var moments = auction.notices().stream().map(Notice::toldAt).toList();
        for (var each = 1; each < moments.size(); each++) {
            assertThat(Duration.between(moments.get(each - 1), moments.get(each)))
                    .isGreaterThanOrEqualTo(PACE);
        }
    }
}
