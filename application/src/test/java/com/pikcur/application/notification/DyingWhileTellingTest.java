package com.pikcur.application.notification;

import static com.pikcur.application.notification.NotificationsAtWork.MIDNIGHT;
import static com.pikcur.application.notification.NotificationsAtWork.MORNING;
import static com.pikcur.application.notification.NotificationsAtWork.news;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.shared.Faults;
import com.pikcur.application.shared.Faults.Crash;
import com.pikcur.application.shared.Faults.Moment;
import com.pikcur.domain.notification.HeldNotice;
import com.pikcur.domain.notification.Mail;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.NoticeChannel;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.port.RecordedBroadcast.Told;
import com.pikcur.domain.shared.MemberId;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process dies at every single call there is, once each, and is started again: nobody may hear nothing, or twice. */
class DyingWhileTellingTest {

    private static final int MOST_CALLS = 100;
    private static final int LAST_CALLS = 9;

    /** One who is awake, one who sleeps, and one who wants mail once a day. */
    private static final class Three {

        private final Faults faults = new Faults();
        private final NotificationsAtWork work = new NotificationsAtWork(faults);
        private final MemberId awake = work.joined();
        private final MemberId asleep = work.joined();
        private final MemberId daily = work.joined();
        private final PushSubscription browser = work.browserOf(asleep);

        private Three() {
            work.sleepsAtNight(asleep);
            work.wantsDailyMail(daily);
            work.clock.set(MIDNIGHT);
        }

        private List<News> told() {
            return Stream.of(awake, asleep, daily)
                    .map(member -> news(member, NoticeType.OUTBID, "cause"))
                    .toList();
        }

        private List<MemberId> all() {
            return List.of(awake, asleep, daily);
        }
    }

    /** Tries each call in turn, until none is left to die at. */
    private static void dyingAtEveryCall(
            Moment moment, Consumer<Three> before, Consumer<Three> work, Consumer<Three> check) {
        var call = 0;
        for (var died = true; died; call++) {
            assertThat(call).isLessThan(MOST_CALLS);
            var three = new Three();
            before.accept(three);
            three.faults.dieAt(call, moment);
            try {
                work.accept(three);
            } catch (Crash _) {
                // It is started again, and whatever called will call again.
            }
            died = three.faults.restart();
            work.accept(three);
            check.accept(three);
        }
        assertThat(call).isGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_told_again_after_that_has_heard_once_in_every_way(Moment moment) {
        dyingAtEveryCall(moment, _ -> {}, three -> three.work.use.tell.handle(three.told()), three -> {
            var work = three.work;
            assertThat(three.all()).allSatisfy(member -> {
                var notice = work.onlyNotice(member);
                assertThat(work.broadcast.told().stream()
                                .filter(told -> told.member().equals(member)))
                        .hasSizeLessThanOrEqualTo(2)
                        .allMatch(told -> told.equals(new Told(member, notice.seq())));
            });
            assertThat(work.mailsTo(three.awake)).hasSize(1);
            assertThat(work.mailsTo(three.asleep)).hasSize(1);
            assertThat(work.mailsTo(three.daily)).isEmpty();
            assertThat(work.held.all(three.asleep))
                    .extracting(HeldNotice::channel)
                    .containsExactly(NoticeChannel.PUSH);
            assertThat(work.held.all(three.daily))
                    .extracting(HeldNotice::channel)
                    .containsExactly(NoticeChannel.MAIL);
            assertThat(work.timerOfHeld(three.asleep)).isPresent();
            assertThat(work.timerOfHeld(three.daily)).isPresent();
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_was_held_goes_out_once(Moment moment) {
        dyingAtEveryCall(
                moment,
                three -> {
                    three.work.use.tell.handle(three.told());
                    three.work.clock.set(MORNING);
                },
                three -> three.work.use.release.handle(three.asleep),
                three -> {
                    assertThat(three.work.pushesTo(three.browser)).hasSize(1);
                    assertThat(three.work.held.all(three.asleep)).isEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource
    void what_is_told_calmly_is_told_last_as_it_is_then(Moment moment) {
        var call = 0;
        for (var died = true; died; call++) {
            assertThat(call).isLessThan(MOST_CALLS);
            var faults = new Faults();
            var work = new NotificationsAtWork(faults);
            var auction = new HotAuction(work, work.joined());
            faults.dieAt(call, moment);
            for (var times = 0; times < 3; times++) {
                var price = auction.rise();
                twiceIfItDies(() -> auction.tellOf(price, work.use));
            }
            work.clock.advance(TellCalmly.PACE);
            twiceIfItDies(() -> work.timers.goOff(work.clock.instant(), _ -> auction.catchUp(work.use)));
            died = faults.restart();
            assertThat(auction.told()).containsExactly(1L, 3L);
            assertThat(work.mails()).hasSize(2);
        }
        assertThat(call).isGreaterThan(20);
    }

    private static void twiceIfItDies(Runnable work) {
        try {
            work.run();
        } catch (Crash _) {
            work.run();
        }
    }

    @ParameterizedTest
    @EnumSource
    void dying_between_two_batches_and_in_the_second_everybody_has_heard_once(Moment moment) {
        var all = many(new Faults());
        for (var call = all.calls() - LAST_CALLS; call < all.calls(); call++) {
            var faults = new Faults();
            faults.dieAt(call, moment);
            assertThat(many(faults).restart()).isTrue();
        }
    }

    /** Tells more than one batch, again if the process dies, and says where that happened. */
    private static Faults many(Faults faults) {
        var work = new NotificationsAtWork(faults);
        var members = IntStream.range(0, TellMembers.LARGEST_BATCH + 2)
                .mapToObj(_ -> work.joined())
                .toList();
        var news = members.stream()
                .map(member -> news(member, NoticeType.WON, "cause"))
                .toList();
        try {
            work.use.tell.handle(news);
        } catch (Crash _) {
            work.use.tell.handle(news);
        }
        assertThat(members)
                .allSatisfy(member -> assertThat(work.notices.listed(member)).hasSize(1));
        assertThat(work.mails()).extracting(Mail::to).hasSameSizeAs(members).doesNotHaveDuplicates();
        assertThat(Collections.frequency(
                        work.broadcast.told(), work.broadcast.told().getFirst()))
                .isLessThanOrEqualTo(2);
        return faults;
    }
}
