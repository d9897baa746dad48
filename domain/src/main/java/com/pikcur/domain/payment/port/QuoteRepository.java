package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.shared.OrderId;
import java.util.Optional;

/** Keeps quotes. Whoever changes one holds its order, which is the lock for all of them. Contract: {@code QuoteRepositoryContract}. */
public interface QuoteRepository {

    Optional<Quote> find(QuoteId id);

    /** The one that may be paid for this order. */
    Optional<Quote> openOf(OrderId order);

    void add(Quote quote);

    /** @throws com.pikcur.domain.shared.port.StaleAggregate if the stored version is not the quote's */
    void save(Quote quote);
}
