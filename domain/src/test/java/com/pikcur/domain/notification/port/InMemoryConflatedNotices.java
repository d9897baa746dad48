package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.Conflated;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What members are to be told of again after a while, in memory. */
public final class InMemoryConflatedNotices implements ConflatedNotices {

    private record Kept(Conflated conflated, Instant at) {

        private boolean isOf(UUID id) {
            return conflated.id().equals(id);
        }
    }

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<List<Kept>> kept;

    public InMemoryConflatedNotices(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.kept = transactions.keep(List.of());
    }

    @Override
    public void keep(Conflated conflated, Instant at) {
        kept.change(before -> Stream.concat(
                        without(before, one -> one.isOf(conflated.id())), Stream.of(new Kept(conflated, at)))
                .toList());
    }

    @Override
    public Optional<Conflated> find(UUID id) {
        return kept.get().stream()
                .filter(one -> one.isOf(id))
                .map(Kept::conflated)
                .findFirst();
    }

    @Override
    public int forgetBefore(Instant end, int limit) {
        return transactions.execute(() -> {
            var old = kept.get().stream()
                    .filter(one -> one.at().isBefore(end))
                    .sorted(Comparator.comparing(Kept::at))
                    .limit(limit)
                    .collect(Collectors.toSet());
            drop(old);
            return old.size();
        });
    }

    @Override
    public void forget(MemberId member) {
        kept.change(before -> without(before, one -> one.conflated().recipient().equals(member))
                .toList());
    }

    private void drop(Set<Kept> which) {
        kept.change(before -> without(before, which::contains).toList());
    }

    private static Stream<Kept> without(List<Kept> all, Predicate<Kept> which) {
        return all.stream().filter(which.negate());
    }
}
