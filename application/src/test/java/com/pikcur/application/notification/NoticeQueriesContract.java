package com.pikcur.application.notification;

import static com.pikcur.domain.notification.NoticeFixtures.TOLD;
import static com.pikcur.domain.notification.NoticeFixtures.listed;
import static com.pikcur.domain.notification.NoticeFixtures.news;
import static com.pikcur.domain.notification.NoticeFixtures.unlisted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.InvalidCursor;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.shared.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link NoticeQueries} promises, the one in memory and the real one alike. */
public interface NoticeQueriesContract {

    NoticeQueries queries();

    NoticeRepository notices();

    MemberId aMember();

    @Test
    default void the_newest_stands_first_and_what_is_not_listed_nowhere() {
        var member = aMember();
        var first = add(member, "first");
        notices().add(List.of(unlisted(news(member, "hidden"))));
        var second = add(member, "second");
        add(aMember(), "elsewhere");

        assertThat(whole(member, 10)).containsExactly(second, first);
        assertThat(whole(aMember(), 10)).isEmpty();
    }

    @Test
    default void parts_of_the_list_leave_nothing_out_while_more_is_told() {
        var member = aMember();
        var all = IntStream.range(0, 5)
                .mapToObj(number -> add(member, "told " + number))
                .toList();
        assertThat(whole(member, 2)).isEqualTo(all.reversed());

        var first = queries().page(member, new Cut(2, Optional.empty()));
        add(member, "meanwhile");
        var second = queries().page(member, new Cut(2, first.next()));

        assertThat(first.items()).containsExactly(all.get(4), all.get(3));
        assertThat(second.items()).containsExactly(all.get(2), all.get(1));
    }

    @Test
    default void the_list_goes_on_where_the_last_one_given_out_is_deleted() {
        var member = aMember();
        var rest = add(member, "first");
        var last = add(member, "second");
        var page = queries().page(member, new Cut(1, Optional.empty()));

        notices().delete(member, last.id());

        assertThat(queries().page(member, new Cut(1, page.next())).items()).containsExactly(rest);
    }

    @Test
    default void the_last_part_says_that_it_is() {
        var member = aMember();
        IntStream.range(0, 4).forEach(number -> add(member, "told " + number));

        var first = queries().page(member, new Cut(2, Optional.empty()));
        var last = queries().page(member, new Cut(2, first.next()));

        assertThat(first.next()).isPresent();
        assertThat(last.items()).hasSize(2);
        assertThat(last.next()).isEmpty();
    }

    @Test
    default void a_cursor_this_list_has_not_given_out_is_refused() {
        var member = aMember();

        assertThatThrownBy(() -> queries().page(member, new Cut(1, Optional.of("somewhere"))))
                .isInstanceOf(InvalidCursor.class);
    }

    @Test
    default void what_is_listed_and_not_read_is_counted() {
        var member = aMember();
        var read = add(member, "read");
        add(member, "unread");
        notices().add(List.of(unlisted(news(member, "hidden"))));
        add(aMember(), "elsewhere");
        assertThat(queries().unread(member)).isEqualTo(2);

        notices().markRead(member, read.id(), TOLD);
        assertThat(queries().unread(member)).isEqualTo(1);
        assertThat(whole(member, 10)).extracting(Notice::readAt).containsExactly(Optional.empty(), Optional.of(TOLD));

        notices().deleteAll(member, notices().lastSeq(member));
        assertThat(queries().unread(member)).isZero();
    }

    @Test
    default void counting_ends_somewhere() {
        var member = aMember();
        var half = NoticeQueries.MOST_COUNTED / 2;
        for (var part = 0; part < 3; part++) {
            var start = part * half;
            notices()
                    .add(IntStream.range(start, start + half)
                            .mapToObj(number -> listed(news(member, "told " + number)))
                            .toList());
        }

        assertThat(queries().unread(member)).isEqualTo(NoticeQueries.MOST_COUNTED);
    }

    private List<Notice> whole(MemberId member, int limit) {
        var all = new ArrayList<Notice>();
        Optional<String> next = Optional.empty();
        do {
            var page = queries().page(member, new Cut(limit, next));
            all.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return all;
    }

    private Notice add(MemberId member, String cause) {
        return notices().add(List.of(listed(news(member, cause)))).getFirst();
    }
}
