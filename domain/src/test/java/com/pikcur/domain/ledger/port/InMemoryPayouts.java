package com.pikcur.domain.ledger.port;

import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.StaleAggregate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Pay-outs in memory. */
public final class InMemoryPayouts implements PayoutRepository {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<Map<PayoutId, Payout>> byId;

    public InMemoryPayouts(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.byId = transactions.keep(Map.of());
    }

    @Override
    public Optional<Payout> find(PayoutId id) {
        return Optional.ofNullable(byId.get().get(id));
    }

    @Override
    public Optional<Payout> findLocked(PayoutId id) {
        transactions.mustSurround();
        return find(id);
    }

    @Override
    public void add(Payout payout) {
        byId.change(before -> {
            if (before.containsKey(payout.id())) {
                throw new IllegalStateException(
                        "There is a pay-out " + payout.id().value());
            }
            return with(before, payout);
        });
    }

    @Override
    public void save(Payout payout) {
        byId.change(before -> {
            if (Optional.ofNullable(before.get(payout.id()))
                    .filter(stored -> stored.version() == payout.version())
                    .isEmpty()) {
                throw new StaleAggregate("Pay-out " + payout.id().value() + " is not at " + payout.version());
            }
            return with(before, payout);
        });
    }

    /** All pay-outs, in no order. */
    public Collection<Payout> all() {
        return byId.get().values();
    }

    private static Map<PayoutId, Payout> with(Map<PayoutId, Payout> before, Payout payout) {
        var after = new HashMap<>(before);
        after.put(
                payout.id(),
                new Payout(
                        payout.id(),
                        payout.member(),
                        payout.amount(),
                        payout.to(),
                        payout.requestedAt(),
                        payout.state(),
                        payout.asked(),
                        payout.nextLookAt(),
                        payout.version() + 1));
        return Map.copyOf(after);
    }
}
