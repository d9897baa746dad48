package com.pikcur.application.notification;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who can be told anything, in memory. */
public final class InMemoryReaders implements Readers {

    private static final Comparator<MemberId> BY_ID = Comparator.comparing(MemberId::value);

    private final InMemoryTransactions.Kept<Map<MemberId, Reader>> readers;

    public InMemoryReaders(InMemoryTransactions transactions) {
        this.readers = transactions.keep(Map.of());
    }

    /** Somebody joins, or tells something else than before. */
    public void join(Reader reader) {
        readers.change(before -> {
            var after = new HashMap<>(before);
            after.put(reader.member(), reader);
            return Map.copyOf(after);
        });
    }

    public void leave(MemberId member) {
        readers.change(before -> {
            var after = new HashMap<>(before);
            after.remove(member);
            return Map.copyOf(after);
        });
    }

    @Override
    public Map<MemberId, Reader> of(Set<MemberId> members) {
        return readers.get().values().stream()
                .filter(reader -> members.contains(reader.member()))
                .collect(Collectors.toUnmodifiableMap(Reader::member, reader -> reader));
    }

    @Override
    public List<MemberId> all(Optional<MemberId> after, int limit) {
        return readers.get().keySet().stream()
                .filter(member ->
                        after.filter(last -> BY_ID.compare(member, last) <= 0).isEmpty())
                .sorted(BY_ID)
                .limit(limit)
                .toList();
    }
}
