package com.pikcur.application.ledger;

import com.pikcur.domain.ledger.LedgerFixtures;
import com.pikcur.domain.ledger.port.Books;
import com.pikcur.domain.ledger.port.InMemoryBooks;
import com.pikcur.domain.ledger.port.InMemoryPayouts;
import com.pikcur.domain.ledger.port.PayoutRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;

class InMemoryLedgerQueriesTest implements LedgerQueriesContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryBooks books = new InMemoryBooks(transactions);
    private final InMemoryPayouts payouts = new InMemoryPayouts(transactions);
    private final LedgerQueries queries = new InMemoryLedgerQueries(books, payouts);

    @Override
    public LedgerQueries queries() {
        return queries;
    }

    @Override
    public Books books() {
        return books;
    }

    @Override
    public PayoutRepository payouts() {
        return payouts;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public MemberId aMember() {
        return LedgerFixtures.aMember();
    }
}
