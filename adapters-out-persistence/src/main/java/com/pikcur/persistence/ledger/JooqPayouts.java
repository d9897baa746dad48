package com.pikcur.persistence.ledger;

import static com.pikcur.persistence.schema.Tables.LEDGER_PAYOUT;

import com.pikcur.domain.ledger.Payout;
import com.pikcur.domain.ledger.PayoutId;
import com.pikcur.domain.ledger.port.PayoutRepository;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.persistence.shared.PersonalDataCipher;
import java.util.Optional;
import org.jooq.DSLContext;

/** Pay-outs in MariaDB; numbers and names of bank accounts are encrypted. */
public final class JooqPayouts implements PayoutRepository {

    private final DSLContext db;
    private final PayoutRows rows;

    public JooqPayouts(DSLContext db, PersonalDataCipher cipher) {
        this.db = db;
        this.rows = new PayoutRows(cipher);
    }

    @Override
    public Optional<Payout> find(PayoutId id) {
        return db.selectFrom(LEDGER_PAYOUT).where(LEDGER_PAYOUT.ID.eq(id)).fetchOptional(rows::toPayout);
    }

    @Override
    public Optional<Payout> findLocked(PayoutId id) {
        return db.selectFrom(LEDGER_PAYOUT)
                .where(LEDGER_PAYOUT.ID.eq(id))
                .forUpdate()
                .fetchOptional(rows::toPayout);
    }

    @Override
    public void add(Payout payout) {
        db.insertInto(LEDGER_PAYOUT).set(rows.newRow(payout)).execute();
    }

    @Override
    public void save(Payout payout) {
        var moved = db.update(LEDGER_PAYOUT)
                .set(PayoutRows.movedRow(payout))
                .where(LEDGER_PAYOUT.ID.eq(payout.id()), LEDGER_PAYOUT.VERSION.eq(payout.version()))
                .execute();
        if (moved == 0) {
            throw new StaleAggregate("Pay-out %s is no longer at version %d"
                    .formatted(payout.id().value(), payout.version()));
        }
    }
}
