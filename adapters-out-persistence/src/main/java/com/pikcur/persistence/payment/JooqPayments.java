package com.pikcur.persistence.payment;

import static com.pikcur.persistence.schema.Tables.PAYMENT_ATTEMPT;

import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentId;
import com.pikcur.domain.payment.PaymentKey;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.port.PaymentKeyTaken;
import com.pikcur.domain.payment.port.PaymentRepository;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.persistence.shared.MariaDbErrors;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Payments in MariaDB; secrets and numbers of virtual accounts are encrypted. */
public final class JooqPayments implements PaymentRepository {

    private final DSLContext db;
    private final PaymentRows rows;

    public JooqPayments(DSLContext db, PersonalDataCipher cipher) {
        this.db = db;
        this.rows = new PaymentRows(cipher);
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return db.selectFrom(PAYMENT_ATTEMPT).where(PAYMENT_ATTEMPT.ID.eq(id)).fetchOptional(rows::toPayment);
    }

    @Override
    public Optional<Payment> find(QuoteId quote, PaymentKey key) {
        return db.selectFrom(PAYMENT_ATTEMPT)
                .where(PAYMENT_ATTEMPT.QUOTE_ID.eq(quote), PAYMENT_ATTEMPT.PROVIDER_KEY.eq(key))
                .fetchOptional(rows::toPayment);
    }

    @Override
    public List<Payment> of(QuoteId quote) {
        return inOrder(PAYMENT_ATTEMPT.QUOTE_ID.eq(quote));
    }

    @Override
    public List<Payment> of(OrderId order) {
        return inOrder(PAYMENT_ATTEMPT.ORDER_ID.eq(order));
    }

    private List<Payment> inOrder(Condition which) {
        return db.selectFrom(PAYMENT_ATTEMPT)
                .where(which)
                .orderBy(PAYMENT_ATTEMPT.BEGAN_AT, PAYMENT_ATTEMPT.ID)
                .fetch(rows::toPayment);
    }

    @Override
    public void add(Payment payment) {
        try {
            db.insertInto(PAYMENT_ATTEMPT).set(rows.newRow(payment)).execute();
        } catch (RuntimeException failure) {
            // Whatever it is wrapped in, only these duplicates are taken for an answer.
            if (MariaDbErrors.isDuplicate(failure, "payment_attempt_key")
                    || MariaDbErrors.isDuplicate(failure, "PRIMARY")) {
                throw new PaymentKeyTaken(failure);
            }
            throw failure;
        }
    }

    @Override
    public void save(Payment payment) {
        var moved = db.update(PAYMENT_ATTEMPT)
                .set(rows.movedRow(payment))
                .where(PAYMENT_ATTEMPT.ID.eq(payment.id()), PAYMENT_ATTEMPT.VERSION.eq(payment.version()))
                .execute();
        if (moved == 0) {
            throw new StaleAggregate("Payment %s is no longer at version %d"
                    .formatted(payment.id().value(), payment.version()));
        }
    }
}
