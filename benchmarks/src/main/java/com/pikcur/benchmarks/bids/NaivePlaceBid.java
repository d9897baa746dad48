package com.pikcur.benchmarks.bids;

import com.pikcur.application.auction.PlaceBid;
import com.pikcur.domain.auction.BidOutcome;

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
        return ports.transactions()
                .execute(() -> ports.decide(command, ports.auctions().findLocked(command.auction())));
    }
}
