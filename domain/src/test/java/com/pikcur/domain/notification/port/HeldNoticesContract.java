package com.pikcur.domain.notification.port;

import static com.pikcur.domain.notification.NoticeFixtures.TOLD;
import static com.pikcur.domain.notification.NoticeFixtures.aNoticeId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.notification.HeldNotice;
import com.pikcur.domain.notification.NoticeChannel;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link HeldNotices} promises, the one in memory and the real one alike. */
public interface HeldNoticesContract {

    HeldNotices held();

    Transactions transactions();

    MemberId aMember();

    @Test
    default void what_is_due_is_taken_once_oldest_first() {
        var member = aMember();
        var later = held(member, NoticeChannel.MAIL, 2);
        var earlier = held(member, NoticeChannel.PUSH, 1);
        var tomorrow = held(member, NoticeChannel.MAIL, 86_400);
        held().add(List.of(later, earlier, tomorrow));

        assertThat(held().takeDue(member, later.dueAt(), 10)).containsExactly(earlier, later);
        assertThat(held().takeDue(member, later.dueAt(), 10)).isEmpty();

        assertThat(held().takeDue(member, tomorrow.dueAt(), 10)).containsExactly(tomorrow);
    }

    @Test
    default void no_more_are_taken_than_asked_for() {
        var member = aMember();
        var first = held(member, NoticeChannel.MAIL, 1);
        var second = held(member, NoticeChannel.MAIL, 2);
        var third = held(member, NoticeChannel.MAIL, 3);
        held().add(List.of(third, second, first));

        assertThat(held().takeDue(member, third.dueAt(), 2)).containsExactly(first, second);
        assertThat(held().takeDue(member, third.dueAt(), 2)).containsExactly(third);
    }

    @Test
    default void one_notice_may_be_held_for_several_ways() {
        var member = aMember();
        var mail = held(member, NoticeChannel.MAIL, 1);
        var push = new HeldNotice(member, NoticeChannel.PUSH, mail.notice(), TOLD.plusSeconds(2));
        held().add(List.of(mail, push));

        assertThat(held().takeDue(member, push.dueAt(), 10)).containsExactly(mail, push);
    }

    @Test
    default void nobody_takes_what_is_held_for_others() {
        var mine = held(aMember(), NoticeChannel.TEXT, 1);
        held().add(List.of(mine));
        held().add(List.of());

        assertThat(held().takeDue(aMember(), mine.dueAt(), 10)).isEmpty();
        assertThat(held().takeDue(mine.recipient(), mine.dueAt(), 10)).containsExactly(mine);
    }

    @Test
    default void when_the_next_is_due_is_known() {
        var member = aMember();
        var first = held(member, NoticeChannel.MAIL, 1);
        var second = held(member, NoticeChannel.PUSH, 2);
        assertThat(held().nextDue(member)).isEmpty();

        held().add(List.of(second, first));
        assertThat(held().nextDue(member)).contains(first.dueAt());

        held().takeDue(member, first.dueAt(), 10);
        assertThat(held().nextDue(member)).contains(second.dueAt());
        assertThat(held().nextDue(aMember())).isEmpty();
    }

    @Test
    default void of_two_who_take_at_once_one_gets_each() {
        var member = aMember();
        var all = IntStream.range(0, 40)
                .mapToObj(number -> held(member, NoticeChannel.MAIL, number))
                .toList();
        held().add(all);
        var end = all.getLast().dueAt();

        var taken = AtOnce.each(
                4,
                _ -> IntStream.range(0, 40)
                        .mapToObj(_ -> held().takeDue(member, end, 3))
                        .flatMap(List::stream)
                        .toList());

        assertThat(taken.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    default void what_was_taken_in_vain_is_still_held() {
        var one = held(aMember(), NoticeChannel.MAIL, 1);
        held().add(List.of(one));

        assertThatThrownBy(() -> transactions().execute(() -> {
                    held().takeDue(one.recipient(), one.dueAt(), 10);
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(held().takeDue(one.recipient(), one.dueAt(), 10)).containsExactly(one);
    }

    @Test
    default void for_whoever_leaves_nothing_is_held() {
        var gone = held(aMember(), NoticeChannel.MAIL, 1);
        var kept = held(aMember(), NoticeChannel.MAIL, 1);
        held().add(List.of(gone, kept));

        held().forget(gone.recipient());

        assertThat(held().nextDue(gone.recipient())).isEmpty();
        assertThat(held().nextDue(kept.recipient())).contains(kept.dueAt());
    }

    private static HeldNotice held(MemberId member, NoticeChannel channel, int seconds) {
        return new HeldNotice(member, channel, aNoticeId(), TOLD.plusSeconds(seconds));
    }
}
