package com.pikcur.application.notification;

import static com.pikcur.application.notification.NotificationsAtWork.NOON;
import static com.pikcur.application.notification.NotificationsAtWork.news;
import static com.pikcur.domain.notification.NoticeChannel.MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Faults;
import com.pikcur.application.shared.Faults.Moment;
import com.pikcur.application.shared.InvalidCursor;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.notification.NoSuchNotice;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeFixtures;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.shared.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A member looks through what they were told, reads it and puts it away. */
class OwnNoticesTest {

    private static final Cut BEGINNING = new Cut(20, Optional.empty());

    private final Faults faults = new Faults();
    private final NotificationsAtWork work = new NotificationsAtWork();
    private final NoticeRepository notices = faults.around(NoticeRepository.class, work.notices);
    private final ShowNotices show =
            new ShowNotices(new InMemoryNoticeQueries(work.notices), notices, work.use.wordings);
    private final ReadNotice read = new ReadNotice(work.notices, work.clock);
    private final DeleteNotice delete = new DeleteNotice(work.notices);
    private final MemberId member = work.joined();
    private final MemberId other = work.joined();

    @Test
    void who_was_told_nothing_sees_nothing() {
        var view = show.handle(member, BEGINNING, Language.KOREAN);

        assertThat(view.page().items()).isEmpty();
        assertThat(view.unread()).isZero();
        assertThat(view.seq()).isZero();
    }

    @Test
    void the_newest_stands_first_in_the_language_that_was_asked_for() {
        told(member, 2);
        told(other, 1);

        var view = show.handle(member, BEGINNING, Language.KOREAN);

        assertThat(view.page().items()).extracting(NoticeMessage::seq).containsExactly(2L, 1L);
        assertThat(view.page().items())
                .extracting(NoticeMessage::title)
                .containsOnly(NoticeTexts.of(
                                NoticeType.WON,
                                work.notices.listed(member).getFirst().news().details(),
                                Language.KOREAN)
                        .title());
        assertThat(view.unread()).isEqualTo(2);
        assertThat(view.seq()).isEqualTo(2);
        assertThat(show.unread(member)).isEqualTo(2);
    }

    @Test
    void a_list_is_read_part_by_part() {
        told(member, 7);
        var seen = new ArrayList<Long>();

        var cursor = Optional.<String>empty();
        do {
            var page = show.handle(member, new Cut(3, cursor), Language.ENGLISH).page();
            page.items().stream().map(NoticeMessage::seq).forEach(seen::add);
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(seen).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertThatThrownBy(() -> show.handle(member, new Cut(3, Optional.of("elsewhere/1")), Language.ENGLISH))
                .isInstanceOf(InvalidCursor.class);
    }

    @Test
    void what_is_not_listed_is_neither_shown_nor_unread() {
        work.choose(member, NoticeType.OUTBID, MAIL);
        work.use.tell.handle(List.of(news(member, NoticeType.OUTBID)));

        var view = show.handle(member, BEGINNING, Language.ENGLISH);

        assertThat(view.page().items()).isEmpty();
        assertThat(view.unread()).isZero();
        assertThat(view.seq()).isOne();
    }

    @Test
    void what_comes_while_the_list_is_read_is_shown_live_rather_than_never() {
        told(member, 1);
        // The first call is for the newest number.
        faults.doAt(0, Moment.AFTER, () -> told(member, 1));

        var view = show.handle(member, BEGINNING, Language.ENGLISH);
        var page = new OpenPage(member);
        page.open(new LiveNotices(work.notices), OptionalLong.of(view.seq()));
        page.read(20);

        var seen = Stream.concat(view.page().items().stream().map(NoticeMessage::seq), page.seen().stream());
        assertThat(seen).contains(1L, 2L);
    }

    @Test
    void what_was_read_is_read_since_the_first_time() {
        var notice = told(member, 1);

        read.handle(member, notice.id());
        work.clock.advance(Duration.ofMinutes(1));
        read.handle(member, notice.id());

        assertThat(readAt(member)).containsExactly(Optional.of(NOON));
        assertThat(show.unread(member)).isZero();
        assertThat(show.handle(member, BEGINNING, Language.ENGLISH).page().items())
                .extracting(NoticeMessage::readAt)
                .containsExactly(NOON);
    }

    @Test
    void whoever_has_read_all_has_not_read_what_came_since() {
        var seen = told(member, 2);
        told(member, 1);
        told(other, 3);

        read.all(member, seen.seq());

        assertThat(readAt(member)).containsExactly(Optional.of(NOON), Optional.of(NOON), Optional.empty());
        assertThat(show.unread(other)).isEqualTo(3);
    }

    @Test
    void nobody_reads_or_deletes_what_another_was_told_or_nobody_was() {
        var notice = told(other, 1);

        for (var id : List.of(notice.id(), NoticeFixtures.aNoticeId())) {
            assertThatThrownBy(() -> read.handle(member, id)).isInstanceOf(NoSuchNotice.class);
            assertThatThrownBy(() -> delete.handle(member, id)).isInstanceOf(NoSuchNotice.class);
        }
        read.all(member, Long.MAX_VALUE);
        delete.all(member, Long.MAX_VALUE);

        assertThat(readAt(other)).containsExactly(Optional.empty());
    }

    @Test
    void what_was_deleted_is_gone() {
        var notice = told(member, 1);
        told(member, 1);

        delete.handle(member, notice.id());

        assertThat(show.handle(member, BEGINNING, Language.ENGLISH).page().items())
                .extracting(NoticeMessage::seq)
                .containsExactly(2L);
        assertThat(show.unread(member)).isOne();
        assertThatThrownBy(() -> delete.handle(member, notice.id())).isInstanceOf(NoSuchNotice.class);
    }

    @Test
    void whoever_deletes_all_keeps_what_came_since() {
        var seen = told(member, 2);
        told(member, 1);
        told(other, 1);

        delete.all(member, seen.seq());

        assertThat(show.handle(member, BEGINNING, Language.ENGLISH).page().items())
                .extracting(NoticeMessage::seq)
                .containsExactly(3L);
        assertThat(show.unread(other)).isOne();
    }

    @Test
    void a_page_that_shows_them_live_shows_them_in_the_same_words() {
        told(member, 2);

        var listed = show.handle(member, BEGINNING, Language.ENGLISH).page().items();

        assertThat(show.messages(work.notices.after(member, 0, 20), Language.ENGLISH))
                .isEqualTo(listed.reversed());
    }

    /** So many; says the last. */
    private Notice told(MemberId recipient, int count) {
        for (var each = 0; each < count; each++) {
            work.use.tell.handle(List.of(news(recipient, NoticeType.WON)));
        }
        return work.notices.listed(recipient).getLast();
    }

    private List<Optional<Instant>> readAt(MemberId recipient) {
        return work.notices.listed(recipient).stream().map(Notice::readAt).toList();
    }
}
