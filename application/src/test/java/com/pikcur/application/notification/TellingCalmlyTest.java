package com.pikcur.application.notification;

import static com.pikcur.application.notification.NotificationsAtWork.NOON;
import static com.pikcur.application.notification.TellCalmly.PACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.shared.Faults;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Timers.Timer;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TellingCalmlyTest {

    private final Faults faults = new Faults();
    private final NotificationsAtWork work = new NotificationsAtWork(faults);
    private final NotificationUseCases other = work.node(new Faults(), work.clock);
    private final MemberId bidder = work.joined();
    private final HotAuction auction = new HotAuction(work, bidder);

    @Test
    void the_first_time_is_told_at_once_in_every_way() {
        var browser = work.browserOf(bidder);

        auction.outbid(work.use);

        assertThat(auction.told()).containsExactly(1L);
        assertThat(work.pushesTo(browser)).hasSize(1);
        assertThat(work.broadcast.told()).hasSize(1);
        assertThat(timer()).isEmpty();
    }

    @Test
    void whatever_follows_costs_nothing_and_is_told_as_it_is_in_the_end() {
        auction.outbid(work.use);
        work.clock.advance(Duration.ofSeconds(1));
        auction.outbid(work.use);
        var before = faults.calls();

        for (var times = 0; times < 1_000; times++) {
            auction.outbid(work.use);
            work.clock.advance(Duration.ofMillis(20));
        }

        assertThat(faults.calls()).isEqualTo(before);
        assertThat(auction.told()).containsExactly(1L);
        assertThat(timer()).contains(NOON.plus(PACE));
        work.clock.set(NOON.plus(PACE));
        goOff(work.use);
        assertThat(auction.told()).containsExactly(1L, 1_002L);
        assertThat(work.broadcast.told()).hasSize(2);
        assertThat(timer()).isEmpty();
    }

    @Test
    void whoever_leads_by_then_hears_nothing() {
        auction.outbid(work.use);
        auction.outbid(work.use);
        auction.regain();

        work.clock.advance(PACE);
        goOff(work.use);

        assertThat(auction.told()).containsExactly(1L);
    }

    @Test
    void whoever_was_outbid_again_after_that_hears_it_at_once() {
        auction.outbid(work.use);
        auction.outbid(work.use);
        auction.regain();
        work.clock.advance(PACE);
        goOff(work.use);

        auction.outbid(work.use);

        assertThat(auction.told()).containsExactly(1L, 3L);
    }

    @Test
    void what_they_were_told_last_they_do_not_hear_again() {
        var risen = auction.rise();
        auction.tellOf(risen, work.use);
        auction.tellOf(risen, work.use);

        work.clock.advance(PACE);
        goOff(work.use);

        assertThat(auction.told()).containsExactly(1L);
        assertThat(work.mailsTo(bidder)).hasSize(1);
    }

    @Test
    void within_the_pace_it_waits_and_after_it_does_not() {
        auction.outbid(work.use);

        work.clock.set(NOON.plus(PACE).minusNanos(1));
        auction.outbid(work.use);
        assertThat(auction.told()).containsExactly(1L);
        assertThat(timer()).contains(NOON.plus(PACE));

        work.clock.set(NOON.plus(PACE));
        auction.outbid(work.use);
        assertThat(auction.told()).containsExactly(1L, 3L);
        goOff(work.use);
        assertThat(auction.told()).containsExactly(1L, 3L);
    }

    @Test
    void the_pace_counts_from_whatever_was_told_last() {
        auction.outbid(work.use);
        auction.outbid(work.use);
        work.clock.advance(PACE);
        goOff(work.use);

        work.clock.advance(PACE.minusNanos(1));
        auction.outbid(work.use);

        assertThat(auction.told()).containsExactly(1L, 2L);
        assertThat(timer()).contains(NOON.plus(PACE).plus(PACE));
    }

    @Test
    void a_timer_that_goes_off_when_it_was_told_just_now_keeps_the_pace() {
        auction.outbid(work.use);
        auction.outbid(work.use);
        work.clock.advance(PACE);
        auction.outbid(other);
        auction.rise();

        goOff(work.use);
        assertThat(auction.told()).containsExactly(1L, 3L);

        work.clock.advance(PACE);
        goOff(work.use);
        assertThat(auction.told()).containsExactly(1L, 3L, 4L);
    }

    @Test
    void what_is_told_by_another_node_is_awaited_here_too() {
        auction.outbid(work.use);
        auction.outbid(other);
        auction.outbid(work.use);

        work.clock.advance(PACE);
        goOff(other);

        assertThat(auction.told()).containsExactly(1L, 3L);
    }

    @Test
    void things_do_not_get_into_each_others_way_and_nor_do_members() {
        var auctions = IntStream.range(0, 300)
                .mapToObj(number -> new HotAuction(work, number % 2 == 0 ? bidder : work.joined()))
                .toList();
        for (var times = 0; times < 3; times++) {
            auctions.forEach(each -> each.outbid(work.use));
        }

        work.clock.advance(PACE);
        auctions.forEach(each -> each.catchUp(work.use));

        assertThat(auctions).allSatisfy(each -> assertThat(each.told()).containsExactly(1L, 3L));
    }

    @Test
    void who_does_not_want_to_hear_of_it_is_not_awaited_either() {
        work.choose(bidder, NoticeType.OUTBID);

        auction.outbid(work.use);
        auction.outbid(work.use);

        assertThat(auction.notices()).isEmpty();
        assertThat(timer()).isEmpty();
    }

    @Test
    void nobody_is_told_of_what_is_forgotten() {
        auction.outbid(work.use);
        auction.outbid(work.use);
        work.use.eraser.erase(bidder);

        work.clock.advance(PACE);
        goOff(work.use);

        assertThat(auction.notices()).isEmpty();
    }

    @Test
    void what_is_undone_in_the_end_has_set_no_timer_and_is_awaited_the_next_time() {
        auction.outbid(work.use);
        var commitFails = new AtomicBoolean(true);
        var transactions = new Transactions() {
            @Override
            public <T> T execute(Supplier<T> task) {
                return work.transactions.execute(() -> {
                    var result = task.get();
                    if (commitFails.getAndSet(false)) {
                        throw new IllegalStateException("not committed");
                    }
                    return result;
                });
            }
        };
        var timers = new NotificationTimers(work.timers);
        var calmly = new TellCalmly(transactions, work.notices, work.conflations, timers, work.use.tell, work.clock);
        auction.rise();

        assertThatIllegalStateException().isThrownBy(() -> calmly.handle(auction.about, this::neverMade));
        assertThat(timer()).isEmpty();
        calmly.handle(auction.about, this::neverMade);

        assertThat(timer()).contains(NOON.plus(PACE));
        assertThat(auction.told()).containsExactly(1L);
    }

    private News neverMade() {
        throw new AssertionError("It is not to be told at once");
    }

    @Test
    void an_event_that_arrives_while_the_timer_goes_off_is_told_last() {
        auction.outbid(work.use);
        auction.outbid(work.use);
        work.clock.advance(PACE);

        var arrived = new CompletableFuture<Long>();
        work.use.calmly.catchUp(auction.about.id(), about -> {
            var before = auction.current(about);
            arrived.completeAsync(() -> {
                auction.outbid(other);
                return 3L;
            });
            waitALittleFor(arrived);
            return before;
        });
        arrived.join();
        work.clock.advance(PACE);
        goOff(other);

        assertThat(auction.told()).endsWith(3L).isSorted();
    }

    @Test
    void an_error_while_it_is_looked_up_leaves_it_to_the_next_time() {
        auction.outbid(work.use);
        auction.outbid(work.use);
        work.clock.advance(PACE);

        assertThatThrownBy(() -> work.timers.goOff(
                        work.clock.instant(),
                        timer -> work.use.calmly.catchUp(timer.subject(), _ -> {
                            throw new IllegalStateException("away");
                        })))
                .isInstanceOf(IllegalStateException.class);
        goOff(work.use);

        assertThat(auction.told()).containsExactly(1L, 2L);
    }

    /** Until it is there, or waits for us. */
    private static void waitALittleFor(CompletableFuture<Long> arrived) {
        try {
            arrived.get(200, TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // It waits for us.
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private void goOff(NotificationUseCases node) {
        work.timers.goOff(work.clock.instant(), timer -> {
            assertThat(timer).isEqualTo(new Timer(NotificationTimers.CONFLATED, auction.about.id()));
            auction.catchUp(node);
        });
    }

    private Optional<Instant> timer() {
        return work.timers.at(new Timer(NotificationTimers.CONFLATED, auction.about.id()));
    }
}
