package com.pikcur.benchmarks.bids;

import com.pikcur.application.auction.PlaceBid;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.NoSuchAuction;

/**
 * What everybody writes: a transaction for each bid, which holds the auction's row from reading it until the commit. It
 * takes no notice of repeated requests, which makes it a little faster than it could be.
 */
final class NaivePlaceBid implements Deciding {

    private final Ports ports;

    NaivePlaceBid(Ports ports) {
        this.ports = ports;
    }

    @Override
    public BidOutcome handle(PlaceBid.Command command) {
        return ports.transactions().execute(() -> decide(command));
    }

    private BidOutcome decide(PlaceBid.Command command) {
        var auction =
                ports.auctions().findLocked(command.auction()).orElseThrow(() -> new NoSuchAuction(command.auction()));
        var standing = ports.standings().of(command.bidder(), auction.lot().seller());
        var bid = new Bid(
                command.id(), command.bidder(), command.maximum(), ports.clock().instant());
        var decision = auction.place(bid, standing, ports.policies());
        ports.auctions().save(decision);
        ports.events().publish(decision.events());
        return decision.outcome();
    }
}
