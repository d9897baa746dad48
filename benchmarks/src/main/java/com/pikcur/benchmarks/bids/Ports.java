package com.pikcur.benchmarks.bids;

import com.pikcur.application.auction.PlaceBid;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.auction.port.Standings;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.util.Optional;

/** What every way of deciding bids works with: the same tables, the same rules. */
record Ports(
        Transactions transactions,
        AuctionRepository auctions,
        Standings standings,
        DomainEvents events,
        AuctionPolicies policies,
        Clock clock) {

    /** One bid alone, within a transaction: everybody's rules upon what this way has read of the auction. */
    BidOutcome decide(PlaceBid.Command command, Optional<Auction> read) {
        var auction = read.orElseThrow(() -> new NoSuchAuction(command.auction()));
        var standing = standings.of(command.bidder(), auction.lot().seller());
        var bid = new Bid(command.id(), command.bidder(), command.maximum(), clock.instant());
        var decision = auction.place(bid, standing, policies);
        auctions.save(decision);
        events.publish(decision.events());
        return decision.outcome();
    }
}
