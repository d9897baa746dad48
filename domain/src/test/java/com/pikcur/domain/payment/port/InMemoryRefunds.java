package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.PaymentId;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.StaleAggregate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refunds in memory. */
public final class InMemoryRefunds implements RefundRepository {

    private static final Comparator<Refund> BY_BEGINNING = Comparator.comparing(Refund::requestedAt)
            .thenComparing(refund -> refund.id().value().toString());

    private final InMemoryTransactions.Kept<Map<RefundId, Refund>> byId;

    public InMemoryRefunds(InMemoryTransactions transactions) {
        this.byId = transactions.keep(Map.of());
    }

    @Override
    public Optional<Refund> find(RefundId id) {
        return Optional.ofNullable(byId.get().get(id));
    }

    @Override
    public List<Refund> of(PaymentId payment) {
        return all().stream()
                .filter(refund -> refund.payment().equals(payment))
                .sorted(BY_BEGINNING)
                .toList();
    }

    @Override
    public void add(Refund refund) {
        byId.change(before -> {
            if (before.containsKey(refund.id())) {
                throw new IllegalStateException("There is such a refund already");
            }
            return with(before, refund);
        });
    }

    @Override
    public void save(Refund refund) {
        byId.change(before -> {
            if (Optional.ofNullable(before.get(refund.id()))
                    .filter(stored -> stored.version() == refund.version())
                    .isEmpty()) {
                throw new StaleAggregate("Refund " + refund.id().value() + " is not at " + refund.version());
            }
            return with(before, refund);
        });
    }

    /** All refunds, in no order. */
    public Collection<Refund> all() {
        return byId.get().values();
    }

    private static Map<RefundId, Refund> with(Map<RefundId, Refund> before, Refund refund) {
        var after = new HashMap<>(before);
        after.put(
                refund.id(),
                new Refund(
                        refund.id(),
                        refund.payment(),
                        refund.order(),
                        refund.amount(),
                        refund.points(),
                        refund.state(),
                        refund.tries(),
                        refund.round(),
                        refund.requestedAt(),
                        refund.version() + 1));
        return Map.copyOf(after);
    }
}
