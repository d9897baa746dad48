package com.pikcur.application.notification;

import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.port.NoticeRepository;
import com.pikcur.domain.shared.MemberId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Shows members their notices as they come, whichever node told them.
 *
 * <p>Every open page has a seat that knows what it has shown, and reads what follows out of the store: so it misses
 * nothing and shows nothing twice, however it was called, and whatever node it was at before. Being called only wakes it.
 * Nothing here waits for a page, and no page for another.
 */
public final class LiveNotices {

    private static final System.Logger LOG = System.getLogger(LiveNotices.class.getName());

    private static final int LARGEST_LOOK = 500;

    /** Somebody who looks on. */
    @FunctionalInterface
    public interface Watcher {

        /**
         * There may be something new: called at once and soon after {@link #watch}, and never twice at a time. Must return
         * at once: one that hangs holds up whoever woke it, and nobody else. Must not throw either: one that does loses
         * its seat.
         */
        void wake();
    }

    private final NoticeRepository notices;
    private final Map<MemberId, Set<Seat>> seats = new ConcurrentHashMap<>();

    public LiveNotices(NoticeRepository notices) {
        this.notices = notices;
    }

    /** One open page. Its methods but {@link #close} are for one thread at a time. */
    public final class Seat implements AutoCloseable {

        private final MemberId member;
        private final Watcher watcher;
        private volatile long shown;
        private volatile long heard;
        /** How often it is to be woken, counting the call that is being made. */
        private final AtomicInteger calls = new AtomicInteger();

        private Seat(MemberId member, Watcher watcher) {
            this.member = member;
            this.watcher = watcher;
        }

        /** The number of the last one that was shown; what to come back with. */
        public long shown() {
            return shown;
        }

        /** The next ones to be shown, at most so many; when there are none, wait to be woken. */
        public List<Notice> next(int limit) {
            var newest = heard;
            if (newest <= shown) {
                return List.of();
            }
            var next = notices.after(member, shown, limit);
            // Numbers become visible in order: where nothing more is found, everything up to the newest has been seen.
            shown = next.size() < limit ? Math.max(newest, lastOf(next)) : lastOf(next);
            return next;
        }

        private long lastOf(List<Notice> next) {
            return next.isEmpty() ? shown : next.getLast().seq();
        }

        private void hear(long seq) {
            synchronized (this) {
                heard = Math.max(heard, seq);
            }
            if (heard > shown) {
                wake();
            }
        }

        /** Whoever comes while it is being woken leaves it to whoever does that, and goes on. */
        private void wake() {
            if (calls.getAndIncrement() > 0) {
                return;
            }
            var made = 1;
            do {
                watcher.wake();
                made = calls.addAndGet(-made);
            } while (made > 0);
        }

        private void begin(OptionalLong known, long newest) {
            shown = known.isPresent() ? Math.min(known.getAsLong(), newest) : newest;
            hear(newest);
        }

        /** A second time does nothing. */
        @Override
        public void close() {
            leave(this);
        }
    }

    /**
     * Begins to show the member's notices.
     *
     * @param known the number of the last one the page has seen: it gets all after that. Empty: only what is new from now.
     */
    public Seat watch(MemberId member, OptionalLong known, Watcher watcher) {
        var seat = new Seat(member, watcher);
        // The seat is taken before the newest is looked up: whatever comes in between is heard of one way or the other.
        seats.compute(member, (_, others) -> {
            var all = others == null ? ConcurrentHashMap.<Seat>newKeySet() : others;
            all.add(seat);
            return all;
        });
        try {
            seat.begin(known, notices.lastSeq(member));
        } catch (RuntimeException failed) {
            seat.close();
            throw failed;
        }
        return seat;
    }

    /** A member has news, from wherever they were told. */
    public void tell(MemberId member, long seq) {
        seats.getOrDefault(member, Set.of()).forEach(seat -> tell(seat, seq));
    }

    private static void tell(Seat seat, long seq) {
        try {
            seat.hear(seq);
        } catch (RuntimeException broken) {
            // Whatever is wrong with one page, the others are woken, and whoever told goes on.
            seat.close();
            LOG.log(System.Logger.Level.ERROR, "A page that showed notices broke", broken);
        }
    }

    /** Looks for whatever no call has told of. */
    public void refresh() {
        var members = new ArrayList<>(seats.keySet());
        for (var from = 0; from < members.size(); from += LARGEST_LOOK) {
            var some = members.subList(from, Math.min(members.size(), from + LARGEST_LOOK));
            notices.lastSeqs(new HashSet<>(some)).forEach(this::tell);
        }
    }

    /** How many pages are open at this node. */
    public int watcherCount() {
        return seats.values().stream().mapToInt(Set::size).sum();
    }

    private void leave(Seat seat) {
        seats.computeIfPresent(seat.member, (_, all) -> {
            all.remove(seat);
            return all.isEmpty() ? null : all;
        });
    }
}
