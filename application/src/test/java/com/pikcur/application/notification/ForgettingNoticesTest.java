package com.pikcur.application.notification;

import static com.pikcur.application.notification.NotificationsAtWork.MIDNIGHT;
import static com.pikcur.application.notification.NotificationsAtWork.NOON;
import static com.pikcur.application.notification.NotificationsAtWork.news;
import static com.pikcur.domain.notification.NoticeChannel.MAIL;
import static com.pikcur.domain.notification.NoticeChannel.PUSH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.shared.Faults;
import com.pikcur.application.shared.Faults.Crash;
import com.pikcur.application.shared.Faults.Moment;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.notification.MailRhythm;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeFixtures;
import com.pikcur.domain.notification.NoticeSettings;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.PushFixtures;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is old is forgotten, and so is all about whoever leaves; until then it is theirs to see. */
class ForgettingNoticesTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int MORE_THAN_A_BATCH = 1_001;

    private final Faults faults = new Faults();
    private final NotificationsAtWork work = new NotificationsAtWork(faults);
    private final MemberId member = work.joined();
    private final NoticeData data = new NoticeData(
            work.use.settings,
            new OwnPushSubscriptions(work.subscriptions, work.pushes, UUID::randomUUID, work.clock),
            new InMemoryNoticeQueries(work.notices),
            work.use.wordings);

    @Test
    void what_is_older_than_three_months_is_forgotten_and_nothing_else() {
        tell(1);
        work.clock.advance(Duration.ofNanos(1));
        tell(1);

        work.clock.set(NOON.plus(ForgetOldNotices.KEPT_FOR));
        work.use.forgetOld.handle();
        assertThat(seqs()).containsExactly(1L, 2L);

        work.clock.advance(Duration.ofNanos(1));
        work.use.forgetOld.handle();
        assertThat(seqs()).containsExactly(2L);
    }

    @Test
    void a_number_is_not_given_again_when_its_notice_is_forgotten() {
        tell(2);
        work.clock.set(NOON.plus(ForgetOldNotices.KEPT_FOR).plusNanos(1));
        work.use.forgetOld.handle();

        tell(1);

        assertThat(seqs()).containsExactly(3L);
    }

    @Test
    void more_than_a_little_is_forgotten_a_little_at_a_time() {
        work.notices.add(IntStream.range(0, MORE_THAN_A_BATCH)
                .mapToObj(_ -> NoticeFixtures.listed(news(member, NoticeType.WON)))
                .toList());
        work.clock.set(NoticeFixtures.TOLD.plus(ForgetOldNotices.KEPT_FOR).plusNanos(1));
        var before = faults.calls();

        work.use.forgetOld.handle();

        assertThat(seqs()).isEmpty();
        // Two batches of notices and one of notes, each in a transaction of its own, and the timer in its own.
        assertThat(faults.calls() - before).isEqualTo(3 * 2 + 2);
    }

    @Test
    void what_was_awaited_long_ago_is_forgotten_and_what_is_awaited_is_not() {
        var old = new HotAuction(work, member);
        var young = new HotAuction(work, member);
        old.outbid(work.use);
        work.clock.set(NOON.plus(ForgetOldNotices.KEPT_FOR).plusNanos(1));
        young.outbid(work.use);

        work.use.forgetOld.handle();

        assertThat(work.conflations.find(old.about.id())).isEmpty();
        assertThat(work.conflations.find(young.about.id())).isPresent();
    }

    @Test
    void it_goes_on_every_hour_and_once_for_all_nodes() {
        work.use.forgetOld.waitForNext();
        assertThat(timers()).containsExactly(NOON.plus(AN_HOUR));
        work.node(new Faults(), work.clock).forgetOld.waitForNext();
        assertThat(timers()).containsExactly(NOON.plus(AN_HOUR));

        work.clock.advance(AN_HOUR);
        work.timers.goOff(work.clock.instant(), _ -> work.use.forgetOld.handle());

        assertThat(timers()).containsExactly(NOON.plus(AN_HOUR).plus(AN_HOUR));
    }

    private List<Instant> timers() {
        return work.timers.at(new Timer(NotificationTimers.FORGETTING, new UUID(0, 1))).stream()
                .toList();
    }

    @Test
    void where_it_fails_the_timer_goes_off_again() {
        tell(1);
        work.use.forgetOld.waitForNext();
        work.clock.set(NOON.plus(ForgetOldNotices.KEPT_FOR).plusNanos(1));
        faults.dieAt(1, Moment.BEFORE);

        assertThatThrownBy(() -> work.timers.goOff(work.clock.instant(), _ -> work.use.forgetOld.handle()))
                .isInstanceOf(Crash.class);
        faults.restart();
        work.timers.goOff(work.clock.instant(), _ -> work.use.forgetOld.handle());

        assertThat(seqs()).isEmpty();
        assertThat(timers()).containsExactly(work.clock.instant().plus(AN_HOUR));
    }

    @Test
    void of_whoever_leaves_everything_is_forgotten_and_of_others_nothing() {
        var staying = work.joined();
        var auctions = List.of(new HotAuction(work, member), new HotAuction(work, staying));
        for (var each : List.of(member, staying)) {
            work.browserOf(each);
            work.sleepsAtNight(each);
        }
        work.clock.set(MIDNIGHT);
        auctions.forEach(auction -> auction.outbid(work.use));
        var before = data.about(staying);

        work.transactions.execute(() -> {
            work.use.eraser.erase(member);
            return member;
        });

        assertThat(work.notices.all(member)).isEmpty();
        assertThat(work.notices.lastSeq(member)).isZero();
        assertThat(work.held.all(member)).isEmpty();
        assertThat(work.subscriptions.of(Set.of(member))).isEmpty();
        assertThat(work.use.settings.show(member)).isEqualTo(NoticeSettings.usual(member));
        assertThat(work.conflations.find(auctions.getFirst().about.id())).isEmpty();
        assertThat(data.about(staying)).isEqualTo(before);
        assertThat(work.held.all(staying)).hasSize(1);
        assertThat(work.conflations.find(auctions.getLast().about.id())).isPresent();
    }

    @Test
    void whoever_was_told_nothing_leaves_without_trouble_even_twice() {
        work.use.eraser.erase(member);
        work.use.eraser.erase(member);

        assertThat(work.notices.all(member)).isEmpty();
    }

    @Test
    void a_member_sees_what_is_known_of_how_they_are_told_and_of_what() {
        work.choose(member, NoticeType.OUTBID, MAIL, PUSH);
        work.sleepsAtNight(member);
        work.wantsDailyMail(member);
        var browser = PushFixtures.aBrowserOf(member);
        work.subscriptions.save(browser);
        tell(2);

        var told = (NoticeData.Told) data.about(member);

        assertThat(told.chosen()).isEqualTo(Map.of(NoticeType.OUTBID, Set.of(MAIL, PUSH)));
        assertThat(told.quietHours()).contains(NotificationsAtWork.NIGHT);
        assertThat(told.mailRhythm()).isEqualTo(MailRhythm.DAILY);
        assertThat(told.pushSubscriptionsSince()).containsExactly(browser.subscribedAt());
        var wording = NoticeTexts.of(
                NoticeType.WON, work.notices.listed(member).getFirst().news().details(), Language.KOREAN);
        var line = new NoticeData.Line(wording.title(), wording.text(), NOON);
        assertThat(told.latestNotices()).containsExactly(line, line);
        assertThat(told.toString())
                .doesNotContain(browser.endpoint().reveal(), browser.auth().reveal());
    }

    @Test
    void of_very_many_the_latest_thousand_are_shown() {
        work.notices.add(IntStream.range(0, MORE_THAN_A_BATCH)
                .mapToObj(_ -> NoticeFixtures.listed(news(member, NoticeType.LOST)))
                .toList());
        tell(1);

        var lines = ((NoticeData.Told) data.about(member)).latestNotices();

        assertThat(lines).hasSize(1_000);
        assertThat(lines.getFirst().toldAt()).isEqualTo(NOON);
    }

    @Test
    void of_whoever_has_said_and_heard_nothing_there_is_nothing_to_see() {
        assertThat(data.about(member))
                .isEqualTo(new NoticeData.Told(Map.of(), Optional.empty(), MailRhythm.AT_ONCE, List.of(), List.of()));
        assertThat(data.name()).isEqualTo("notices");
    }

    private void tell(int count) {
        for (var each = 0; each < count; each++) {
            work.use.tell.handle(List.of(news(member, NoticeType.WON)));
        }
    }

    private List<Long> seqs() {
        return work.notices.all(member).stream().map(Notice::seq).toList();
    }
}
