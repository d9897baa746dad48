package com.pikcur.application.notification;

import com.pikcur.domain.notification.port.AnnouncementRepository;
import com.pikcur.domain.notification.port.ConflatedNotices;
import com.pikcur.domain.notification.port.HeldNotices;
import com.pikcur.domain.notification.port.NoticeBroadcast;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.notification.port.NoticeSettingsRepository;
import com.pikcur.domain.notification.port.PushSubscriptions;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.UUID;

/** What one node does to tell members. */
final class NotificationUseCases {

    record Stores(
            NoticeRepository notices,
            NoticeSettingsRepository settings,
            HeldNotices held,
            PushSubscriptions subscriptions,
            AnnouncementRepository announcements,
            ConflatedNotices conflations) {}

    record Surroundings(
            Transactions transactions,
            Readers readers,
            Timers timers,
            DomainEvents events,
            NoticeBroadcast broadcast) {}

    final Wordings wordings;
    final TellMembers tell;
    final TellCalmly calmly;
    final ReleaseHeldNotices release;
    final PublishAnnouncement publish;
    final SpreadAnnouncement spread;
    final ForgetOldNotices forgetOld;
    final OwnNoticeSettings settings;
    final NoticeEraser eraser;

    NotificationUseCases(Stores stores, Surroundings around, Clock clock) {
        var transactions = around.transactions();
        var timers = new NotificationTimers(around.timers());
        wordings = new Wordings(stores.announcements());
        var dispatch = new NoticeDispatch(
                around.readers(), stores.subscriptions(), wordings, around.events(), UUID::randomUUID);
        tell = new TellMembers(
                transactions,
                new TellMembers.Stores(stores.notices(), stores.settings(), stores.held()),
                dispatch,
                timers,
                around.broadcast(),
                new TellMembers.Circumstances(clock, UUID::randomUUID, NotificationsAtWork.KOREA));
        calmly = new TellCalmly(transactions, stores.notices(), stores.conflations(), timers, tell, clock);
        release = new ReleaseHeldNotices(transactions, stores.held(), stores.notices(), dispatch, timers, clock);
        publish = new PublishAnnouncement(transactions, stores.announcements(), timers, clock);
        spread = new SpreadAnnouncement(transactions, stores.announcements(), around.readers(), tell, timers, clock);
        forgetOld = new ForgetOldNotices(transactions, stores.notices(), stores.conflations(), timers, clock);
        settings = new OwnNoticeSettings(stores.settings());
        eraser = new NoticeEraser(
                stores.notices(), stores.settings(), stores.held(), stores.subscriptions(), stores.conflations());
    }
}
