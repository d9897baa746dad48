package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.HeldNotice;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Notices that go one way later, in memory. */
public final class InMemoryHeldNotices implements HeldNotices {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<List<HeldNotice>> held;

    public InMemoryHeldNotices(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.held = transactions.keep(List.of());
    }

    /** Those of a member, the next one first. */
    public List<HeldNotice> all(MemberId member) {
        return of(member).toList();
    }

    @Override
    public void add(List<HeldNotice> more) {
        for (var one : more) {
            held.change(before -> Stream.concat(before.stream().filter(same(one).negate()), Stream.of(one))
                    .toList());
        }
    }

    private static Predicate<HeldNotice> same(HeldNotice one) {
        return other -> other.notice().equals(one.notice()) && other.channel() == one.channel();
    }

    @Override
    public List<HeldNotice> takeDue(MemberId member, Instant now, int limit) {
        return transactions.execute(() -> {
            var due = of(member)
                    .filter(one -> !one.dueAt().isAfter(now))
                    .limit(limit)
                    .toList();
            drop(Set.copyOf(due)::contains);
            return due;
        });
    }

    @Override
    public Optional<Instant> nextDue(MemberId member) {
        return of(member).map(HeldNotice::dueAt).findFirst();
    }

    @Override
    public void forget(MemberId member) {
        drop(one -> one.recipient().equals(member));
    }

    private Stream<HeldNotice> of(MemberId member) {
        return held.get().stream()
                .filter(one -> one.recipient().equals(member))
                .sorted(Comparator.comparing(HeldNotice::dueAt));
    }

    private void drop(Predicate<HeldNotice> which) {
        held.change(before -> before.stream().filter(which.negate()).toList());
    }
}
