package com.pikcur.persistence.payment;

import static com.pikcur.persistence.schema.Tables.PAYMENT_QUOTE;

import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.port.QuoteRepository;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.StaleAggregate;
import java.util.Optional;
import org.jooq.DSLContext;

/** Quotes in MariaDB. */
public final class JooqQuotes implements QuoteRepository {

    private final DSLContext db;

    public JooqQuotes(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Quote> find(QuoteId id) {
        return db.selectFrom(PAYMENT_QUOTE).where(PAYMENT_QUOTE.ID.eq(id)).fetchOptional(QuoteRows::toQuote);
    }

    /** By the column that is filled for open ones alone. */
    @Override
    public Optional<Quote> openOf(OrderId order) {
        return db.selectFrom(PAYMENT_QUOTE)
                .where(PAYMENT_QUOTE.OPEN_FOR.eq(order.value()))
                .fetchOptional(QuoteRows::toQuote);
    }

    @Override
    public void add(Quote quote) {
        db.insertInto(PAYMENT_QUOTE).set(QuoteRows.newRow(quote)).execute();
    }

    @Override
    public void save(Quote quote) {
        var moved = db.update(PAYMENT_QUOTE)
                .set(QuoteRows.movedRow(quote))
                .where(PAYMENT_QUOTE.ID.eq(quote.id()), PAYMENT_QUOTE.VERSION.eq(quote.version()))
                .execute();
        if (moved == 0) {
            throw new StaleAggregate(
                    "Quote %s is no longer at version %d".formatted(quote.id().value(), quote.version()));
        }
    }
}
