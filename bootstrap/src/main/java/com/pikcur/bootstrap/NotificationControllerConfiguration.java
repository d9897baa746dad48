package com.pikcur.bootstrap;

import com.pikcur.application.notification.DeleteNotice;
import com.pikcur.application.notification.LiveNotices;
import com.pikcur.application.notification.NotificationTimers;
import com.pikcur.application.notification.OwnNoticeSettings;
import com.pikcur.application.notification.OwnPushSubscriptions;
import com.pikcur.application.notification.PublishAnnouncement;
import com.pikcur.application.notification.ReadNotice;
import com.pikcur.application.notification.ShowAnnouncements;
import com.pikcur.application.notification.ShowNotices;
import com.pikcur.domain.notification.port.AnnouncementRepository;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.web.notification.AnnouncementAdminController;
import com.pikcur.web.notification.AnnouncementController;
import com.pikcur.web.notification.NoticeController;
import com.pikcur.web.notification.NoticeSettingsController;
import com.pikcur.web.notification.NoticeStreamController;
import com.pikcur.web.notification.PushSubscriptionController;
import com.pikcur.web.shared.LiveStreams;
import com.pikcur.web.shared.Problems;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The controllers of notifications, each with the use cases it calls. */
@Configuration(proxyBeanMethods = false)
class NotificationControllerConfiguration {

    @Bean
    NoticeController noticeController(ShowNotices show, NoticeRepository notices, Clock clock) {
        return new NoticeController(show, new ReadNotice(notices, clock), new DeleteNotice(notices));
    }

    @Bean
    NoticeSettingsController noticeSettingsController(OwnNoticeSettings settings) {
        return new NoticeSettingsController(settings);
    }

    @Bean
    PushSubscriptionController pushSubscriptionController(
            OwnPushSubscriptions subscriptions, PushProperties push, Problems problems) {
        return new PushSubscriptionController(subscriptions, push.publicKey(), problems);
    }

    @Bean
    AnnouncementController announcementController(AnnouncementRepository announcements) {
        return new AnnouncementController(new ShowAnnouncements(announcements));
    }

    @Bean
    AnnouncementAdminController announcementAdminController(
            Transactions transactions, AnnouncementRepository announcements, NotificationTimers timers, Clock clock) {
        return new AnnouncementAdminController(new PublishAnnouncement(transactions, announcements, timers, clock));
    }

    @Bean
    NoticeStreamController noticeStreamController(LiveNotices notices, ShowNotices show, LiveStreams streams) {
        return new NoticeStreamController(notices, show, streams);
    }
}
