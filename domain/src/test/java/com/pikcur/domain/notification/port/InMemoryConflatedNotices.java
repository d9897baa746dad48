package com.pikcur.domain.notification.port;

import com.pikcur.domain.notification.Conflated;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What members are to be told of again after a while, in memory. */
public final class InMemoryConflatedNotices implements ConflatedNotices {

    private record Note(Conflated conflated, Instant at) {}

    private final InMemoryTransactions.Kept<List<Note>> kept;

    public InMemoryConflatedNotices(InMemoryTransactions transactions) {
        this.kept = transactions.keep(List.of());
    }

    @Override
    public void keep(Conflated conflated, Instant at) {
        kept.change(before -> Stream.concat(
                        before.stream().filter(note -> !note.conflated().equals(conflated)),
                        Stream.of(new Note(conflated, at)))
                .toList());
    }

    @Override
    public Optional<Conflated> find(UUID id) {
        return kept.get().stream()
                .map(Note::conflated)
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    @Override
    public int forgetBefore(Instant end, int limit) {
        var old = kept.get().stream()
                .filter(note -> note.at().isBefore(end))
                .limit(limit)
                .toList();
        drop(old::contains);
        return old.size();
    }

    @Override
    public void forget(MemberId member) {
        drop(note -> note.conflated().recipient().equals(member));
    }

    private void drop(Predicate<Note> which) {
        kept.change(before -> before.stream().filter(which.negate()).toList());
    }
}
