package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentId;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.shared.OrderId;
import java.util.List;
import java.util.Optional;

/** Keeps payments. Whoever changes one holds its order. Contract: {@code PaymentRepositoryContract}. */
public interface PaymentRepository {

    Optional<Payment> find(PaymentId id);

    /**
     * The attempt to pay this quote under its provider's key. The key alone names none: whoever has got hold of another's may
     * try to pay with it, and must not stand in that other's way.
     */
    Optional<Payment> find(QuoteId quote, PaymentKey key);

    /** In the order of their beginning. */
    List<Payment> of(QuoteId quote);

    /** In the order of their beginning. */
    List<Payment> of(OrderId order);

    /** @throws PaymentKeyTaken if there is a payment of this quote and key, or of this id */
    void add(Payment payment);

    /** @throws com.pikcur.domain.shared.port.StaleAggregate if the stored version is not the payment's */
    void save(Payment payment);
}
