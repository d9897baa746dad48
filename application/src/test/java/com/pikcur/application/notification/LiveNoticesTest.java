package com.pikcur.application.notification;

import static com.pikcur.application.notification.NotificationsAtWork.news;
import static com.pikcur.domain.notification.NoticeChannel.MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.shared.Faults;
import com.pikcur.application.shared.Faults.Crash;
import com.pikcur.application.shared.Faults.Moment;
import com.pikcur.domain.notification.NoticeFixtures;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.shared.MemberId;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiveNoticesTest {

    private static final int ALL = 100;
    private static final OptionalLong FROM_NOW = OptionalLong.empty();
    private static final OptionalLong FROM_THE_BEGINNING = OptionalLong.of(0);

    private final Faults faults = new Faults();
    private final NotificationsAtWork work = new NotificationsAtWork();
    private final LiveNotices live = new LiveNotices(faults.around(NoticeRepository.class, work.notices));
    private final MemberId member = work.joined();
    private final OpenPage page = new OpenPage(member);

    @Test
    void whoever_begins_now_sees_what_is_new_and_nothing_else() {
        told(2);

        page.open(live, FROM_NOW);
        assertThat(page.isWoken()).isFalse();
        call(told(2));
        page.read(ALL);

        assertThat(page.seen()).containsExactly(3L, 4L);
        assertThat(page.shown()).isEqualTo(4);
    }

    @Test
    void whoever_comes_back_sees_all_since_then_at_once() {
        told(5);

        page.open(live, OptionalLong.of(2));
        page.read(ALL);

        assertThat(page.seen()).containsExactly(3L, 4L, 5L);
    }

    @Test
    void whoever_was_told_nothing_yet_sees_the_first() {
        page.open(live, FROM_THE_BEGINNING);
        assertThat(page.isWoken()).isFalse();

        call(told(1));
        page.read(ALL);

        assertThat(page.seen()).containsExactly(1L);
    }

    @Test
    void many_come_in_parts() {
        told(7);

        page.open(live, FROM_THE_BEGINNING);
        page.read(3);

        assertThat(page.seen()).containsExactlyElementsOf(upTo(7));
    }

    @Test
    void parts_that_are_full_to_the_last_are_followed_by_nothing() {
        told(6);

        page.open(live, FROM_THE_BEGINNING);
        page.read(3);
        var before = faults.calls();

        assertThat(page.readSome(3)).isFalse();
        assertThat(page.seen()).containsExactlyElementsOf(upTo(6));
        assertThat(faults.calls()).isEqualTo(before);
    }

    @Test
    void whoever_claims_to_know_more_than_there_is_misses_nothing_that_comes() {
        told(2);

        page.open(live, OptionalLong.of(1_000));
        assertThat(page.isWoken()).isFalse();
        assertThat(page.shown()).isEqualTo(2);
        call(told(1));
        page.read(ALL);

        assertThat(page.seen()).containsExactly(3L);
    }

    @Test
    void what_is_not_listed_is_not_shown_and_holds_up_nothing() {
        work.choose(member, NoticeType.OUTBID, MAIL);
        page.open(live, FROM_NOW);

        call(tell(NoticeType.OUTBID));
        page.read(ALL);
        assertThat(page.seen()).isEmpty();
        assertThat(page.shown()).isEqualTo(1);

        call(told(1));
        page.read(1);
        assertThat(page.seen()).containsExactly(2L);
    }

    @Test
    void what_was_deleted_meanwhile_is_not_shown_and_holds_up_nothing() {
        told(3);
        work.notices.deleteAll(member, 2);

        page.open(live, FROM_THE_BEGINNING);
        page.read(1);

        assertThat(page.seen()).containsExactly(3L);
    }

    @Test
    void a_call_that_comes_twice_or_late_wakes_nobody() {
        page.open(live, FROM_NOW);
        call(told(2));
        page.read(ALL);
        var calls = page.calls.get();

        call(2);
        call(1);

        assertThat(page.calls).hasValue(calls);
        assertThat(page.readSome(ALL)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void what_comes_while_the_seat_is_taken_is_shown(Moment moment) {
        told(1);
        faults.doAt(0, moment, () -> call(told(1)));

        page.open(live, FROM_NOW);
        page.read(ALL);

        assertThat(page.seen()).isEqualTo(moment == Moment.BEFORE ? List.of() : List.of(2L));
        assertThat(page.shown()).isEqualTo(2);
    }

    @Test
    void every_page_of_a_member_shows_all_whatever_the_others_do() {
        var other = new OpenPage(member);
        page.open(live, FROM_NOW);
        other.open(live, FROM_NOW);
        assertThat(live.watcherCount()).isEqualTo(2);

        call(told(1));
        page.read(ALL);
        page.close();
        call(told(1));
        other.read(ALL);

        assertThat(page.seen()).containsExactly(1L);
        assertThat(other.seen()).containsExactly(1L, 2L);
        assertThat(live.watcherCount()).isOne();
    }

    @Test
    void nobody_sees_what_others_are_told() {
        var stranger = new OpenPage(work.joined());
        stranger.open(live, FROM_NOW);

        call(told(1));

        assertThat(stranger.isWoken()).isFalse();
        assertThat(stranger.readSome(ALL)).isFalse();
    }

    @Test
    void closing_twice_takes_nobody_elses_seat() {
        var staying = new OpenPage(member);
        page.open(live, FROM_NOW);
        staying.open(live, FROM_NOW);

        page.close();
        page.close();

        assertThat(live.watcherCount()).isOne();
        staying.close();
        assertThat(live.watcherCount()).isZero();
        page.close();
    }

    @Test
    void a_closed_page_is_woken_no_more() {
        page.open(live, FROM_NOW);
        page.close();

        call(told(1));

        assertThat(page.isWoken()).isFalse();
    }

    @Test
    void where_the_store_is_away_no_seat_is_left_behind() {
        faults.dieAt(0, Moment.BEFORE);

        assertThatThrownBy(() -> page.open(live, FROM_NOW)).isInstanceOf(Crash.class);
        faults.restart();

        assertThat(live.watcherCount()).isZero();
        call(told(1));
        assertThat(page.isWoken()).isFalse();
    }

    @Test
    void where_the_store_is_away_while_it_is_read_it_is_read_again() {
        page.open(live, FROM_NOW);
        call(told(2));
        faults.dieAt(0, Moment.AFTER);

        assertThatThrownBy(() -> page.read(1)).isInstanceOf(Crash.class);
        faults.restart();
        page.read(1);

        assertThat(page.seen()).containsExactly(1L, 2L);
    }

    @Test
    void one_that_breaks_loses_its_seat_and_disturbs_nobody() {
        var others = IntStream.range(0, 8).mapToObj(_ -> new OpenPage(member)).toList();
        others.subList(0, 4).forEach(other -> other.open(live, FROM_NOW));
        live.watch(member, FROM_NOW, LiveNoticesTest::breakDown);
        others.subList(4, 8).forEach(other -> other.open(live, FROM_NOW));

        call(told(1));

        assertThat(others).allMatch(OpenPage::isWoken);
        assertThat(live.watcherCount()).isEqualTo(8);
    }

    @Test
    void one_that_breaks_at_once_has_no_seat() {
        told(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> live.watch(member, FROM_THE_BEGINNING, LiveNoticesTest::breakDown));

        assertThat(live.watcherCount()).isZero();
    }

    private static void breakDown() {
        throw new IllegalStateException("broken");
    }

    @Test
    void one_that_hangs_holds_up_nobody_but_who_woke_it() throws InterruptedException {
        var hangs = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        var before = new OpenPage(member);
        before.open(live, FROM_NOW);
        var hanging = live.watch(member, FROM_NOW, () -> {
            hangs.countDown();
            waitFor(goesOn);
        });
        page.open(live, FROM_NOW);
        var caught = Thread.ofVirtual().start(() -> call(told(1)));
        hangs.await();

        call(told(1));
        live.refresh();
        page.read(ALL);
        before.read(ALL);

        assertThat(page.seen()).containsExactly(1L, 2L);
        assertThat(before.seen()).containsExactly(1L, 2L);
        hanging.close();
        assertThat(live.watcherCount()).isEqualTo(2);
        goesOn.countDown();
        caught.join();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Test
    void one_that_is_told_more_while_it_wakes_is_woken_again() {
        var calls = new OpenPage(member);
        var seat = live.watch(member, FROM_NOW, () -> {
            calls.wake();
            if (calls.calls.get() == 1) {
                call(told(1));
            }
        });

        call(told(1));

        assertThat(calls.calls).hasValue(2);
        assertThat(seat.next(ALL)).hasSize(2);
    }

    @Test
    void whatever_no_call_has_told_of_is_found_by_looking() {
        page.open(live, FROM_NOW);
        told(2);
        assertThat(page.isWoken()).isFalse();

        live.refresh();
        page.read(ALL);

        assertThat(page.seen()).containsExactly(1L, 2L);
        var calls = page.calls.get();
        live.refresh();
        assertThat(page.calls).hasValue(calls);
    }

    @Test
    void looking_finds_it_for_more_members_than_one_look_holds_though_some_break() {
        var members = IntStream.range(0, 501)
                .mapToObj(_ -> new MemberId(UUID.randomUUID()))
                .toList();
        var pages = members.stream().map(OpenPage::new).toList();
        pages.forEach(each -> each.open(live, FROM_NOW));
        members.subList(0, 2).forEach(each -> live.watch(each, FROM_NOW, LiveNoticesTest::breakDown));
        work.notices.add(members.stream()
                .map(each -> NoticeFixtures.listed(news(each, NoticeType.WON)))
                .toList());
        var before = faults.calls();

        live.refresh();

        assertThat(pages).allMatch(OpenPage::isWoken);
        assertThat(live.watcherCount()).isEqualTo(501);
        assertThat(faults.calls() - before).isEqualTo(2);
    }

    @Test
    void where_nobody_looks_on_nothing_is_looked_for() {
        live.refresh();
        call(told(1));

        assertThat(faults.calls()).isZero();
    }

    /** So many, one by one, at another node. Says the number of the last. */
    private long told(int count) {
        for (var each = 0; each < count; each++) {
            tell(NoticeType.WON);
        }
        return work.notices.lastSeq(member);
    }

    private long tell(NoticeType type) {
        work.use.tell.handle(List.of(news(member, type)));
        return work.notices.lastSeq(member);
    }

    private void call(long seq) {
        live.tell(member, seq);
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
