package com.pikcur.domain.notification.port;

import static com.pikcur.domain.notification.NoticeFixtures.TOLD;
import static com.pikcur.domain.notification.NoticeFixtures.listed;
import static com.pikcur.domain.notification.NoticeFixtures.news;
import static com.pikcur.domain.notification.NoticeFixtures.unlisted;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeId;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.port.NoticeRepository.Unnumbered;
import com.pikcur.domain.shared.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link NoticeRepository} promises, the one in memory and the real one alike. */
public interface NoticeRepositoryContract extends NumberingNoticesContract, ForgettingNoticesContract {

    @Override
    NoticeRepository notices();

    @Override
    MemberId aMember();

    @Test
    default void what_was_added_is_found_as_it_was_told() {
        var bare = new Unnumbered(
                new NoticeId(UUID.randomUUID()),
                new News(
                        aMember(),
                        "bare",
                        NoticeType.ANNOUNCEMENT,
                        About.announcement(UUID.randomUUID()),
                        NoticeDetails.NONE),
                true,
                TOLD);
        var full = listed(news(aMember(), "full"));

        var added = notices().add(List.of(bare, full));

        assertThat(added)
                .containsExactly(
                        new Notice(bare.id(), added.getFirst().seq(), bare.news(), TOLD, Optional.empty()),
                        new Notice(full.id(), added.getLast().seq(), full.news(), TOLD, Optional.empty()));
        for (var notice : added) {
            assertThat(notices().find(notice.news().recipient(), Set.of(notice.id())))
                    .containsExactly(notice);
        }
    }

    @Test
    default void a_member_is_told_of_a_cause_once() {
        var member = aMember();
        var first = notices().add(List.of(listed(news(member, "cause"))));

        assertThat(notices().add(List.of(listed(news(member, "cause"))))).isEmpty();
        assertThat(notices().add(List.of(listed(news(member, "other")), listed(news(member, "other")))))
                .hasSize(1);

        assertThat(notices().after(member, 0, 10)).hasSize(2).startsWith(first.getFirst());
    }

    @Test
    default void the_same_notice_added_again_is_none_that_was_added() {
        var notice = listed(news(aMember(), "cause"));
        notices().add(List.of(notice));

        assertThat(notices().add(List.of(notice))).isEmpty();
    }

    @Test
    default void causes_differ_even_by_the_case_of_a_letter() {
        var member = aMember();

        assertThat(notices().add(List.of(listed(news(member, "cause")), listed(news(member, "Cause")))))
                .hasSize(2);
    }

    @Test
    default void of_one_cause_everybody_is_told() {
        var one = aMember();
        var other = aMember();

        var added = notices().add(List.of(listed(news(one, "cause")), listed(news(other, "cause"))));

        assertThat(added).extracting(notice -> notice.news().recipient()).containsExactly(one, other);
        assertThat(notices().add(List.of())).isEmpty();
    }

    @Test
    default void nobody_finds_what_others_were_told() {
        var notice = added(listed(news(aMember(), "cause")));
        var other = aMember();

        assertThat(notices().find(other, Set.of(notice.id()))).isEmpty();
        assertThat(notices().after(other, 0, 10)).isEmpty();
        assertThat(notices().markRead(other, notice.id(), TOLD)).isFalse();
        assertThat(notices().delete(other, notice.id())).isFalse();
        assertThat(notices().find(notice.news().recipient(), Set.of(notice.id())))
                .containsExactly(notice);
    }

    @Test
    default void those_asked_for_come_in_the_order_of_their_numbers_whether_listed_or_not() {
        var member = aMember();
        var hidden = added(unlisted(news(member, "hidden")));
        var shown = added(listed(news(member, "shown")));
        added(listed(news(member, "unasked")));

        assertThat(notices().find(member, Set.of(shown.id(), new NoticeId(UUID.randomUUID()), hidden.id())))
                .containsExactly(hidden, shown);
        assertThat(notices().find(member, Set.of())).isEmpty();
    }

    @Test
    default void the_newest_of_a_type_about_a_thing_is_known_listed_or_not() {
        var member = aMember();
        var earlier = news(member, "earlier");
        added(listed(earlier));
        var later = added(unlisted(new News(member, "later", earlier.type(), earlier.about(), earlier.details())));
        added(listed(news(member, "elsewhere")));
        var about = earlier.about().id();

        assertThat(notices().latest(member, NoticeType.OUTBID, about)).contains(later);
        assertThat(notices().latest(member, NoticeType.WON, about)).isEmpty();
        assertThat(notices().latest(aMember(), NoticeType.OUTBID, about)).isEmpty();
    }

    @Test
    default void what_was_read_stays_read_since_then() {
        var member = aMember();
        var notice = added(listed(news(member, "cause")));

        assertThat(notices().markRead(member, notice.id(), later(1))).isTrue();
        assertThat(notices().markRead(member, notice.id(), later(2))).isTrue();
        notices().markAllRead(member, notice.seq(), later(3));

        assertThat(readAt(member)).containsExactly(Optional.of(later(1)));
        assertThat(notices().markRead(member, new NoticeId(UUID.randomUUID()), TOLD))
                .isFalse();
    }

    @Test
    default void all_up_to_a_number_are_read_and_none_after_it() {
        var member = aMember();
        var other = aMember();
        added(listed(news(member, "first")));
        var second = added(listed(news(member, "second")));
        added(listed(news(member, "third")));
        added(listed(news(other, "first")));

        notices().markAllRead(member, second.seq(), later(1));

        assertThat(readAt(member)).containsExactly(Optional.of(later(1)), Optional.of(later(1)), Optional.empty());
        assertThat(readAt(other)).containsExactly(Optional.empty());
    }

    @Test
    default void the_last_numbers_of_many_are_known_at_once() {
        var one = aMember();
        var other = aMember();
        var never = aMember();
        added(listed(news(one, "first")));
        var ones = added(listed(news(one, "second")));
        var others = added(unlisted(news(other, "first")));

        assertThat(notices().lastSeqs(Set.of(one, other, never)))
                .isEqualTo(Map.of(one, ones.seq(), other, others.seq()));
        assertThat(notices().lastSeq(one)).isEqualTo(ones.seq());
        assertThat(notices().lastSeq(never)).isZero();
        assertThat(notices().lastSeqs(Set.of())).isEmpty();
    }

    private List<Optional<Instant>> readAt(MemberId member) {
        return notices().after(member, 0, 10).stream().map(Notice::readAt).toList();
    }

    private Notice added(Unnumbered notice) {
        return notices().add(List.of(notice)).getFirst();
    }

    private static Instant later(int seconds) {
        return TOLD.plusSeconds(seconds);
    }
}
