package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentId;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.StaleAggregate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Payments in memory. */
public final class InMemoryPayments implements PaymentRepository {

    private static final Comparator<Payment> BY_BEGINNING = Comparator.comparing(Payment::beganAt)
            .thenComparing(payment -> payment.id().value().toString());

    private final InMemoryTransactions.Kept<Map<PaymentId, Payment>> byId;

    public InMemoryPayments(InMemoryTransactions transactions) {
        this.byId = transactions.keep(Map.of());
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return Optional.ofNullable(byId.get().get(id));
    }

    @Override
    public Optional<Payment> find(QuoteId quote, PaymentKey key) {
        return all().stream().filter(isCalled(quote, key)).findFirst();
    }

    @Override
    public List<Payment> of(QuoteId quote) {
        return inOrder(payment -> payment.quote().equals(quote));
    }

    @Override
    public List<Payment> of(OrderId order) {
        return inOrder(payment -> payment.order().equals(order));
    }

    @Override
    public void add(Payment payment) {
        byId.change(before -> {
            if (before.containsKey(payment.id())
                    || before.values().stream().anyMatch(isCalled(payment.quote(), payment.key()))) {
                throw new PaymentKeyTaken(new IllegalStateException("in memory"));
            }
            return with(before, payment);
        });
    }

    @Override
    public void save(Payment payment) {
        byId.change(before -> {
            if (Optional.ofNullable(before.get(payment.id()))
                    .filter(stored -> stored.version() == payment.version())
                    .isEmpty()) {
                throw new StaleAggregate("Payment " + payment.id().value() + " is not at " + payment.version());
            }
            return with(before, payment);
        });
    }

    /** All payments, in no order. */
    public Collection<Payment> all() {
        return byId.get().values();
    }

    private List<Payment> inOrder(Predicate<Payment> which) {
        return all().stream().filter(which).sorted(BY_BEGINNING).toList();
    }

    private static Predicate<Payment> isCalled(QuoteId quote, PaymentKey key) {
        return payment -> payment.quote().equals(quote) && payment.key().equals(key);
    }

    private static Map<PaymentId, Payment> with(Map<PaymentId, Payment> before, Payment payment) {
        var after = new HashMap<>(before);
        after.put(
                payment.id(),
                new Payment(
                        payment.id(),
                        payment.quote(),
                        payment.order(),
                        payment.provider(),
                        payment.key(),
                        payment.asked(),
                        payment.state(),
                        payment.byTransfer(),
                        payment.withdrawals(),
                        payment.looks(),
                        payment.secret(),
                        payment.beganAt(),
                        payment.version() + 1));
        return Map.copyOf(after);
    }
}
