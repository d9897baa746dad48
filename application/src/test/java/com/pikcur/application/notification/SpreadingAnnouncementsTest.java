package com.pikcur.application.notification;

import static com.pikcur.application.notification.NotificationsAtWork.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.shared.Faults;
import com.pikcur.application.shared.Faults.Crash;
import com.pikcur.application.shared.Faults.Moment;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.Announcement;
import com.pikcur.domain.notification.AnnouncementId;
import com.pikcur.domain.notification.NoSuchAnnouncement;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadingAnnouncementsTest {

    private static final int MORE_THAN_TWO_BATCHES = 2 * TellMembers.LARGEST_BATCH + 1;
    private static final int MORE_THAN_ONE_BATCH = TellMembers.LARGEST_BATCH + 2;
    private static final int DEATHS = 12;

    private final Faults faults = new Faults();
    private final NotificationsAtWork work = new NotificationsAtWork(faults);
    private final PublishAnnouncement.Command command = command();
    private final AnnouncementId id = command.id();

    @Test
    void who_publishes_does_not_wait_for_anybody_to_be_told() {
        var member = work.joined();

        var published = work.use.publish.handle(command);

        assertThat(published)
                .isEqualTo(new Announcement(
                        id,
                        command.korean(),
                        command.english(),
                        command.by(),
                        NOON,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(work.notices.all(member)).isEmpty();
        assertThat(timer()).contains(NOON);
    }

    @Test
    void published_twice_it_is_one_announcement_in_the_first_words() {
        var member = work.joined();
        var first = work.use.publish.handle(command);
        goOff();
        work.clock.advance(Duration.ofMinutes(1));

        var other = new Announcement.Wording("다른", "말");
        var again = work.use.publish.handle(new PublishAnnouncement.Command(id, other, Optional.empty(), command.by()));

        assertThat(again.korean()).isEqualTo(first.korean());
        assertThat(again.publishedAt()).isEqualTo(NOON);
        assertThat(timer()).isEmpty();
        assertThat(work.notices.all(member)).hasSize(1);
    }

    @Test
    void of_many_who_publish_one_at_once_one_does() {
        work.joined();

        var published = AtOnce.each(8, _ -> work.use.publish.handle(command));

        assertThat(published).containsOnly(published.getFirst());
        assertThat(work.announcements.latest(10)).hasSize(1);
    }

    @Test
    void a_publication_that_is_undone_tells_nobody() {
        var member = work.joined();
        faults.dieAt(2, Moment.AFTER);

        assertThatThrownBy(() -> work.use.publish.handle(command)).isInstanceOf(Crash.class);
        faults.restart();
        goOff();
        assertThat(work.notices.all(member)).isEmpty();

        work.use.publish.handle(command);
        goOff();
        assertThat(work.notices.all(member)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, TellMembers.LARGEST_BATCH, MORE_THAN_TWO_BATCHES})
    void however_many_there_are_each_is_told_once(int count) {
        var members = work.joined(count);
        work.use.publish.handle(command);
        work.clock.advance(Duration.ofSeconds(5));

        goOff();

        mustHaveHeardOnce(work, members);
        assertThat(work.broadcast.told()).hasSize(count);
        assertThat(found().finishedAt()).contains(NOON.plusSeconds(5));
        assertThat(timer()).isEmpty();
    }

    @Test
    void what_is_told_leads_to_the_announcement() {
        var member = work.joined();
        work.use.publish.handle(command);

        goOff();

        assertThat(work.onlyNotice(member).news().about()).isEqualTo(About.announcement(id.value()));
        assertThat(work.use.wordings.of(work.notices.listed(member), Language.KOREAN))
                .extracting(NoticeMessage::title)
                .containsExactly(command.korean().title());
    }

    @Test
    void what_is_finished_or_was_never_published_tells_nobody() {
        work.joined();
        work.use.publish.handle(command);
        goOff();
        var late = work.joined();

        work.use.spread.handle(id);
        work.use.spread.handle(new AnnouncementId(UUID.randomUUID()));

        assertThat(work.notices.all(late)).isEmpty();
        assertThat(timer()).isEmpty();
    }

    @Test
    void several_are_told_each() {
        var member = work.joined();
        work.use.publish.handle(command);
        work.use.publish.handle(command());

        goOff();

        assertThat(work.notices.listed(member)).hasSize(2);
    }

    @Test
    void where_it_takes_long_others_have_their_turn_and_it_goes_on_after() {
        var members = work.joined(MORE_THAN_TWO_BATCHES);
        work.use.publish.handle(command);
        var slow = new SpreadAnnouncement(
                work.transactions,
                work.announcements,
                new SlowReaders(Duration.ofSeconds(10)),
                work.use.tell,
                new NotificationTimers(work.timers),
                work.clock);

        slow.handle(id);

        assertThat(work.broadcast.told()).hasSize(2 * TellMembers.LARGEST_BATCH);
        assertThat(found().finishedAt()).isEmpty();
        assertThat(timer()).isPresent();
        goOff();
        mustHaveHeardOnce(work, members);
        assertThat(found().finishedAt()).isPresent();
    }

    /** It takes so long until one has found who is next. */
    private final class SlowReaders implements Readers {

        private final Duration each;

        private SlowReaders(Duration each) {
            this.each = each;
        }

        @Override
        public Map<MemberId, Reader> of(Set<MemberId> members) {
            return work.readers.of(members);
        }

        @Override
        public List<MemberId> all(Optional<MemberId> after, int limit) {
            work.clock.advance(each);
            return work.readers.all(after, limit);
        }
    }

    @Test
    void several_who_spread_it_at_once_tell_each_member_once() {
        var members = work.joined(MORE_THAN_TWO_BATCHES);
        work.use.publish.handle(command);

        AtOnce.each(4, _ -> {
            work.use.spread.handle(id);
            return id;
        });

        mustHaveHeardOnce(work, members);
        assertThat(work.broadcast.told()).hasSameSizeAs(members);
        assertThat(found().finishedAt()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_joins_or_leaves_meanwhile_is_told_once_at_most_and_all_others_once(Moment moment) {
        var staying = new ArrayList<>(work.joined(MORE_THAN_ONE_BATCH));
        var leaving = staying.removeLast();
        var joining = new ArrayList<MemberId>();
        work.use.publish.handle(command);
        // In the middle of telling the first batch, which is stored by then.
        faults.doAt(TellMembers.LARGEST_BATCH, moment, () -> {
            work.readers.leave(leaving);
            joining.addAll(work.joined(20));
        });

        goOff();

        mustHaveHeardOnce(work, staying);
        assertThat(joining)
                .hasSize(20)
                .allSatisfy(member -> assertThat(work.notices.listed(member)).hasSizeLessThanOrEqualTo(1));
        assertThat(work.notices.listed(leaving)).hasSizeLessThanOrEqualTo(1);
        assertThat(found().finishedAt()).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void dying_anywhere_it_goes_on_where_it_was(Moment moment) {
        var seed = Long.getLong("pikcur.seed", System.nanoTime());
        var random = new SplittableRandom(seed);
        var calls = new Telling().dyingNowhere();
        // Those of the first batch, those of the second, and some in the midst of all the calls between.
        var some = IntStream.concat(
                IntStream.of(0, 1, 2, 3, 4, 5, calls - 1, calls - 2, calls - 3, calls - 4, calls - 8, calls - 12),
                random.ints(DEATHS, 0, calls));
        some.forEach(call -> {
            try {
                new Telling().dyingAt(call, moment);
            } catch (AssertionError | RuntimeException failed) {
                throw new AssertionError("Seed " + seed + ", call " + call + " of " + calls, failed);
            }
        });
    }

    /** One announcement to more members than are told at once, to whom it is new. */
    private final class Telling {

        private final Faults within = new Faults();
        private final NotificationsAtWork desk = new NotificationsAtWork(within);
        private final List<MemberId> members = desk.joined(MORE_THAN_ONE_BATCH);

        private Telling() {
            desk.use.publish.handle(command);
        }

        private int dyingNowhere() {
            var before = within.calls();
            spread();
            return within.calls() - before;
        }

        private void dyingAt(int call, Moment moment) {
            within.dieAt(call, moment);
            try {
                spread();
            } catch (Crash _) {
                // It is started again, and the timer goes off once more.
            }
            assertThat(within.restart()).isTrue();
            spread();
            mustHaveHeardOnce(desk, members);
            assertThat(desk.announcements.find(id).orElseThrow().finishedAt()).isPresent();
            assertThat(desk.broadcast.told()).hasSizeLessThanOrEqualTo(members.size());
        }

        private void spread() {
            desk.timers.goOff(
                    desk.clock.instant(), timer -> desk.use.spread.handle(new AnnouncementId(timer.subject())));
        }
    }

    @Test
    void anybody_reads_them_the_latest_first() {
        var show = new ShowAnnouncements(work.announcements);
        var first = work.use.publish.handle(command);
        work.clock.advance(Duration.ofMinutes(1));
        var second = work.use.publish.handle(command());

        assertThat(show.handle()).containsExactly(second, first);
        assertThat(show.handle(id)).isEqualTo(first);
        assertThatThrownBy(() -> show.handle(new AnnouncementId(UUID.randomUUID())))
                .isInstanceOf(NoSuchAnnouncement.class);
    }

    private static void mustHaveHeardOnce(NotificationsAtWork desk, List<MemberId> members) {
        assertThat(members)
                .allSatisfy(member -> assertThat(desk.notices.listed(member))
                        .extracting(Notice::news)
                        .extracting(news -> news.type())
                        .containsExactly(NoticeType.ANNOUNCEMENT));
    }

    private void goOff() {
        work.timers.goOff(work.clock.instant(), timer -> {
            assertThat(timer.kind()).isEqualTo(NotificationTimers.ANNOUNCEMENT);
            work.use.spread.handle(new AnnouncementId(timer.subject()));
        });
    }

    private Announcement found() {
        return work.announcements.find(id).orElseThrow();
    }

    private Optional<Instant> timer() {
        return work.timers.at(new Timer(NotificationTimers.ANNOUNCEMENT, id.value()));
    }

    private static PublishAnnouncement.Command command() {
        return new PublishAnnouncement.Command(
                new AnnouncementId(UUID.randomUUID()),
                new Announcement.Wording("점검 안내", "오늘 밤 두 시부터 세 시까지 쉽니다."),
                Optional.of(new Announcement.Wording("Maintenance", "We are closed from two to three tonight.")),
                new MemberId(UUID.randomUUID()));
    }
}
