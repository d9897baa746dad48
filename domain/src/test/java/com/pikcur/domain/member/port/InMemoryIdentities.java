package com.pikcur.domain.member.port;

import com.pikcur.domain.member.VerifiedIdentity;
import com.pikcur.domain.member.VerifiedPerson;
import com.pikcur.domain.shared.HiddenText;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who members really are, in memory. */
public final class InMemoryIdentities implements IdentityRepository {

    private record Entry(VerifiedIdentity identity, HiddenText ci) {}

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<Map<MemberId, Entry>> entries;

    public InMemoryIdentities(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.entries = transactions.keep(Map.of());
    }

    @Override
    public Optional<VerifiedIdentity> find(MemberId member) {
        return Optional.ofNullable(entries.get().get(member)).map(Entry::identity);
    }

    @Override
    public Claim claim(MemberId member, VerifiedPerson person, Instant verifiedAt) {
        return transactions.execute(() -> {
            var ci = person.connectingInformation();
            var before = entries.get();
            var own = before.get(member);
            if (own != null && !own.ci().equals(ci)) {
                return new Claim.OtherThanBefore();
            }
            if (own == null
                    && before.values().stream().anyMatch(other -> other.ci().equals(ci))) {
                return new Claim.HeldByAnother();
            }
            var identity = new VerifiedIdentity(
                    member, person.name(), person.birthDate(), person.gender(), person.phone(), verifiedAt);
            put(member, Optional.of(new Entry(identity, ci)));
            return new Claim.Kept();
        });
    }

    @Override
    public void remove(MemberId member) {
        put(member, Optional.empty());
    }

    private void put(MemberId member, Optional<Entry> entry) {
        entries.change(before -> {
            var after = new HashMap<>(before);
            after.remove(member);
            entry.ifPresent(known -> after.put(member, known));
            return Map.copyOf(after);
        });
    }
}
