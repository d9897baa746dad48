package com.pikcur.application.notification;

import com.pikcur.domain.notification.Conflated;
import com.pikcur.domain.notification.News;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.port.ConflatedNotices;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Use case: a member is told of something that may happen many times a second, such as being outbid on a hot auction: at
 * once the first time, and then at most once in a while, always as it is by then, and the last time is never lost.
 *
 * <p>Whatever happens while a timer is set anyway costs one look into memory.
 */
public final class TellCalmly {

    /** The least time between two notices about one thing. */
    public static final Duration PACE = Duration.ofSeconds(30);

    /** So much may the clocks of two nodes differ: a timer that goes off earlier elsewhere must not be relied upon. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofSeconds(5);

    private static final int PLACES = 4_096;

    /** A timer that is known to be set. */
    private record Awaited(UUID conflated, Instant until) {}

    private final Transactions transactions;
    private final NoticeRepository notices;
    private final ConflatedNotices conflations;
    private final NotificationTimers timers;
    private final TellMembers tell;
    private final Clock clock;
    /** Things share a few places; of two that meet in one, the later stays, and the other is looked up in the store. */
    private final AtomicReferenceArray<@Nullable Awaited> awaited = new AtomicReferenceArray<>(PLACES);

    public TellCalmly(
            Transactions transactions,
            NoticeRepository notices,
            ConflatedNotices conflations,
            NotificationTimers timers,
            TellMembers tell,
            Clock clock) {
        this.transactions = transactions;
        this.notices = notices;
        this.conflations = conflations;
        this.timers = timers;
        this.tell = tell;
        this.clock = clock;
    }

    /** @param news made only where it is told at once */
    public void handle(Conflated about, Supplier<News> news) {
        if (isAwaited(about)) {
            return;
        }
        tell.call(transactions.execute(() -> tellOrAwait(about, news)));
    }

    private List<Notice> tellOrAwait(Conflated about, Supplier<News> news) {
        var next = notices.latest(about.recipient(), about.type(), about.about().id())
                .map(told -> told.toldAt().plus(PACE))
                .filter(clock.instant()::isBefore);
        if (next.isEmpty()) {
            return tell.tell(List.of(news.get()));
        }
        conflations.keep(about, clock.instant());
        timers.conflated(about, next.get());
        awaited.set(placeOf(about.id()), new Awaited(about.id(), next.get().minus(CLOCK_DIFFERENCE)));
        return List.of();
    }

    private boolean isAwaited(Conflated about) {
        var known = awaited.get(placeOf(about.id()));
        return known != null
                && known.conflated().equals(about.id())
                && clock.instant().isBefore(known.until());
    }

    private static int placeOf(UUID id) {
        return Math.floorMod(id.hashCode(), PLACES);
    }

    /**
     * Tells what has been awaited. Called by its timer.
     *
     * @param current what there is to be told by now; empty if it is so no longer. Told again what they were told last,
     *     members hear nothing.
     */
    public void catchUp(UUID id, Function<Conflated, Optional<News>> current) {
        conflations.find(id).ifPresent(about -> {
            var news = current.apply(about).filter(told -> isNew(about, told));
            // The note stays for the next time: another may rely on it while this one is being told.
            news.ifPresent(told -> tell.handle(List.of(told)));
        });
    }

    private boolean isNew(Conflated about, News news) {
        return notices.latest(about.recipient(), about.type(), about.about().id())
                .filter(told -> told.news().details().equals(news.details()))
                .isEmpty();
    }
}
