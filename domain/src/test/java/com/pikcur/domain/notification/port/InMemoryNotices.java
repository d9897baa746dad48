package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.Notice;
import com.pikcur.domain.notification.NoticeId;
import com.pikcur.domain.notification.NoticeType;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Notices in memory. */
public final class InMemoryNotices implements NoticeRepository {

    /** @param listed whether it stands in the member's list */
    private record Kept(Notice notice, boolean listed) {

        MemberId recipient() {
            return notice.news().recipient();
        }

        boolean tellsOf(MemberId recipient, String cause) {
            return recipient().equals(recipient) && notice.news().cause().equals(cause);
        }
    }

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<List<Kept>> notices;
    private final InMemoryTransactions.Kept<Map<MemberId, Long>> lastSeqs;

    public InMemoryNotices(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.notices = transactions.keep(List.of());
        this.lastSeqs = transactions.keep(Map.of());
    }

    /** Everything that is kept about a member, listed or not, in the order of its numbers. */
    public List<Notice> all(MemberId recipient) {
        return of(recipient, _ -> true).toList();
    }

    /** The listed ones, in the order of their numbers. */
    public List<Notice> listed(MemberId recipient) {
        return of(recipient, Kept::listed).toList();
    }

    @Override
    public List<Notice> add(List<Unnumbered> unnumbered) {
        return transactions.execute(() -> {
            var added = new ArrayList<Notice>();
            // What changes first is seen first: whoever sees a number finds its notice, too.
            notices.change(before -> before);
            for (var one : unnumbered) {
                var recipient = one.news().recipient();
                // As in the database, a number is gone even where the member has been told.
                var seq = nextSeq(recipient);
                if (notices.get().stream()
                        .noneMatch(kept -> kept.tellsOf(recipient, one.news().cause()))) {
                    var notice = new Notice(one.id(), seq, one.news(), one.toldAt(), Optional.empty());
                    notices.change(before -> Stream.concat(before.stream(), Stream.of(new Kept(notice, one.listed())))
                            .toList());
                    added.add(notice);
                }
            }
            return List.copyOf(added);
        });
    }

    private long nextSeq(MemberId recipient) {
        lastSeqs.change(before -> {
            var after = new HashMap<>(before);
            after.merge(recipient, 1L, Long::sum);
            return Map.copyOf(after);
        });
        return lastSeq(recipient);
    }

    @Override
    public List<Notice> find(MemberId recipient, Set<NoticeId> ids) {
        return of(recipient, kept -> ids.contains(kept.notice().id())).toList();
    }

    @Override
    public List<Notice> after(MemberId recipient, long seq, int limit) {
        return of(recipient, kept -> kept.listed() && kept.notice().seq() > seq)
                .limit(limit)
                .toList();
    }

    @Override
    public long lastSeq(MemberId recipient) {
        return lastSeqs.get().getOrDefault(recipient, 0L);
    }

    @Override
    public Map<MemberId, Long> lastSeqs(Set<MemberId> recipients) {
        return lastSeqs.get().entrySet().stream()
                .filter(entry -> recipients.contains(entry.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<Notice> latest(MemberId recipient, NoticeType type, UUID about) {
        return of(
                        recipient,
                        kept -> kept.notice().news().type() == type
                                && kept.notice().news().about().id().equals(about))
                .reduce((_, later) -> later);
    }

    @Override
    public boolean markRead(MemberId recipient, NoticeId id, Instant at) {
        return change(one(recipient, id), kept -> read(kept, at)) > 0;
    }

    @Override
    public void markAllRead(MemberId recipient, long upToSeq, Instant at) {
        change(upTo(recipient, upToSeq), kept -> read(kept, at));
    }

    private static Kept read(Kept kept, Instant at) {
        var notice = kept.notice();
        var readAt = notice.readAt().or(() -> Optional.of(at));
        return new Kept(new Notice(notice.id(), notice.seq(), notice.news(), notice.toldAt(), readAt), kept.listed());
    }

    @Override
    public boolean delete(MemberId recipient, NoticeId id) {
        return drop(one(recipient, id), Integer.MAX_VALUE) > 0;
    }

    @Override
    public void deleteAll(MemberId recipient, long upToSeq) {
        drop(upTo(recipient, upToSeq), Integer.MAX_VALUE);
    }

    @Override
    public int forgetBefore(Instant end, int limit) {
        return drop(kept -> kept.notice().toldAt().isBefore(end), limit);
    }

    @Override
    public void forget(MemberId recipient) {
        drop(kept -> kept.recipient().equals(recipient), Integer.MAX_VALUE);
        lastSeqs.change(before -> {
            var after = new HashMap<>(before);
            after.remove(recipient);
            return Map.copyOf(after);
        });
    }

    private Stream<Notice> of(MemberId recipient, Predicate<Kept> which) {
        return notices.get().stream()
                .filter(kept -> kept.recipient().equals(recipient))
                .filter(which)
                .map(Kept::notice)
                .sorted(Comparator.comparingLong(Notice::seq));
    }

    private static Predicate<Kept> one(MemberId recipient, NoticeId id) {
        return kept -> kept.recipient().equals(recipient) && kept.notice().id().equals(id);
    }

    private static Predicate<Kept> upTo(MemberId recipient, long seq) {
        return kept -> kept.recipient().equals(recipient) && kept.notice().seq() <= seq;
    }

    private int change(Predicate<Kept> which, UnaryOperator<Kept> change) {
        var changed = new AtomicInteger();
        notices.change(before -> before.stream()
                .map(kept -> which.test(kept) && changed.incrementAndGet() > 0 ? change.apply(kept) : kept)
                .toList());
        return changed.get();
    }

    private int drop(Predicate<Kept> which, int limit) {
        return transactions.execute(() -> {
            var dropped = notices.get().stream().filter(which).limit(limit).collect(Collectors.toSet());
            notices.change(before ->
                    before.stream().filter(kept -> !dropped.contains(kept)).toList());
            return dropped.size();
        });
    }
}
