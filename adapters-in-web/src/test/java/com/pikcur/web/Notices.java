package com.pikcur.web;

import com.pikcur.application.notification.DeleteNotice;
import com.pikcur.application.notification.InMemoryNoticeQueries;
import com.pikcur.application.notification.InMemoryReaders;
import com.pikcur.application.notification.LiveNotices;
import com.pikcur.application.notification.NoticeDispatch;
import com.pikcur.application.notification.NotificationTimers;
import com.pikcur.application.notification.OwnNoticeSettings;
import com.pikcur.application.notification.OwnPushSubscriptions;
import com.pikcur.application.notification.PublishAnnouncement;
import com.pikcur.application.notification.ReadNotice;
import com.pikcur.application.notification.Readers.Reader;
import com.pikcur.application.notification.ShowAnnouncements;
import com.pikcur.application.notification.ShowNotices;
import com.pikcur.application.notification.TellMembers;
import com.pikcur.application.notification.Wordings;
import com.pikcur.domain.member.Language;
import com.pikcur.domain.notification.About;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.NoticeDetails;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.notification.port.InMemoryAnnouncements;
import com.pikcur.domain.notification.port.InMemoryHeldNotices;
import com.pikcur.domain.notification.port.InMemoryNoticeSettings;
import com.pikcur.domain.notification.port.InMemoryNotices;
import com.pikcur.domain.notification.port.InMemoryPushSubscriptions;
import com.pikcur.domain.notification.port.InMemoryPushes;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.InMemoryEvents;
import com.pikcur.domain.shared.port.InMemoryTimers;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.web.notification.AnnouncementAdminController;
import com.pikcur.web.notification.AnnouncementController;
import com.pikcur.web.notification.NoticeController;
import com.pikcur.web.notification.NoticeSettingsController;
import com.pikcur.web.notification.NoticeStreamController;
import com.pikcur.web.notification.PushSubscriptionController;
import com.pikcur.web.shared.LiveStreams;
import com.pikcur.web.shared.Problems;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What members are told, behind the web: real use cases on stores in memory. */
public final class Notices {

    public static final String PUSH_KEY =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";

    private final InMemoryTransactions transactions = new InMemoryTransactions();

    public final InMemoryNotices stored = new InMemoryNotices(transactions);
    public final InMemoryNoticeSettings settings = new InMemoryNoticeSettings(transactions);
    public final InMemoryPushSubscriptions subscriptions = new InMemoryPushSubscriptions(transactions);
    public final InMemoryAnnouncements announcements = new InMemoryAnnouncements(transactions);
    public final InMemoryTimers clockwork = new InMemoryTimers(transactions);
    public final InMemoryPushes pushes = new InMemoryPushes();
    public final LiveNotices live = new LiveNotices(stored);

    private final InMemoryHeldNotices held = new InMemoryHeldNotices(transactions);
    private final InMemoryReaders readers = new InMemoryReaders(transactions);
    private final NotificationTimers timers = new NotificationTimers(clockwork);
    private final Wordings wordings = new Wordings(announcements);
    private final Clock clock;

    Notices(Clock clock) {
        this.clock = clock;
    }

    /** Tells a member that they were outbid on a thing of this name, each time anew. */
    public void tell(MemberId member, String name) {
        tell(member, NoticeType.OUTBID, About.auction(UUID.randomUUID()), name);
    }

    public void tell(MemberId member, NoticeType type, About about, String name) {
        readers.join(new Reader(member, Language.KOREAN, new HiddenText("told@pikcur.test"), Optional.empty()));
        var details = NoticeDetails.named(name).with(Money.won(120_000)).with(clock.instant());
        telling().handle(List.of(new News(member, UUID.randomUUID().toString(), type, about, details)));
    }

    private TellMembers telling() {
        var dispatch = new NoticeDispatch(
                readers, subscriptions, wordings, new InMemoryEvents(transactions), UUID::randomUUID);
        return new TellMembers(
                transactions,
                new TellMembers.Stores(stored, settings, held),
                dispatch,
                timers,
                live::tell,
                new TellMembers.Circumstances(clock, UUID::randomUUID, ZoneId.of("Asia/Seoul")));
    }

    List<Object> controllers(Problems problems) {
        return List.of(notices(), noticeSettings(), pushSubscriptions(problems), announcements(), administration());
    }

    NoticeController notices() {
        return new NoticeController(show(), new ReadNotice(stored, clock), new DeleteNotice(stored));
    }

    NoticeSettingsController noticeSettings() {
        return new NoticeSettingsController(new OwnNoticeSettings(settings));
    }

    PushSubscriptionController pushSubscriptions(Problems problems) {
        return pushSubscriptions(problems, Optional.of(PUSH_KEY));
    }

    /** With a key of its own, or as where no browser is woken. */
    public PushSubscriptionController pushSubscriptions(Problems problems, Optional<String> publicKey) {
        return new PushSubscriptionController(
                new OwnPushSubscriptions(subscriptions, pushes, UUID::randomUUID, clock), publicKey, problems);
    }

    AnnouncementController announcements() {
        return new AnnouncementController(new ShowAnnouncements(announcements));
    }

    AnnouncementAdminController administration() {
        return new AnnouncementAdminController(new PublishAnnouncement(transactions, announcements, timers, clock));
    }

    NoticeStreamController stream(LiveStreams streams) {
        return new NoticeStreamController(live, show(), streams);
    }

    private ShowNotices show() {
        return new ShowNotices(new InMemoryNoticeQueries(stored), stored, wordings);
    }
}
