package com.pikcur.application.auction;

/** What every {@link AuctionQueries} promises. */
public interface AuctionQueriesContract
        extends CardsContract, CardPagesContract, SearchContract, ShownContract, BidsContract, OwnBidsContract {

    @Override
    AuctionQueries queries();

    @Override
    Shelves shelves();
}
