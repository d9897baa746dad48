package com.pikcur.domain.payment.port;

import com.pikcur.domain.order.Order;
import com.pikcur.domain.payment.PaymentFixtures;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;

class InMemoryQuotesTest implements QuoteRepositoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryQuotes quotes = new InMemoryQuotes(transactions);

    @Override
    public QuoteRepository quotes() {
        return quotes;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public Order anOrder() {
        return PaymentFixtures.anOrder();
    }
}
