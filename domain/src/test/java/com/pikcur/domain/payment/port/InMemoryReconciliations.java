package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.Reconciliation;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reports of each day in memory. */
public final class InMemoryReconciliations implements ReconciliationRepository {

    private final InMemoryTransactions.Kept<Map<LocalDate, Reconciliation>> byDay;

    public InMemoryReconciliations(InMemoryTransactions transactions) {
        this.byDay = transactions.keep(Map.of());
    }

    @Override
    public Optional<Reconciliation> find(LocalDate day) {
        return Optional.ofNullable(byDay.get().get(day));
    }

    @Override
    public void save(Reconciliation reconciliation) {
        byDay.change(before -> {
            var after = new HashMap<>(before);
            after.put(reconciliation.day(), reconciliation);
            return Map.copyOf(after);
        });
    }
}
