package com.pikcur.application.notification;

import com.pikcur.domain.notification.port.ConflatedNotices;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

/** Use case: what members were told of long ago is forgotten, a little at a time. Called by its timer, every hour. */
public final class ForgetOldNotices {

    /** How long notices are kept. */
    public static final Duration KEPT_FOR = Duration.ofDays(90);

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int BATCH = 1_000;
    private static final int MOST_BATCHES = 100;

    private final Transactions transactions;
    private final NoticeRepository notices;
    private final ConflatedNotices conflations;
    private final NotificationTimers timers;
    private final Clock clock;

    public ForgetOldNotices(
            Transactions transactions,
            NoticeRepository notices,
            ConflatedNotices conflations,
            NotificationTimers timers,
            Clock clock) {
        this.transactions = transactions;
        this.notices = notices;
        this.conflations = conflations;
        this.timers = timers;
        this.clock = clock;
    }

    public void handle() {
        var end = clock.instant().minus(KEPT_FOR);
        forget(() -> notices.forgetBefore(end, BATCH));
        forget(() -> conflations.forgetBefore(end, BATCH));
        waitForNext();
    }

    private void forget(IntSupplier some) {
        for (var batch = 0; batch < MOST_BATCHES; batch++) {
            if (transactions.execute(some::getAsInt) < BATCH) {
                return;
            }
        }
    }

    /** Called at every start, too. */
    public void waitForNext() {
        Instant next = clock.instant().plus(PERIOD);
        transactions.execute(() -> {
            timers.forget(next);
            return next;
        });
    }
}
