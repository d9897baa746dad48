package com.pikcur.application.auction;

import com.pikcur.application.shared.Page;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/** For tests of what asks no screen's question. */
final class NoScreens implements AuctionQueries {

    @Override
    public Page<AuctionCard> cards(CardFilter filter, Cut cut, Instant now) {
        throw asked();
    }

    @Override
    public Page<BidLine> bids(AuctionId auction, Cut cut) {
        throw asked();
    }

    @Override
    public Page<OwnBid> ownBids(MemberId bidder, Cut cut, Instant now) {
        throw asked();
    }

    @Override
    public Page<AuctionCard> wins(MemberId winner, Cut cut) {
        throw asked();
    }

    @Override
    public Optional<Money> ownMaximum(AuctionId auction, MemberId bidder) {
        throw asked();
    }

    private static AssertionError asked() {
        return new AssertionError("No screen asks here");
    }
}
