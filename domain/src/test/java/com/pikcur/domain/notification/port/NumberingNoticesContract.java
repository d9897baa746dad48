package com.pikcur.domain.notification.port;

import static com.pikcur.domain.notification.NoticeFixtures.listed;
import static com.pikcur.domain.notification.NoticeFixtures.news;
import static com.pikcur.domain.notification.NoticeFixtures.unlisted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How notices are numbered: whoever asks for those after the last one they have seen misses none. */
public interface NumberingNoticesContract {

    int WRITERS = 8;
    int NOTICES_OF_EACH = 25;

    NoticeRepository notices();

    Transactions transactions();

    MemberId aMember();

    @Test
    default void numbers_grow_for_each_member_alone() {
        var one = aMember();
        var other = aMember();
        add(one, "first");
        add(one, "second");
        add(other, "first");

        assertThat(seqs(one)).isSorted().doesNotHaveDuplicates().allMatch(seq -> seq > 0);
        assertThat(notices().lastSeq(one)).isGreaterThan(notices().lastSeq(other));
    }

    @Test
    default void several_to_one_member_in_one_call_are_numbered_as_they_stand() {
        var member = aMember();
        var other = aMember();

        var added = notices()
                .add(List.of(
                        listed(news(member, "first")),
                        listed(news(other, "first")),
                        listed(news(member, "second")),
                        unlisted(news(member, "third"))));

        assertThat(added)
                .extracting(notice -> notice.news().cause())
                .containsExactly("first", "first", "second", "third");
        assertThat(added.stream().filter(notice -> notice.news().recipient().equals(member)))
                .extracting(Notice::seq)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    default void those_after_a_number_are_the_listed_ones_in_order_and_no_more_than_asked_for() {
        var member = aMember();
        var first = add(member, "first");
        notices().add(List.of(unlisted(news(member, "hidden"))));
        var second = add(member, "second");
        var third = add(member, "third");

        assertThat(notices().after(member, first.seq(), 10)).containsExactly(second, third);
        assertThat(notices().after(member, first.seq(), 1)).containsExactly(second);
        assertThat(notices().after(member, third.seq(), 10)).isEmpty();
    }

    @Test
    default void what_is_undone_was_never_told_and_can_be_told_again() {
        var member = aMember();
        assertThatThrownBy(() -> transactions().execute(() -> {
                    add(member, "cause");
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(notices().after(member, 0, 10)).isEmpty();
        assertThat(notices().lastSeq(member)).isZero();

        add(member, "cause");

        assertThat(notices().after(member, 0, 10)).hasSize(1);
    }

    @Test
    default void a_number_is_not_given_again_when_its_notice_is_deleted() {
        var member = aMember();
        var deleted = add(member, "first");
        notices().delete(member, deleted.id());

        assertThat(notices().lastSeq(member)).isEqualTo(deleted.seq());
        assertThat(add(member, "second").seq()).isGreaterThan(deleted.seq());
    }

    @Test
    default void whoever_asks_for_those_after_the_last_one_misses_none_while_many_add() {
        var member = aMember();
        var writing = new CountDownLatch(WRITERS);

        var seen = AtOnce.each(
                        WRITERS + 1, number -> number == 0 ? watch(member, writing) : write(member, number, writing))
                .getFirst();

        assertThat(seen).isEqualTo(notices().after(member, 0, 10_000));
        assertThat(seen).hasSize(WRITERS * NOTICES_OF_EACH).isSortedAccordingTo(Comparator.comparingLong(Notice::seq));
    }

    @Test
    default void many_who_tell_the_same_members_at_once_tell_each_of_them_everything() {
        var members = IntStream.range(0, 5).mapToObj(_ -> aMember()).toList();

        AtOnce.each(WRITERS, number -> {
            var backwards = number % 2 == 0 ? members : members.reversed();
            return transactions()
                    .execute(() -> notices()
                            .add(backwards.stream()
                                    .map(member -> listed(news(member, "by " + number)))
                                    .toList()));
        });

        assertThat(members)
                .allSatisfy(
                        member -> assertThat(notices().after(member, 0, 100)).hasSize(WRITERS));
    }

    @Test
    default void of_many_who_tell_of_one_cause_at_once_one_does() {
        var member = aMember();

        var added = AtOnce.each(WRITERS, _ -> notices().add(List.of(listed(news(member, "cause")))));

        assertThat(added.stream().flatMap(List::stream))
                .isEqualTo(notices().after(member, 0, 10))
                .hasSize(1);
    }

    private List<Notice> watch(MemberId member, CountDownLatch writing) {
        var seen = new ArrayList<Notice>();
        var last = false;
        while (!last) {
            // What was added before the last writer ended is seen by the look after that.
            last = writing.getCount() == 0;
            seen.addAll(
                    notices().after(member, seen.isEmpty() ? 0 : seen.getLast().seq(), 10_000));
        }
        return seen;
    }

    private List<Notice> write(MemberId member, int writer, CountDownLatch writing) {
        try {
            for (var number = 0; number < NOTICES_OF_EACH; number++) {
                var cause = writer + "/" + number;
                transactions().execute(() -> add(member, cause));
            }
            return List.of();
        } finally {
            writing.countDown();
        }
    }

    private List<Long> seqs(MemberId member) {
        return notices().after(member, 0, 100).stream().map(Notice::seq).toList();
    }

    private Notice add(MemberId member, String cause) {
        return notices().add(List.of(listed(news(member, cause)))).getFirst();
    }
}
