package com.pikcur.persistence.payment;

import static com.pikcur.persistence.schema.Tables.PAYMENT_REFUND;

import com.pikcur.domain.payment.PaymentId;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.payment.port.RefundRepository;
import com.pikcur.domain.shared.port.StaleAggregate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** Refunds in MariaDB. */
public final class JooqRefunds implements RefundRepository {

    private final DSLContext db;

    public JooqRefunds(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Refund> find(RefundId id) {
        return db.selectFrom(PAYMENT_REFUND).where(PAYMENT_REFUND.ID.eq(id)).fetchOptional(RefundRows::toRefund);
    }

    @Override
    public List<Refund> of(PaymentId payment) {
        return db.selectFrom(PAYMENT_REFUND)
                .where(PAYMENT_REFUND.PAYMENT_ID.eq(payment))
                .orderBy(PAYMENT_REFUND.REQUESTED_AT, PAYMENT_REFUND.ID)
                .fetch(RefundRows::toRefund);
    }

    @Override
    public void add(Refund refund) {
        db.insertInto(PAYMENT_REFUND).set(RefundRows.newRow(refund)).execute();
    }

    @Override
    public void save(Refund refund) {
        var moved = db.update(PAYMENT_REFUND)
                .set(RefundRows.movedRow(refund))
                .where(PAYMENT_REFUND.ID.eq(refund.id()), PAYMENT_REFUND.VERSION.eq(refund.version()))
                .execute();
        if (moved == 0) {
            throw new StaleAggregate(
                    "Refund %s is no longer at version %d".formatted(refund.id().value(), refund.version()));
        }
    }
}
