package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.Conflated;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What members are to be told of again after a while, in memory. */
public final class InMemoryConflatedNotices implements ConflatedNotices {

    private final InMemoryTransactions.Kept<List<Conflated>> kept;

    public InMemoryConflatedNotices(InMemoryTransactions transactions) {
        this.kept = transactions.keep(List.of());
    }

    @Override
    public void keep(Conflated conflated) {
        kept.change(before -> before.stream().anyMatch(of(conflated.id()))
                ? before
                : Stream.concat(before.stream(), Stream.of(conflated)).toList());
    }

    @Override
    public Optional<Conflated> find(UUID id) {
        return kept.get().stream().filter(of(id)).findFirst();
    }

    @Override
    public void remove(UUID id) {
        drop(of(id));
    }

    @Override
    public void forget(MemberId member) {
        drop(one -> one.recipient().equals(member));
    }

    private static Predicate<Conflated> of(UUID id) {
        return one -> one.id().equals(id);
    }

    private void drop(Predicate<Conflated> which) {
        kept.change(before -> before.stream().filter(which.negate()).toList());
    }
}
