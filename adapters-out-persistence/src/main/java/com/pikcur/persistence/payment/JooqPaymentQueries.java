package com.pikcur.persistence.payment;

import static com.pikcur.persistence.schema.Tables.LEDGER_ENTRY;
import static com.pikcur.persistence.schema.Tables.LEDGER_POSTING;
import static com.pikcur.persistence.schema.Tables.PAYMENT_ATTEMPT;
import static com.pikcur.persistence.schema.Tables.PAYMENT_QUOTE;
import static com.pikcur.persistence.schema.Tables.PAYMENT_REFUND;

import com.pikcur.application.payment.PaymentQueries;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.ledger.AccountKind;
import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentId;
import com.pikcur.domain.payment.PaymentProvider;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.Refund;
import com.pikcur.domain.payment.RefundId;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.persistence.shared.Cursor;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Answers operators from payments and books in MariaDB. */
public final class JooqPaymentQueries implements PaymentQueries {

    private static final String UNRESOLVED = "unresolved payments";
    private static final String STUCK = "stuck refunds";

    private final DSLContext db;
    private final PaymentRows paymentRows;

    public JooqPaymentQueries(DSLContext db, PersonalDataCipher cipher) {
        this.db = db;
        this.paymentRows = new PaymentRows(cipher);
    }

    @Override
    public List<Quote> issued(Instant from, Instant before, Optional<QuoteId> after, int limit) {
        return db.selectFrom(PAYMENT_QUOTE)
                .where(
                        PAYMENT_QUOTE.ISSUED_AT.ge(from),
                        PAYMENT_QUOTE.ISSUED_AT.lt(before),
                        after.map(PAYMENT_QUOTE.ID::gt).orElseGet(DSL::noCondition))
                .orderBy(PAYMENT_QUOTE.ID)
                .limit(limit)
                .fetch(QuoteRows::toQuote);
    }

    @Override
    public Page<Payment> unresolved(Cut cut) {
        var at = PAYMENT_ATTEMPT.BEGAN_AT;
        var id = PAYMENT_ATTEMPT.ID;
        var found = db.selectFrom(PAYMENT_ATTEMPT)
                .where(
                        PAYMENT_ATTEMPT.STATUS.eq(PaymentRows.Status.UNKNOWN.name()),
                        cut.cursor()
                                .map(text -> Cursor.parse(text, UNRESOLVED, Instant::parse))
                                .map(cursor -> behind(at, cursor, id.gt(new PaymentId(cursor.id()))))
                                .orElseGet(DSL::noCondition))
                .orderBy(at, id)
                .limit(cut.limit() + 1)
                .fetch(paymentRows::toPayment);
        return Page.cut(
                found,
                cut.limit(),
                last -> new Cursor<>(last.beganAt(), last.id().value()).text(UNRESOLVED, Instant::toString));
    }

    @Override
    public Page<Refund> stuck(Cut cut) {
        var at = PAYMENT_REFUND.REQUESTED_AT;
        var id = PAYMENT_REFUND.ID;
        var found = db.selectFrom(PAYMENT_REFUND)
                .where(
                        PAYMENT_REFUND.STATUS.eq(RefundRows.Status.REFUSED.name()),
                        cut.cursor()
                                .map(text -> Cursor.parse(text, STUCK, Instant::parse))
                                .map(cursor -> behind(at, cursor, id.gt(new RefundId(cursor.id()))))
                                .orElseGet(DSL::noCondition))
                .orderBy(at, id)
                .limit(cut.limit() + 1)
                .fetch(RefundRows::toRefund);
        return Page.cut(
                found,
                cut.limit(),
                last -> new Cursor<>(last.requestedAt(), last.id().value()).text(STUCK, Instant::toString));
    }

    /** Those of a later moment, and those behind the last one of the same. */
    private static Condition behind(Field<Instant> at, Cursor<Instant> cursor, Condition behindLast) {
        return at.gt(cursor.key()).or(at.eq(cursor.key()).and(behindLast));
    }

    @Override
    public long clearedWon(OrderId order, PaymentProvider provider) {
        var debits = sum(
                order,
                LEDGER_POSTING.DEBIT_KIND.eq(AccountKind.CLEARING.name()),
                LEDGER_POSTING.DEBIT_OWNER.eq(provider.code()));
        var credits = sum(
                order,
                LEDGER_POSTING.CREDIT_KIND.eq(AccountKind.CLEARING.name()),
                LEDGER_POSTING.CREDIT_OWNER.eq(provider.code()));
        return db.select(debits.minus(credits)).fetchSingle().value1().longValueExact();
    }

    /** Both sums are read by one statement, so that nothing is posted between them. */
    private static Field<BigDecimal> sum(OrderId order, Condition kind, Condition owner) {
        var total = DSL.coalesce(DSL.sum(LEDGER_POSTING.AMOUNT_WON.coerce(Long.class)), BigDecimal.ZERO);
        return DSL.field(DSL.select(total)
                .from(LEDGER_ENTRY)
                .join(LEDGER_POSTING)
                .on(LEDGER_POSTING.ENTRY_ID.eq(LEDGER_ENTRY.ID))
                .where(LEDGER_ENTRY.ORDER_ID.eq(order), kind, owner));
    }
}
