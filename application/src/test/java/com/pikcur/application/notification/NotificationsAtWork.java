package com.pikcur.application.notification;

import com.pikcur.application.notification.Readers.Reader;
import com.pikcur.application.shared.Faults;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.Mail;
import com.pikcur.domain.notification.MailRequested;
import com.pikcur.domain.notification.MailRhythm;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeChannel;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeSettings;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.PushFixtures;
import com.pikcur.domain.notification.PushMessage;
import com.pikcur.domain.notification.PushRequested;
import com.pikcur.domain.notification.PushSubscription;
import com.pikcur.domain.notification.QuietHours;
import com.pikcur.domain.notification.TextRequested;
import com.pikcur.domain.notification.port.AnnouncementRepository;
import com.pikcur.domain.notification.port.ConflatedNotices;
import com.pikcur.domain.notification.port.HeldNotices;
import com.pikcur.domain.notification.port.InMemoryAnnouncements;
import com.pikcur.domain.notification.port.InMemoryConflatedNotices;
import com.pikcur.domain.notification.port.InMemoryHeldNotices;
import com.pikcur.domain.notification.port.InMemoryNoticeSettings;
import com.pikcur.domain.notification.port.InMemoryNotices;
import com.pikcur.domain.notification.port.InMemoryPushSubscriptions;
import com.pikcur.domain.notification.port.InMemoryPushes;
import com.pikcur.domain.notification.port.NoticeBroadcast;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.notification.port.NoticeSettingsRepository;
import com.pikcur.domain.notification.port.PushSubscriptions;
import com.pikcur.domain.notification.port.RecordedBroadcast;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.SettableClock;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryTimers;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** All that is done to tell members, on stores in memory that several nodes may share. */
final class NotificationsAtWork {

    static final ZoneId KOREA = ZoneId.of("Asia/Seoul");
    /** Noon in Korea. */
    static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");

    static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
    /** In the middle of that, and when it is over. */
    static final Instant MIDNIGHT = Instant.parse("2026-03-02T15:00:00Z");

    static final Instant MORNING = Instant.parse("2026-03-02T22:00:00Z");
    /** When the mail of the day goes out after that midnight. */
    static final Instant DAILY_MAIL = Instant.parse("2026-03-03T00:00:00Z");

    final SettableClock clock = new SettableClock(NOON);
    final InMemoryTransactions transactions = new InMemoryTransactions();
    final InMemoryNotices notices = new InMemoryNotices(transactions);
    final InMemoryNoticeSettings settings = new InMemoryNoticeSettings(transactions);
    final InMemoryHeldNotices held = new InMemoryHeldNotices(transactions);
    final InMemoryPushSubscriptions subscriptions = new InMemoryPushSubscriptions(transactions);
    final InMemoryAnnouncements announcements = new InMemoryAnnouncements(transactions);
    final InMemoryConflatedNotices conflations = new InMemoryConflatedNotices(transactions);
    final InMemoryReaders readers = new InMemoryReaders(transactions);
    final InMemoryTimers timers = new InMemoryTimers(transactions);
    final InMemoryEvents events = new InMemoryEvents(transactions);
    final RecordedBroadcast broadcast = new RecordedBroadcast();
    final InMemoryPushes pushes = new InMemoryPushes();
    final NotificationUseCases use;

    private int joined;

    NotificationsAtWork() {
        this(new Faults());
    }

    /** Where the process may die at every call. */
    NotificationsAtWork(Faults faults) {
        use = node(faults, clock);
    }

    /** One more node on the same stores, perhaps with a clock that is a little different. */
    NotificationUseCases node(Faults faults, Clock clock) {
        var mortal = new NotificationUseCases.Stores(
                faults.around(NoticeRepository.class, notices),
                faults.around(NoticeSettingsRepository.class, settings),
                faults.around(HeldNotices.class, held),
                faults.around(PushSubscriptions.class, subscriptions),
                faults.around(AnnouncementRepository.class, announcements),
                faults.around(ConflatedNotices.class, conflations));
        var around = new NotificationUseCases.Surroundings(
                faults.around(Transactions.class, transactions),
                faults.around(Readers.class, readers),
                faults.around(Timers.class, timers),
                faults.around(DomainEvents.class, events),
                faults.around(NoticeBroadcast.class, broadcast));
        return new NotificationUseCases(mortal, around, clock);
    }

    /** Somebody who reads English and has no telephone. */
    MemberId joined() {
        return joined(Language.ENGLISH, Optional.empty());
    }

    MemberId joined(Language language, Optional<String> phone) {
        var member = new MemberId(UUID.randomUUID());
        readers.join(
                new Reader(member, language, new HiddenText(++joined + "@pikcur.test"), phone.map(HiddenText::new)));
        return member;
    }

    /** So many more. */
    List<MemberId> joined(int count) {
        return Stream.generate(this::joined).limit(count).toList();
    }

    /** Whose mail goes there. */
    String addressOf(MemberId member) {
        return readers.of(Set.of(member)).values().iterator().next().email().reveal();
    }

    PushSubscription browserOf(MemberId member) {
        var browser = PushFixtures.aBrowserOf(member);
        subscriptions.save(browser);
        return browser;
    }

    /** From now on they are told of this in these ways alone. */
    void choose(MemberId member, NoticeType type, NoticeChannel... channels) {
        var before = use.settings.show(member);
        var chosen = new HashMap<>(before.chosen());
        chosen.put(type, channels.length == 0 ? Set.of() : EnumSet.copyOf(List.of(channels)));
        use.settings.change(new NoticeSettings(member, Map.copyOf(chosen), before.quietHours(), before.mailRhythm()));
    }

    void sleepsAtNight(MemberId member) {
        var before = use.settings.show(member);
        use.settings.change(new NoticeSettings(member, before.chosen(), Optional.of(NIGHT), before.mailRhythm()));
    }

    void wantsDailyMail(MemberId member) {
        var before = use.settings.show(member);
        use.settings.change(new NoticeSettings(member, before.chosen(), before.quietHours(), MailRhythm.DAILY));
    }

    /** Something that makes no sense in itself, of a cause of its own. */
    static News news(MemberId recipient, NoticeType type) {
        return news(recipient, type, UUID.randomUUID().toString());
    }

    static News news(MemberId recipient, NoticeType type, String cause) {
        return new News(recipient, cause, type, About.auction(UUID.randomUUID()), NoticeDetails.named("달항아리"));
    }

    Notice onlyNotice(MemberId member) {
        var all = notices.all(member);
        if (all.size() != 1) {
            throw new AssertionError("Not one notice: " + all);
        }
        return all.getFirst();
    }

    List<Mail> mails() {
        return events.published(MailRequested.class).stream()
                .map(MailRequested::mail)
                .toList();
    }

    List<Mail> mailsTo(MemberId member) {
        return mails().stream()
                .filter(mail -> mail.to().equals(addressOf(member)))
                .toList();
    }

    List<PushMessage> pushesTo(PushSubscription browser) {
        return events.published(PushRequested.class).stream()
                .filter(requested -> requested.subscription().equals(browser.id()))
                .map(PushRequested::message)
                .toList();
    }

    List<String> texts() {
        return events.published(TextRequested.class).stream()
                .map(TextRequested::text)
                .toList();
    }

    Optional<Instant> timerOfHeld(MemberId member) {
        return timers.at(new Timer(NotificationTimers.HELD, member.value()));
    }
}
