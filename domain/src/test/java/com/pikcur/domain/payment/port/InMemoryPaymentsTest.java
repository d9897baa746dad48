package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.PaymentFixtures;
import com.pikcur.domain.payment.Quote;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;

class InMemoryPaymentsTest implements PaymentRepositoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryPayments payments = new InMemoryPayments(transactions);

    @Override
    public PaymentRepository payments() {
        return payments;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public Quote aQuote() {
        return PaymentFixtures.aQuote(PaymentFixtures.anOrder());
    }
}
