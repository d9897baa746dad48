package com.pikcur.persistence.payment;

import static com.pikcur.persistence.schema.Tables.PAYMENT_DIFFERENCE;
import static com.pikcur.persistence.schema.Tables.PAYMENT_RECONCILIATION;

import com.pikcur.domain.payment.Reconciliation;
import com.pikcur.domain.payment.Reconciliation.Difference;
import com.pikcur.domain.payment.port.ReconciliationRepository;
import com.pikcur.domain.shared.port.Transactions;
import com.pikcur.persistence.schema.tables.records.PaymentDifferenceRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

/** Reports of each day in MariaDB. */
public final class JooqReconciliations implements ReconciliationRepository {

    private final DSLContext db;
    private final Transactions transactions;

    /** @param transactions in which a report and its differences are stored together */
    public JooqReconciliations(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    @Override
    public Optional<Reconciliation> find(LocalDate day) {
        return transactions.execute(() -> db.selectFrom(PAYMENT_RECONCILIATION)
                .where(PAYMENT_RECONCILIATION.DAY.eq(day))
                .fetchOptional(row ->
                        new Reconciliation(row.getDay(), row.getMadeAt(), row.getChecked(), differencesOf(day))));
    }

    private List<Difference> differencesOf(LocalDate day) {
        return db.selectFrom(PAYMENT_DIFFERENCE)
                .where(PAYMENT_DIFFERENCE.DAY.eq(day))
                .orderBy(PAYMENT_DIFFERENCE.POSITION)
                .fetch(row -> new Difference(
                        row.getKind(), row.getQuoteId(), row.getProvider(), row.getOurs(), row.getTheirs()));
    }

    /** The report's row is written first, and held, so that of two reports of a day one replaces the other as a whole. */
    @Override
    public void save(Reconciliation report) {
        transactions.execute(() -> {
            db.insertInto(PAYMENT_RECONCILIATION)
                    .set(PAYMENT_RECONCILIATION.DAY, report.day())
                    .set(PAYMENT_RECONCILIATION.MADE_AT, report.madeAt())
                    .set(PAYMENT_RECONCILIATION.CHECKED, report.checked())
                    .onDuplicateKeyUpdate()
                    .set(PAYMENT_RECONCILIATION.MADE_AT, report.madeAt())
                    .set(PAYMENT_RECONCILIATION.CHECKED, report.checked())
                    .execute();
            db.deleteFrom(PAYMENT_DIFFERENCE)
                    .where(PAYMENT_DIFFERENCE.DAY.eq(report.day()))
                    .execute();
            return db.batchInsert(IntStream.range(0, report.differences().size())
                            .mapToObj(position -> row(report, position))
                            .toList())
                    .execute();
        });
    }

    private static PaymentDifferenceRecord row(Reconciliation report, int position) {
        var difference = report.differences().get(position);
        var row = new PaymentDifferenceRecord();
        row.setDay(report.day());
        row.setPosition(position);
        row.setKind(difference.kind());
        row.setQuoteId(difference.quote());
        row.setProvider(difference.provider());
        row.setOurs(difference.ours());
        row.setTheirs(difference.theirs());
        return row;
    }
}
