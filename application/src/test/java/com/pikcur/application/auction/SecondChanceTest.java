package com.pikcur.application.auction;

import com.pikcur.domain.auction.port.InMemoryArticles;
import com.pikcur.domain.auction.port.InMemoryAuctions;
import com.pikcur.domain.auction.port.InMemoryDefaulters;
import com.pikcur.domain.auction.port.InMemorySecondChances;
import com.pikcur.domain.shared.port.InMemoryTransactions;

class SecondChanceTest implements LapsingContract, SecondChanceContract, SecondChanceRacesContract {

    @Override
    public SecondChanceStage stage() {
        var transactions = new InMemoryTransactions();
        var auctions = new InMemoryAuctions(transactions);
        return new SecondChanceStage(new SecondChanceStage.Stores(
                transactions,
                auctions,
                new InMemoryArticles(transactions),
                new InMemorySecondChances(transactions),
                new InMemoryDefaulters(transactions, auctions)));
    }
}
