package com.pikcur.domain.member.port;

import com.pikcur.domain.member.SocialIdentity;
import com.pikcur.domain.member.SocialLink;
import com.pikcur.domain.member.SocialProvider;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who members are to providers, in memory. */
public final class InMemorySocialIdentities implements SocialIdentityRepository {

    private record Row(SocialIdentity identity, MemberId member, Instant linkedAt) {}

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<List<Row>> rows;

    public InMemorySocialIdentities(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = transactions.keep(List.of());
    }

    @Override
    public Optional<MemberId> find(SocialIdentity identity) {
        return rows.get().stream()
                .filter(row -> row.identity().equals(identity))
                .map(Row::member)
                .findFirst();
    }

    @Override
    public List<SocialLink> of(MemberId member) {
        return rows.get().stream()
                .filter(row -> row.member().equals(member))
                .map(row -> new SocialLink(row.identity().provider(), row.linkedAt()))
                .sorted(Comparator.comparing(link -> link.provider().code()))
                .toList();
    }

    @Override
    public Linking link(SocialIdentity identity, MemberId member, Instant at) {
        return transactions.execute(() -> {
            var taken = rows.get().stream()
                    .anyMatch(row -> row.identity().equals(identity) || isOf(row, member, identity.provider()));
            if (taken) {
                return Linking.TAKEN;
            }
            rows.change(before -> Stream.concat(before.stream(), Stream.of(new Row(identity, member, at)))
                    .toList());
            return Linking.DONE;
        });
    }

    @Override
    public void unlink(MemberId member, SocialProvider provider) {
        rows.change(before ->
                before.stream().filter(row -> !isOf(row, member, provider)).toList());
    }

    private static boolean isOf(Row row, MemberId member, SocialProvider provider) {
        return row.member().equals(member) && row.identity().provider().equals(provider);
    }
}
