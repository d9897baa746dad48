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

    /** What came of it: either it was told, or it is awaited. */
    private record Step(List<Notice> told, Optional<Awaited> awaited) {}

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
        tellOrAwait(about, _ -> Optional.of(news.get()));
    }

    /** @param news what there is to be told, given what was told last */
    private void tellOrAwait(Conflated about, Function<Optional<Notice>, Optional<News>> news) {
        var step = transactions.execute(() -> step(about, news));
        // Not before the commit: what is undone has set no timer.
        step.awaited().ifPresent(timer -> awaited.set(placeOf(timer.conflated()), timer));
        tell.call(step.told());
    }

    private Step step(Conflated about, Function<Optional<Notice>, Optional<News>> news) {
        // Holds it: whoever else would tell of it waits, and nothing older is told after something newer.
        conflations.keep(about, clock.instant());
        var last = notices.latest(about.recipient(), about.type(), about.about().id());
        var next = last.map(told -> told.toldAt().plus(PACE)).filter(clock.instant()::isBefore);
        return next.map(at -> await(about, at))
                .orElseGet(() ->
                        new Step(news.apply(last).map(List::of).map(tell::tell).orElse(List.of()), Optional.empty()));
    }

    private Step await(Conflated about, Instant at) {
        timers.conflated(about, at);
        return new Step(List.of(), Optional.of(new Awaited(about.id(), at.minus(CLOCK_DIFFERENCE))));
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
     * @param current what there is to be told by now; empty if it is so no longer. Asked within a transaction. Told again
     *     what they were told last, members hear nothing.
     */
    public void catchUp(UUID id, Function<Conflated, Optional<News>> current) {
        // The note stays for the next time: another may rely on it while this one is being told.
        conflations
                .find(id)
                .ifPresent(about ->
                        tellOrAwait(about, last -> current.apply(about).filter(news -> isNew(news, last))));
    }

    private static boolean isNew(News news, Optional<Notice> last) {
        return last.filter(told -> told.news().details().equals(news.details())).isEmpty();
    }
}
