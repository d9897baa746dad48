package com.pikcur.application.notification;

import com.pikcur.application.notification.NoticeDispatch.Bundle;
import com.pikcur.domain.notification.HeldNotice;
import com.pikcur.domain.notification.NoticeChannel;
import com.pikcur.domain.notification.port.HeldNotices;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Use case: the quiet is over, or it is time for the daily mail: what was held goes out, together. What the member has
 * deleted meanwhile does not. Called by a timer.
 */
public final class ReleaseHeldNotices {

    private static final int LARGEST_BUNDLE = 100;

    private final Transactions transactions;
    private final HeldNotices held;
    private final NoticeRepository notices;
    private final NoticeDispatch dispatch;
    private final NotificationTimers timers;
    private final Clock clock;

    public ReleaseHeldNotices(
            Transactions transactions,
            HeldNotices held,
            NoticeRepository notices,
            NoticeDispatch dispatch,
            NotificationTimers timers,
            Clock clock) {
        this.transactions = transactions;
        this.held = held;
        this.notices = notices;
        this.dispatch = dispatch;
        this.timers = timers;
        this.clock = clock;
    }

    public void handle(MemberId member) {
        transactions.execute(() -> {
            var due = held.takeDue(member, clock.instant(), LARGEST_BUNDLE);
            var bundles = due.stream().collect(Collectors.groupingBy(HeldNotice::channel)).entrySet().stream()
                    .flatMap(entry -> bundle(member, entry.getKey(), entry.getValue()).stream())
                    .toList();
            dispatch.send(bundles);
            held.nextDue(member).ifPresent(next -> timers.held(member, next));
            return due;
        });
    }

    private Optional<Bundle> bundle(MemberId member, NoticeChannel channel, List<HeldNotice> due) {
        var ids = due.stream().map(HeldNotice::notice).collect(Collectors.toSet());
        var found = notices.find(member, ids);
        return found.isEmpty() ? Optional.empty() : Optional.of(new Bundle(member, channel, found));
    }
}
