package com.pikcur.domain.member.port;

import com.pikcur.domain.member.SecondFactor;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Second factors in memory. */
public final class InMemorySecondFactors implements SecondFactorRepository {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<Map<MemberId, SecondFactor>> factors;

    public InMemorySecondFactors(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.factors = transactions.keep(Map.of());
    }

    @Override
    public Optional<SecondFactor> find(MemberId member) {
        return Optional.ofNullable(factors.get().get(member));
    }

    @Override
    public Optional<SecondFactor> findLocked(MemberId member) {
        transactions.mustSurround();
        return find(member);
    }

    @Override
    public void put(SecondFactor factor) {
        transactions.mustSurround();
        factors.change(before -> {
            var after = new HashMap<>(before);
            after.put(factor.member(), factor);
            return Map.copyOf(after);
        });
    }

    @Override
    public void remove(MemberId member) {
        factors.change(before -> {
            var after = new HashMap<>(before);
            after.remove(member);
            return Map.copyOf(after);
        });
    }
}
