package com.pikcur.application.notification;

import static com.pikcur.application.notification.NotificationsAtWork.DAILY_MAIL;
import static com.pikcur.application.notification.NotificationsAtWork.MIDNIGHT;
import static com.pikcur.application.notification.NotificationsAtWork.MORNING;
import static com.pikcur.application.notification.NotificationsAtWork.NOON;
import static com.pikcur.application.notification.NotificationsAtWork.news;
import static com.pikcur.domain.notification.NoticeChannel.IN_APP;
import static com.pikcur.domain.notification.NoticeChannel.MAIL;
import static com.pikcur.domain.notification.NoticeChannel.PUSH;
import static com.pikcur.domain.notification.NoticeChannel.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import com.pikcur.domain.member.Language;
import com.pikcur.domain.notification.HeldNotice;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.port.RecordedBroadcast.Told;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TellingMembersTest {

    private final NotificationsAtWork work = new NotificationsAtWork();
    private final MemberId member = work.joined();

    @Test
    void told_of_it_in_the_usual_ways_a_member_has_it_listed_mailed_and_pushed() {
        var phone = work.browserOf(member);
        var laptop = work.browserOf(member);
        var news = news(member, NoticeType.OUTBID);

        tell(news);

        var notice = work.onlyNotice(member);
        assertThat(notice)
                .extracting(Notice::news, Notice::toldAt, Notice::readAt)
                .containsExactly(news, NOON, Optional.empty());
        assertThat(work.notices.listed(member)).containsExactly(notice);
        assertThat(work.mailsTo(member)).hasSize(1);
        assertThat(work.pushesTo(phone)).hasSize(1);
        assertThat(work.pushesTo(laptop)).hasSize(1);
        assertThat(work.texts()).isEmpty();
        assertThat(work.broadcast.told()).containsExactly(new Told(member, notice.seq()));
    }

    @Test
    void of_one_cause_a_member_hears_once_however_often_they_are_told() {
        var browser = work.browserOf(member);
        var news = news(member, NoticeType.OUTBID, "cause");

        tell(news);
        tell(news, news);
        tell(news(member, NoticeType.OUTBID, "cause"));

        assertThat(work.onlyNotice(member).news()).isEqualTo(news);
        assertThat(work.mailsTo(member)).hasSize(1);
        assertThat(work.pushesTo(browser)).hasSize(1);
        assertThat(work.broadcast.told()).hasSize(1);
    }

    @Test
    void of_many_who_tell_of_one_cause_at_once_one_does() {
        var news = news(member, NoticeType.OUTBID, "cause");

        AtOnce.each(16, _ -> {
            tell(news);
            return member;
        });

        assertThat(work.notices.all(member)).hasSize(1);
        assertThat(work.mailsTo(member)).hasSize(1);
    }

    @Test
    void what_is_to_be_mailed_only_is_not_listed() {
        work.choose(member, NoticeType.OUTBID, MAIL);
        var browser = work.browserOf(member);

        tell(news(member, NoticeType.OUTBID));

        assertThat(work.notices.listed(member)).isEmpty();
        assertThat(work.mailsTo(member)).hasSize(1);
        assertThat(work.pushesTo(browser)).isEmpty();
    }

    @Test
    void what_is_essential_is_listed_whatever_the_member_says() {
        work.choose(member, NoticeType.WON);

        tell(news(member, NoticeType.WON));

        assertThat(work.notices.listed(member)).hasSize(1);
        assertThat(work.events.published()).isEmpty();
    }

    @Test
    void of_what_they_do_not_want_to_hear_in_any_way_nothing_is_kept() {
        work.choose(member, NoticeType.OUTBID);

        tell(news(member, NoticeType.OUTBID));

        assertThat(work.notices.all(member)).isEmpty();
        assertThat(work.events.published()).isEmpty();
        assertThat(work.broadcast.told()).isEmpty();
    }

    @Test
    void a_text_goes_where_it_was_asked_for_and_there_is_a_telephone() {
        var reached = work.joined(Language.ENGLISH, Optional.of("+821012345678"));
        work.choose(reached, NoticeType.OUTBID, TEXT);
        work.choose(member, NoticeType.OUTBID, TEXT);

        tell(news(reached, NoticeType.OUTBID), news(member, NoticeType.OUTBID));

        assertThat(work.texts()).hasSize(1).first().asString().startsWith("[Pikcur] You have been outbid: 달항아리 ");
    }

    @Test
    void while_it_is_quiet_pushes_and_texts_wait_and_the_list_and_the_mail_do_not() {
        var sleeper = work.joined(Language.ENGLISH, Optional.of("+821012345678"));
        var browser = work.browserOf(sleeper);
        work.choose(sleeper, NoticeType.OUTBID, IN_APP, MAIL, PUSH, TEXT);
        work.sleepsAtNight(sleeper);
        work.clock.set(MIDNIGHT);

        tell(news(sleeper, NoticeType.OUTBID));

        assertThat(work.notices.listed(sleeper)).hasSize(1);
        assertThat(work.mailsTo(sleeper)).hasSize(1);
        assertThat(work.pushesTo(browser)).isEmpty();
        assertThat(work.texts()).isEmpty();
        assertThat(work.held.all(sleeper))
                .extracting(HeldNotice::channel, HeldNotice::dueAt)
                .containsExactlyInAnyOrder(tuple(PUSH, MORNING), tuple(TEXT, MORNING));
        assertThat(work.timerOfHeld(sleeper)).contains(MORNING);
    }

    @Test
    void quiet_ends_with_its_last_moment() {
        work.sleepsAtNight(member);
        var browser = work.browserOf(member);

        work.clock.set(MORNING.minusNanos(1));
        tell(news(member, NoticeType.OUTBID));
        assertThat(work.pushesTo(browser)).isEmpty();

        work.clock.set(MORNING);
        tell(news(member, NoticeType.OUTBID));
        assertThat(work.pushesTo(browser)).hasSize(1);
    }

    @Test
    void mail_that_can_wait_goes_out_once_a_day_and_what_is_essential_at_once() {
        work.wantsDailyMail(member);
        work.clock.set(MIDNIGHT);

        tell(news(member, NoticeType.OUTBID), news(member, NoticeType.WON));

        assertThat(work.mailsTo(member)).hasSize(1);
        assertThat(work.held.all(member))
                .extracting(HeldNotice::channel, HeldNotice::dueAt)
                .containsExactly(tuple(MAIL, DAILY_MAIL));
        assertThat(work.timerOfHeld(member)).contains(DAILY_MAIL);
    }

    @Test
    void the_timer_is_set_for_whatever_is_due_first_whichever_came_first() {
        work.wantsDailyMail(member);
        work.clock.set(MIDNIGHT);
        tell(news(member, NoticeType.OUTBID));
        work.sleepsAtNight(member);

        tell(news(member, NoticeType.OUTBID));
        assertThat(work.timerOfHeld(member)).contains(MORNING);

        work.choose(member, NoticeType.OUTBID, MAIL);
        tell(news(member, NoticeType.OUTBID));
        assertThat(work.timerOfHeld(member)).contains(MORNING);
    }

    @Test
    void who_has_left_is_told_nothing() {
        work.sleepsAtNight(member);
        work.browserOf(member);
        work.clock.set(MIDNIGHT);
        var other = work.joined();
        work.readers.leave(member);

        tell(news(member, NoticeType.WON), news(other, NoticeType.WON));

        assertThat(work.notices.all(member)).isEmpty();
        assertThat(work.held.all(member)).isEmpty();
        assertThat(work.timerOfHeld(member)).isEmpty();
        assertThat(work.broadcast.told()).extracting(Told::member).containsExactly(other);
        assertThat(work.mails()).isEqualTo(work.mailsTo(other)).hasSize(1);
    }

    @Test
    void as_many_as_there_are_are_told_each_once() {
        var members = IntStream.range(0, 2 * TellMembers.LARGEST_BATCH + 1)
                .mapToObj(_ -> work.joined())
                .toList();

        work.use.tell.handle(members.stream()
                .map(each -> news(each, NoticeType.WON, "cause"))
                .toList());

        assertThat(members)
                .allSatisfy(each -> assertThat(work.notices.listed(each)).hasSize(1));
        assertThat(work.broadcast.told()).extracting(Told::member).containsExactlyElementsOf(members);
        assertThat(work.mails()).hasSameSizeAs(members);
    }

    @Test
    void nobody_to_tell_is_no_trouble() {
        work.use.tell.handle(List.of());

        assertThat(work.broadcast.told()).isEmpty();
    }

    @Test
    void what_is_undone_tells_nobody_in_any_way() {
        work.browserOf(member);
        var news = news(member, NoticeType.OUTBID);

        assertThatIllegalStateException()
                .isThrownBy(() -> work.transactions.execute(() -> {
                    work.use.tell.tell(List.of(news));
                    throw new IllegalStateException("undone");
                }));

        assertThat(work.notices.all(member)).isEmpty();
        assertThat(work.events.published()).isEmpty();
        assertThat(work.broadcast.told()).isEmpty();

        tell(news);
        assertThat(work.notices.listed(member)).hasSize(1);
    }

    private void tell(News... news) {
        work.use.tell.handle(List.of(news));
    }
}
