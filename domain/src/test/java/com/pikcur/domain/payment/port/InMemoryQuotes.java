package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.payment.QuoteId;
import com.pikcur.domain.payment.QuoteStatus;
import com.pikcur.domain.shared.OrderId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.StaleAggregate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Quotes in memory. */
public final class InMemoryQuotes implements QuoteRepository {

    private final InMemoryTransactions.Kept<Map<QuoteId, Quote>> byId;

    public InMemoryQuotes(InMemoryTransactions transactions) {
        this.byId = transactions.keep(Map.of());
    }

    @Override
    public Optional<Quote> find(QuoteId id) {
        return Optional.ofNullable(byId.get().get(id));
    }

    @Override
    public Optional<Quote> openOf(OrderId order) {
        return all().stream()
                .filter(quote -> quote.order().equals(order) && quote.status() == QuoteStatus.OPEN)
                .findFirst();
    }

    @Override
    public void add(Quote quote) {
        byId.change(before -> {
            if (before.containsKey(quote.id())) {
                throw new IllegalStateException("There is such a quote already");
            }
            mustBeOnlyOpenOne(before, quote);
            return with(before, quote);
        });
    }

    @Override
    public void save(Quote quote) {
        byId.change(before -> {
            if (Optional.ofNullable(before.get(quote.id()))
                    .filter(stored -> stored.version() == quote.version())
                    .isEmpty()) {
                throw new StaleAggregate("Quote " + quote.id().value() + " is not at " + quote.version());
            }
            mustBeOnlyOpenOne(before, quote);
            return with(before, quote);
        });
    }

    private static void mustBeOnlyOpenOne(Map<QuoteId, Quote> quotes, Quote quote) {
        if (quote.status() == QuoteStatus.OPEN
                && quotes.values().stream()
                        .anyMatch(other -> other.status() == QuoteStatus.OPEN
                                && other.order().equals(quote.order())
                                && !other.id().equals(quote.id()))) {
            throw new IllegalStateException("The order has an open quote already");
        }
    }

    /** All quotes, in no order. */
    public Collection<Quote> all() {
        return byId.get().values();
    }

    private static Map<QuoteId, Quote> with(Map<QuoteId, Quote> before, Quote quote) {
        var after = new HashMap<>(before);
        after.put(
                quote.id(),
                new Quote(
                        quote.id(),
                        quote.order(),
                        quote.payer(),
                        quote.provider(),
                        quote.price(),
                        quote.shippingFee(),
                        quote.points(),
                        quote.status(),
                        quote.issuedAt(),
                        quote.expiresAt(),
                        quote.version() + 1));
        return Map.copyOf(after);
    }
}
