package com.pikcur.application.notification;

import com.pikcur.application.notification.LiveNotices.Seat;
import com.pikcur.application.notification.LiveNotices.Watcher;
import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.shared.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

/** A page that shows a member their notices, whenever it is woken and has the time. */
final class OpenPage implements Watcher {

    final AtomicInteger calls = new AtomicInteger();

    private final MemberId member;
    private final List<Long> seen = new ArrayList<>();
    private int answered;
    private Optional<Seat> seat = Optional.empty();

    OpenPage(MemberId member) {
        this.member = member;
    }

    MemberId member() {
        return member;
    }

    @Override
    public void wake() {
        calls.incrementAndGet();
    }

    /** Takes a seat at this node, going on after what it was shown anywhere. */
    void open(LiveNotices node) {
        open(node, seat.map(before -> OptionalLong.of(before.shown())).orElse(OptionalLong.empty()));
    }

    void open(LiveNotices node, OptionalLong known) {
        close();
        seat = Optional.of(node.watch(member, known, this));
    }

    void close() {
        seat.ifPresent(Seat::close);
    }

    /** Reads all there is if it was woken, so many at once. */
    void read(int limit) {
        while (isWoken()) {
            var before = calls.get();
            while (readSome(limit)) {
                // There may be more.
            }
            answered = before;
        }
    }

    boolean isWoken() {
        return calls.get() > answered;
    }

    /** Says whether there may be more. */
    boolean readSome(int limit) {
        var next = seat.orElseThrow().next(limit);
        next.stream().map(Notice::seq).forEach(seen::add);
        return !next.isEmpty();
    }

    /** The numbers of what it has shown, in its order. */
    List<Long> seen() {
        return List.copyOf(seen);
    }

    long shown() {
        return seat.orElseThrow().shown();
    }
}
