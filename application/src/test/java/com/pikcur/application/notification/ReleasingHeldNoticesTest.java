package com.pikcur.application.notification;

import static com.pikcur.application.notification.NotificationsAtWork.DAILY_MAIL;
import static com.pikcur.application.notification.NotificationsAtWork.MIDNIGHT;
import static com.pikcur.application.notification.NotificationsAtWork.MORNING;
import static com.pikcur.application.notification.NotificationsAtWork.news;
import static com.pikcur.domain.notification.NoticeChannel.IN_APP;
import static com.pikcur.domain.notification.NoticeChannel.MAIL;
import static com.pikcur.domain.notification.NoticeChannel.PUSH;
import static com.pikcur.domain.notification.NoticeChannel.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.pikcur.domain.member.Language;
import com.pikcur.domain.notification.MailContent.Told;
import com.pikcur.domain.notification.MailContent.ToldTogether;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.PushMessage;
import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.shared.AtOnce;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReleasingHeldNoticesTest {

    private final NotificationsAtWork work = new NotificationsAtWork();
    private final MemberId member = work.joined(Language.ENGLISH, Optional.of("+821012345678"));
    private final PushSubscription browser = work.browserOf(member);

    @BeforeEach
    void sleep() {
        work.choose(member, NoticeType.OUTBID, IN_APP, MAIL, PUSH, TEXT);
        work.sleepsAtNight(member);
        work.wantsDailyMail(member);
        work.clock.set(MIDNIGHT);
    }

    @Test
    void what_waited_alone_goes_out_as_it_would_have() {
        var news = told();

        until(MORNING);

        assertThat(work.pushesTo(browser))
                .extracting(PushMessage::title, PushMessage::about)
                .containsExactly(tuple("You have been outbid: 달항아리", news.about()));
        assertThat(work.texts()).hasSize(1);
        assertThat(work.mailsTo(member)).isEmpty();

        until(DAILY_MAIL);

        assertThat(work.mailsTo(member))
                .hasSize(1)
                .first()
                .satisfies(mail -> assertThat(mail.content()).isInstanceOf(Told.class));
    }

    @Test
    void what_waited_together_goes_out_as_one_push_one_text_and_one_mail() {
        told();
        told();
        var last = told();

        until(DAILY_MAIL);

        assertThat(work.pushesTo(browser))
                .containsExactly(
                        new PushMessage("3 new notices", "3 notices have been waiting for you.", last.about()));
        assertThat(work.texts()).containsExactly("[Pikcur] 3 new notices 3 notices have been waiting for you.");
        assertThat(work.mailsTo(member)).hasSize(1).first().satisfies(mail -> {
            assertThat(mail.content()).isInstanceOf(ToldTogether.class);
            assertThat(((ToldTogether) mail.content()).notices()).hasSize(3);
        });
        assertThat(work.held.all(member)).isEmpty();
    }

    @Test
    void what_the_member_has_deleted_meanwhile_does_not_go_out() {
        told();
        var kept = told();
        work.notices.delete(member, work.notices.all(member).getFirst().id());

        until(DAILY_MAIL);

        assertThat(work.pushesTo(browser)).extracting(PushMessage::about).containsExactly(kept.about());
        assertThat(work.mailsTo(member))
                .hasSize(1)
                .first()
                .satisfies(mail -> assertThat(mail.content()).isInstanceOf(Told.class));
    }

    @Test
    void nothing_goes_out_where_the_member_has_deleted_everything() {
        told();
        work.notices.deleteAll(member, work.notices.lastSeq(member));

        until(DAILY_MAIL);

        assertThat(work.events.published()).isEmpty();
        assertThat(work.held.all(member)).isEmpty();
    }

    @Test
    void nothing_goes_out_before_it_is_due_and_the_timer_is_set_for_what_is_next() {
        told();

        work.clock.set(MORNING.minusNanos(1));
        work.use.release.handle(member);
        assertThat(work.events.published()).isEmpty();
        assertThat(work.timerOfHeld(member)).contains(MORNING);

        until(MORNING);
        assertThat(work.events.published()).hasSize(2);
        assertThat(work.timerOfHeld(member)).contains(DAILY_MAIL);

        until(DAILY_MAIL);
        assertThat(work.timerOfHeld(member)).isEmpty();
    }

    @Test
    void a_timer_that_goes_off_twice_sends_nothing_twice() {
        told();
        work.clock.set(DAILY_MAIL);

        AtOnce.each(8, _ -> {
            work.use.release.handle(member);
            return member;
        });

        assertThat(work.pushesTo(browser)).hasSize(1);
        assertThat(work.mailsTo(member)).hasSize(1);
    }

    @Test
    void so_many_that_they_do_not_go_into_one_all_go_out() {
        work.choose(member, NoticeType.OUTBID, MAIL);
        var many = 250;
        work.use.tell.handle(IntStream.range(0, many)
                .mapToObj(_ -> news(member, NoticeType.OUTBID))
                .toList());

        until(DAILY_MAIL);

        var mailed = work.mailsTo(member).stream()
                .mapToInt(mail -> ((ToldTogether) mail.content()).notices().size());
        assertThat(mailed.sum()).isEqualTo(many);
        assertThat(work.mailsTo(member)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void who_has_left_meanwhile_gets_nothing() {
        told();
        work.use.eraser.erase(member);
        work.readers.leave(member);

        until(DAILY_MAIL);

        assertThat(work.events.published()).isEmpty();
    }

    @Test
    void everybody_gets_their_own() {
        var other = work.joined();
        work.wantsDailyMail(other);
        told();
        work.use.tell.handle(List.of(news(other, NoticeType.OUTBID), news(other, NoticeType.OUTBID)));

        until(DAILY_MAIL);

        assertThat(work.mailsTo(member))
                .extracting(mail -> mail.content().getClass())
                .isEqualTo(List.of(Told.class));
        assertThat(work.mailsTo(other))
                .extracting(mail -> mail.content().getClass())
                .isEqualTo(List.of(ToldTogether.class));
    }

    @Test
    void what_begins_to_wait_while_others_do_goes_out_with_them() {
        told();
        work.clock.advance(Duration.ofHours(3));
        told();

        until(MORNING);

        assertThat(work.pushesTo(browser)).extracting(PushMessage::title).containsExactly("2 new notices");
    }

    private News told() {
        var news = news(member, NoticeType.OUTBID);
        work.use.tell.handle(List.of(news));
        return news;
    }

    /** Lets this moment come, and all that is due by then. */
    private void until(Instant moment) {
        work.clock.set(moment);
        work.timers.goOff(moment, this::release);
    }

    private void release(Timer timer) {
        assertThat(timer.kind()).isEqualTo(NotificationTimers.HELD);
        work.use.release.handle(new MemberId(timer.subject()));
    }
}
