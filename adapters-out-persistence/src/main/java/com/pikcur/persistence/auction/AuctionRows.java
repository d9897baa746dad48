package com.pikcur.persistence.auction;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.Bidding;
import com.pikcur.domain.auction.Bidding.Leading;
import com.pikcur.domain.auction.Lifecycle;
import com.pikcur.domain.auction.LogFact.TermsSet;
import com.pikcur.domain.auction.Terms;
import com.pikcur.persistence.schema.tables.records.AuctionRecord;

/** How auctions stand in their table. */
final class AuctionRows {

    /** What a lifecycle is called in its column. */
    enum Stage {
        SCHEDULED,
        RUNNING,
        SOLD,
        UNSOLD,
        CANCELLED
    }

    private AuctionRows() {}

    /** What is written once, and all that moves. */
    static AuctionRecord newRow(Auction auction, BidLogEntry listing) {
        var lot = auction.lot();
        var row = movedRow(auction, listing);
        row.setId(lot.id());
        row.setSellerId(lot.seller());
        row.setPolicy(lot.policy());
        row.setSecret(lot.secret().key());
        row.setCreatedAt(listing.at());
        return row;
    }

    /** All that this entry may have moved; the terms only where it set them, which keeps a bid's statement short. */
    static AuctionRecord movedRow(Auction auction, BidLogEntry entry) {
        var row = new AuctionRecord();
        if (entry.fact() instanceof TermsSet) {
            setTerms(row, auction.lot().terms());
        }
        setBidding(row, auction.bidding());
        setLifecycle(row, auction.lifecycle());
        row.setLogSeq(auction.head().seq());
        row.setLogHash(auction.head().hash());
        row.setVersion(auction.version() + 1);
        return row;
    }

    private static void setTerms(AuctionRecord row, Terms terms) {
        var prices = terms.prices();
        row.setStartPriceWon(prices.start());
        row.setReservePriceWon(prices.reserve().orElse(null));
        row.setBuyNowPriceWon(prices.buyNow().orElse(null));
        row.setShippingFeeWon(prices.shippingFee());
        row.setOpensAt(terms.opensAt());
        row.setAgreedClosesAt(terms.closesAt());
        row.setAutoExtend(terms.autoExtend());
    }

    private static void setBidding(AuctionRecord row, Bidding bidding) {
        row.setPriceWon(bidding.price());
        row.setBidCount(bidding.count());
        row.setClosesAt(bidding.closesAt());
        row.setLeadingBidId(bidding.leading().map(Leading::bid).orElse(null));
        row.setLeadingBidderId(bidding.leading().map(Leading::bidder).orElse(null));
        row.setLeadingMaximumWon(bidding.leading().map(Leading::maximum).orElse(null));
    }

    private static void setLifecycle(AuctionRecord row, Lifecycle lifecycle) {
        switch (lifecycle) {
            case Lifecycle.Scheduled() -> row.setLifecycle(Stage.SCHEDULED.name());
            case Lifecycle.Running() -> row.setLifecycle(Stage.RUNNING.name());
            case Lifecycle.Sold(var winner, var price) -> {
                row.setLifecycle(Stage.SOLD.name());
                row.setWinnerId(winner);
                row.setSoldPriceWon(price);
            }
            case Lifecycle.Unsold(var relistedAs) -> {
                row.setLifecycle(Stage.UNSOLD.name());
                // It may have been sold before to a winner who did not pay.
                row.setWinnerId(null);
                row.setSoldPriceWon(null);
                row.setRelistedAs(relistedAs.orElse(null));
            }
            case Lifecycle.Cancelled() -> row.setLifecycle(Stage.CANCELLED.name());
        }
    }

    /** Whether the auction is over in the store, whatever the clock says. */
    static boolean isEnded(Lifecycle lifecycle) {
        return switch (lifecycle) {
            case Lifecycle.Scheduled _, Lifecycle.Running _ -> false;
            case Lifecycle.Sold _, Lifecycle.Unsold _, Lifecycle.Cancelled _ -> true;
        };
    }
}
