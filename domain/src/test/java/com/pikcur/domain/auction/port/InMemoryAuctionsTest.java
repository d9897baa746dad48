package com.pikcur.domain.auction.port;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.Transactions;
import org.junit.jupiter.api.Test;

class InMemoryAuctionsTest implements AuctionRepositoryContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final InMemoryAuctions auctions = new InMemoryAuctions(transactions);

    @Override
    public AuctionRepository auctions() {
        return auctions;
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Test
    void nothing_is_held_outside_of_a_transaction() {
        var id = new StoredAuctions(auctions, transactions).open();

        assertThatIllegalStateException().isThrownBy(() -> auctions.findLocked(id));
    }
}
