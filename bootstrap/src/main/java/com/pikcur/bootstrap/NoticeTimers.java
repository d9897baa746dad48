package com.pikcur.bootstrap;

import com.pikcur.application.notification.ForgetOldNotices;
import com.pikcur.application.notification.NotificationTimers;
import com.pikcur.application.notification.ReleaseHeldNotices;
import com.pikcur.application.notification.SpreadAnnouncement;
import com.pikcur.domain.notification.AnnouncementId;
import com.pikcur.domain.shared.MemberId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** What is done when a timer of the notification context goes off. */
record NoticeTimers(
        ReleaseHeldNotices release,
        AuctionNotices auctions,
        EndingSoon endingSoon,
        SpreadAnnouncement spread,
        ForgetOldNotices forget) {

    /** By kind of timer; each called with the timer's subject, at least once. */
    Map<String, Consumer<UUID>> handlers() {
        return Map.of(
                NotificationTimers.HELD, member -> release.handle(new MemberId(member)),
                NotificationTimers.CONFLATED, auctions::catchUp,
                NotificationTimers.ANNOUNCEMENT, announcement -> spread.handle(new AnnouncementId(announcement)),
                NotificationTimers.FORGETTING, _ -> forget.handle(),
                EndingSoon.TIMER, endingSoon::tell);
    }
}
