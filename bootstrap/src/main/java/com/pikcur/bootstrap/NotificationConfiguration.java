package com.pikcur.bootstrap;

import com.pikcur.application.notification.ForgetOldNotices;
import com.pikcur.application.notification.NoticeData;
import com.pikcur.application.notification.NoticeDispatch;
import com.pikcur.application.notification.NoticeEraser;
import com.pikcur.application.notification.NoticeQueries;
import com.pikcur.application.notification.NotificationTimers;
import com.pikcur.application.notification.OwnNoticeSettings;
import com.pikcur.application.notification.OwnPushSubscriptions;
import com.pikcur.application.notification.Readers;
import com.pikcur.application.notification.ReleaseHeldNotices;
import com.pikcur.application.notification.RequestMail;
import com.pikcur.application.notification.SendPush;
import com.pikcur.application.notification.ShowNotices;
import com.pikcur.application.notification.SpreadAnnouncement;
import com.pikcur.application.notification.TellCalmly;
import com.pikcur.application.notification.TellMembers;
import com.pikcur.application.notification.Wordings;
import com.pikcur.domain.notification.port.AnnouncementRepository;
import com.pikcur.domain.notification.port.ConflatedNotices;
import com.pikcur.domain.notification.port.HeldNotices;
import com.pikcur.domain.notification.port.MailSender;
import com.pikcur.domain.notification.port.NoticeBroadcast;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.notification.port.NoticeSettingsRepository;
import com.pikcur.domain.notification.port.PushSender;
import com.pikcur.domain.notification.port.PushSubscriptions;
import com.pikcur.domain.notification.port.TextSender;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.mail.notification.SmtpMailSender;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the notification context together. Its stores are in {@link NoticeStoreConfiguration}. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    RequestMail requestMail(DomainEvents events, Supplier<UUID> ids) {
        return new RequestMail(events, ids);
    }

    /** Trusts the mail servers this Java platform trusts. */
    @Bean
    MailSender mailSender(MailProperties mail, Clock clock) {
        return new SmtpMailSender(mail.server(), mail.from(), (SSLSocketFactory) SSLSocketFactory.getDefault(), clock);
    }

    @Bean
    Reactions.Letters letters(
            MailSender mail,
            PushSubscriptions subscriptions,
            PushSender push,
            Optional<TextSender> text,
            MeterRegistry meters) {
        return new Reactions.Letters(
                new MailDelivery(mail, meters),
                new PushDelivery(new SendPush(subscriptions, push), meters),
                new TextDelivery(text, meters));
    }

    @Bean
    NotificationTimers notificationTimers(Timers timers) {
        return new NotificationTimers(timers);
    }

    @Bean
    Wordings wordings(AnnouncementRepository announcements) {
        return new Wordings(announcements);
    }

    @Bean
    NoticeDispatch noticeDispatch(
            Readers readers,
            PushSubscriptions subscriptions,
            Wordings wordings,
            DomainEvents events,
            Supplier<UUID> ids) {
        return new NoticeDispatch(readers, subscriptions, wordings, events, ids);
    }

    @Bean
    TellMembers.Stores noticeStores(NoticeRepository notices, NoticeSettingsRepository settings, HeldNotices held) {
        return new TellMembers.Stores(notices, settings, held);
    }

    @Bean
    TellMembers.Circumstances noticeCircumstances(Clock clock, Supplier<UUID> ids) {
        return new TellMembers.Circumstances(clock, ids, DeliveryProperties.KOREA);
    }

    @Bean
    TellMembers tellMembers(
            Transactions transactions,
            TellMembers.Stores stores,
            NoticeDispatch dispatch,
            NotificationTimers timers,
            NoticeBroadcast broadcast,
            TellMembers.Circumstances circumstances) {
        return new TellMembers(transactions, stores, dispatch, timers, broadcast, circumstances);
    }

    @Bean
    TellCalmly tellCalmly(
            Transactions transactions,
            NoticeRepository notices,
            ConflatedNotices conflations,
            NotificationTimers timers,
            TellMembers tell,
            Clock clock) {
        return new TellCalmly(transactions, notices, conflations, timers, tell, clock);
    }

    @Bean
    ReleaseHeldNotices releaseHeldNotices(
            Transactions transactions,
            HeldNotices held,
            NoticeRepository notices,
            NoticeDispatch dispatch,
            NotificationTimers timers,
            Clock clock) {
        return new ReleaseHeldNotices(transactions, held, notices, dispatch, timers, clock);
    }

    @Bean
    SpreadAnnouncement spreadAnnouncement(
            Transactions transactions,
            AnnouncementRepository announcements,
            Readers readers,
            TellMembers tell,
            NotificationTimers timers,
            Clock clock) {
        return new SpreadAnnouncement(transactions, announcements, readers, tell, timers, clock);
    }

    @Bean(initMethod = "waitForNext")
    ForgetOldNotices forgetOldNotices(
            Transactions transactions,
            NoticeRepository notices,
            ConflatedNotices conflations,
            NotificationTimers timers,
            Clock clock) {
        return new ForgetOldNotices(transactions, notices, conflations, timers, clock);
    }

    @Bean
    ShowNotices showNotices(NoticeQueries queries, NoticeRepository notices, Wordings wordings) {
        return new ShowNotices(queries, notices, wordings);
    }

    @Bean
    OwnNoticeSettings ownNoticeSettings(NoticeSettingsRepository settings) {
        return new OwnNoticeSettings(settings);
    }

    @Bean
    OwnPushSubscriptions ownPushSubscriptions(
            PushSubscriptions subscriptions, PushSender sender, Supplier<UUID> ids, Clock clock) {
        return new OwnPushSubscriptions(subscriptions, sender, ids, clock);
    }

    @Bean
    NoticeEraser noticeEraser(
            NoticeRepository notices,
            NoticeSettingsRepository settings,
            HeldNotices held,
            PushSubscriptions subscriptions,
            ConflatedNotices conflations) {
        return new NoticeEraser(notices, settings, held, subscriptions, conflations);
    }

    @Bean
    NoticeData noticeData(
            OwnNoticeSettings settings, OwnPushSubscriptions subscriptions, NoticeQueries queries, Wordings wordings) {
        return new NoticeData(settings, subscriptions, queries, wordings);
    }
}
