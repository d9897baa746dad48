package com.pikcur.application.notification;

import com.pikcur.domain.notification.AnnouncementId;
import com.pikcur.domain.notification.Conflated;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Timers;
import com.pikcur.domain.shared.port.Timers.Timer;
import java.time.Instant;
import java.util.UUID;

/** When members are told what waits for them. */
public final class NotificationTimers {

    /** Notices that were not to disturb, or go out together. */
    public static final String HELD = "notification-held";
    /** What was conflated is told as it is by now. */
    public static final String CONFLATED = "notification-conflated";
    /** An announcement goes on to the next members. */
    public static final String ANNOUNCEMENT = "notification-announcement";
    /** Old notices are forgotten. */
    public static final String FORGETTING = "notification-forgetting";

    /** There is one such timer, whatever the number of nodes. */
    private static final Timer FORGET = new Timer(FORGETTING, new UUID(0, 1));

    private final Timers timers;

    public NotificationTimers(Timers timers) {
        this.timers = timers;
    }

    void held(MemberId member, Instant at) {
        timers.set(new Timer(HELD, member.value()), at);
    }

    void conflated(Conflated conflated, Instant at) {
        timers.set(new Timer(CONFLATED, conflated.id()), at);
    }

    void announcement(AnnouncementId announcement, Instant at) {
        timers.set(new Timer(ANNOUNCEMENT, announcement.value()), at);
    }

    void forget(Instant at) {
        timers.set(FORGET, at);
    }
}
