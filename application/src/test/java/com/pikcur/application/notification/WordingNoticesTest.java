package com.pikcur.application.notification;

import static com.pikcur.application.notification.NotificationsAtWork.DAILY_MAIL;
import static com.pikcur.application.notification.NotificationsAtWork.NOON;
import static com.pikcur.application.notification.NotificationsAtWork.news;
import static com.pikcur.domain.notification.NoticeChannel.IN_APP;
import static com.pikcur.domain.notification.NoticeChannel.MAIL;
import static com.pikcur.domain.notification.NoticeChannel.PUSH;
import static com.pikcur.domain.notification.NoticeChannel.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.application.notification.Readers.Reader;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.Announcement;
import com.pikcur.domain.notification.Mail;
import com.pikcur.domain.notification.MailContent.Told;
import com.pikcur.domain.notification.MailContent.ToldTogether;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeFixtures;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.PushMessage;
import com.pikcur.domain.notification.PushRequested;
import com.pikcur.domain.notification.TextRequested;
import com.pikcur.domain.shared.DomainEvent;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WordingNoticesTest {

    private final NotificationsAtWork work = new NotificationsAtWork();
    private final MemberId korean = work.joined(Language.KOREAN, Optional.of("+821012345678"));
    private final MemberId english = work.joined(Language.ENGLISH, Optional.of("+821087654321"));

    @Test
    void everybody_is_written_to_in_their_language_at_their_address() {
        tell(news(korean, NoticeType.FOLLOWED), news(english, NoticeType.FOLLOWED));
        work.choose(korean, NoticeType.FOLLOWED, MAIL);
        work.choose(english, NoticeType.FOLLOWED, MAIL);
        assertThat(work.mails()).isEmpty();

        tell(news(korean, NoticeType.FOLLOWED), news(english, NoticeType.FOLLOWED));

        assertThat(work.mails())
                .containsExactly(
                        mail(korean, Locale.KOREAN, Language.KOREAN), mail(english, Locale.ENGLISH, Language.ENGLISH));
    }

    private Mail mail(MemberId member, Locale locale, Language language) {
        var wording = NoticeTexts.of(NoticeType.FOLLOWED, NoticeDetails.named("달항아리"), language);
        return new Mail(work.addressOf(member), locale, new Told(wording.title(), wording.text()));
    }

    @Test
    void all_ways_say_the_same() {
        work.choose(korean, NoticeType.OUTBID, IN_APP, MAIL, PUSH, TEXT);
        var browser = work.browserOf(korean);
        var news = news(korean, NoticeType.OUTBID);

        tell(news);

        var wording = NoticeTexts.of(NoticeType.OUTBID, news.details(), Language.KOREAN);
        assertThat(work.mailsTo(korean))
                .extracting(Mail::content)
                .containsExactly(new Told(wording.title(), wording.text()));
        assertThat(work.pushesTo(browser))
                .containsExactly(new PushMessage(wording.title(), wording.text(), news.about()));
        assertThat(work.texts()).containsExactly("[Pikcur] " + wording.title() + " " + wording.text());
        assertThat(work.events.published(TextRequested.class))
                .extracting(text -> text.to().reveal())
                .containsExactly("+821012345678");
    }

    @Test
    void nothing_that_goes_out_waits_for_anything_else() {
        work.choose(korean, NoticeType.OUTBID, MAIL, PUSH, TEXT);
        work.browserOf(korean);
        work.browserOf(korean);

        tell(news(korean, NoticeType.OUTBID), news(korean, NoticeType.OUTBID));

        assertThat(work.events.published())
                .hasSize(2 * 4)
                .extracting(DomainEvent::subject)
                .doesNotHaveDuplicates()
                .doesNotContain(korean.value());
    }

    @Test
    void an_announcement_is_written_in_the_words_of_the_house() {
        var announcement = published(NoticeFixtures.anAnnouncement(korean, NOON));
        work.choose(korean, NoticeType.ANNOUNCEMENT, MAIL);
        work.choose(english, NoticeType.ANNOUNCEMENT, MAIL, PUSH);
        work.browserOf(english);

        tell(of(announcement, korean), of(announcement, english));

        assertThat(work.mails())
                .extracting(Mail::content)
                .containsExactly(
                        told(announcement.korean()), told(announcement.english().orElseThrow()));
        assertThat(work.events.published(PushRequested.class))
                .extracting(PushRequested::message)
                .containsExactly(new PushMessage(
                        announcement.english().orElseThrow().title(),
                        announcement.english().orElseThrow().text(),
                        About.announcement(announcement.id().value())));
    }

    @Test
    void an_announcement_without_english_is_korean_for_everybody() {
        var words = new Announcement.Wording("점검", "두 시에 쉽니다");
        var full = NoticeFixtures.anAnnouncement(korean, NOON);
        var announcement = published(
                new Announcement(full.id(), words, Optional.empty(), korean, NOON, Optional.empty(), Optional.empty()));
        work.choose(english, NoticeType.ANNOUNCEMENT, MAIL);

        tell(of(announcement, english));

        assertThat(work.mailsTo(english)).extracting(Mail::content).containsExactly(told(words));
    }

    @Test
    void an_announcement_nobody_knows_any_more_still_says_that_there_is_one() {
        var gone = NoticeFixtures.anAnnouncement(korean, NOON);
        work.choose(english, NoticeType.ANNOUNCEMENT, MAIL);

        tell(of(gone, english));

        var plain = NoticeTexts.of(NoticeType.ANNOUNCEMENT, NoticeDetails.NONE, Language.ENGLISH);
        assertThat(work.mailsTo(english))
                .extracting(Mail::content)
                .containsExactly(new Told(plain.title(), plain.text()));
    }

    @Test
    void one_mail_of_several_has_each_in_its_words_in_their_order() {
        work.choose(english, NoticeType.FOLLOWED, MAIL);
        work.choose(english, NoticeType.LOST, MAIL);
        work.wantsDailyMail(english);
        tell(news(english, NoticeType.FOLLOWED));
        tell(news(english, NoticeType.LOST));
        work.clock.set(DAILY_MAIL);

        work.use.release.handle(english);

        assertThat(work.mailsTo(english))
                .extracting(Mail::content)
                .singleElement()
                .isInstanceOfSatisfying(
                        ToldTogether.class,
                        together -> assertThat(together.notices())
                                .extracting(Told::title)
                                .containsExactly(title(NoticeType.FOLLOWED), title(NoticeType.LOST)));
    }

    private static String title(NoticeType type) {
        return NoticeTexts.of(type, NoticeDetails.named("달항아리"), Language.ENGLISH)
                .title();
    }

    @Test
    void whoever_changes_their_language_is_written_to_in_it_from_then_on() {
        work.choose(korean, NoticeType.FOLLOWED, MAIL);
        work.wantsDailyMail(korean);
        tell(news(korean, NoticeType.FOLLOWED));
        var address = new HiddenText(work.addressOf(korean));
        work.readers.join(new Reader(korean, Language.ENGLISH, address, Optional.empty()));
        work.clock.set(DAILY_MAIL);

        work.use.release.handle(korean);

        assertThat(work.mailsTo(korean)).extracting(Mail::language).containsExactly(Locale.ENGLISH);
    }

    private Announcement published(Announcement announcement) {
        work.announcements.add(announcement);
        return announcement;
    }

    private static News of(Announcement announcement, MemberId member) {
        return new News(
                member,
                UUID.randomUUID().toString(),
                NoticeType.ANNOUNCEMENT,
                About.announcement(announcement.id().value()),
                NoticeDetails.NONE);
    }

    private static Told told(Announcement.Wording words) {
        return new Told(words.title(), words.text());
    }

    private void tell(News... news) {
        work.use.tell.handle(List.of(news));
    }
}
