package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.PaymentId;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.payment.RefundId;
import java.util.List;
import java.util.Optional;

/** Keeps refunds. Whoever changes one holds its order. Contract: {@code RefundRepositoryContract}. */
public interface RefundRepository {

    Optional<Refund> find(RefundId id);

    List<Refund> of(PaymentId payment);

    void add(Refund refund);

    /** @throws com.pikcur.domain.shared.port.StaleAggregate if the stored version is not the refund's */
    void save(Refund refund);
}
