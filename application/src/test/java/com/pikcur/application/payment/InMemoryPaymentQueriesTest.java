package com.pikcur.application.payment;

import com.pikcur.domain.ledger.port.InMemoryBooks;
import com.pikcur.domain.order.Order;
import com.pikcur.domain.payment.PaymentFixtures;
import com.pikcur.domain.payment.port.InMemoryPayments;
import com.pikcur.domain.payment.port.InMemoryQuotes;
import com.pikcur.domain.payment.port.InMemoryRefunds;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;

class InMemoryPaymentQueriesTest implements PaymentQueriesContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryQuotes quotes = new InMemoryQuotes(transactions);
    private final InMemoryPayments payments = new InMemoryPayments(transactions);
    private final InMemoryRefunds refunds = new InMemoryRefunds(transactions);
    private final InMemoryBooks books = new InMemoryBooks(transactions);

    @Override
    public PaymentQueries queries() {
        return new InMemoryPaymentQueries(quotes, payments, refunds, books);
    }

    @Override
    public PaymentStores stores() {
        return new PaymentStores(quotes, payments, refunds, books);
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
