package com.pikcur.domain.notification.port;

import static com.pikcur.domain.notification.NoticeFixtures.TOLD;
import static com.pikcur.domain.notification.NoticeFixtures.aNoticeId;
import static com.pikcur.domain.notification.NoticeFixtures.listed;
import static com.pikcur.domain.notification.NoticeFixtures.news;
import static com.pikcur.domain.notification.NoticeFixtures.unlisted;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.port.NoticeRepository.Unnumbered;
import com.pikcur.domain.shared.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How notices go: deleted by their members, grown old, or with whoever leaves. */
public interface ForgettingNoticesContract {

    /** Before everything else that tests tell. */
    Instant LONG_AGO = TOLD.minus(Duration.ofDays(400));

    NoticeRepository notices();

    MemberId aMember();

    @Test
    default void what_is_deleted_leaves_all_others() {
        var member = aMember();
        var one = add(member, "one");
        var other = add(member, "other");

        assertThat(notices().delete(member, one.id())).isTrue();
        assertThat(notices().delete(member, one.id())).isFalse();

        assertThat(notices().after(member, 0, 10)).containsExactly(other);
    }

    @Test
    default void all_up_to_a_number_are_deleted_and_none_after_it() {
        var member = aMember();
        var other = aMember();
        add(member, "first");
        var second = add(member, "second");
        var third = add(member, "third");
        var others = add(other, "first");

        notices().deleteAll(member, second.seq());

        assertThat(notices().after(member, 0, 10)).containsExactly(third);
        assertThat(notices().after(other, 0, 10)).containsExactly(others);
    }

    @Test
    default void what_was_told_long_ago_is_forgotten_part_by_part() {
        var member = aMember();
        addAt(member, "first", LONG_AGO);
        addAt(member, "second", LONG_AGO.plusSeconds(1));
        addAt(member, "third", LONG_AGO.plusSeconds(2));
        var kept = addAt(member, "fourth", LONG_AGO.plusSeconds(3));

        assertThat(notices().forgetBefore(kept.toldAt(), 2)).isEqualTo(2);
        assertThat(notices().forgetBefore(kept.toldAt(), 2)).isEqualTo(1);
        assertThat(notices().forgetBefore(kept.toldAt(), 2)).isZero();

        assertThat(notices().after(member, 0, 10)).containsExactly(kept);
        notices().forget(member);
    }

    @Test
    default void of_whoever_leaves_nothing_is_kept() {
        var leaving = aMember();
        var staying = aMember();
        add(leaving, "first");
        notices().add(List.of(unlisted(news(leaving, "hidden"))));
        var kept = add(staying, "first");

        notices().forget(leaving);

        assertThat(notices().after(leaving, 0, 10)).isEmpty();
        assertThat(notices().lastSeq(leaving)).isZero();
        assertThat(notices().add(List.of(listed(news(leaving, "hidden"))))).hasSize(1);
        assertThat(notices().after(staying, 0, 10)).containsExactly(kept);
    }

    private Notice add(MemberId member, String cause) {
        return notices().add(List.of(listed(news(member, cause)))).getFirst();
    }

    private Notice addAt(MemberId member, String cause, Instant toldAt) {
        var notice = new Unnumbered(aNoticeId(), news(member, cause), true, toldAt);
        return notices().add(List.of(notice)).getFirst();
    }
}
