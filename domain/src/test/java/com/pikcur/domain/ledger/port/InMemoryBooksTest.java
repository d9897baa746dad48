package com.pikcur.domain.ledger.port;

import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;

class InMemoryBooksTest implements BooksContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryBooks books = new InMemoryBooks(transactions);

    @Override
    public Books books() {
        return books;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }
}
