package com.pikcur.domain.payment.port;

import com.pikcur.domain.payment.Payment;
import com.pikcur.domain.payment.PaymentFixtures;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;

class InMemoryRefundsTest implements RefundRepositoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryRefunds refunds = new InMemoryRefunds(transactions);

    @Override
    public RefundRepository refunds() {
        return refunds;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public Payment aPaidPayment() {
        return PaymentFixtures.aPaidPayment(PaymentFixtures.aQuote(PaymentFixtures.anOrder()));
    }
}
