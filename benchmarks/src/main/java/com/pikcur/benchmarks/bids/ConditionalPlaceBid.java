package com.pikcur.benchmarks.bids;

import com.pikcur.application.auction.PlaceBid;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.shared.port.StaleAggregate;

/** Holds nothing while it decides: the auction is stored only if nobody else has been there meanwhile, or all is repeated. */
final class ConditionalPlaceBid implements Deciding {

    private final Ports ports;

    ConditionalPlaceBid(Ports ports) {
        this.ports = ports;
    }

    @Override
    public BidOutcome handle(PlaceBid.Command command) {
        while (true) {
            try {
                return ports.transactions().execute(() -> decide(command));
            } catch (StaleAggregate _) {
                // Somebody was faster, and the transactions have tried as often as they ever do: from the beginning.
                Thread.onSpinWait();
            }
        }
    }

    private BidOutcome decide(PlaceBid.Command command) {
        var auction = ports.auctions().find(command.auction()).orElseThrow(() -> new NoSuchAuction(command.auction()));
        var standing = ports.standings().of(command.bidder(), auction.lot().seller());
        var bid = new Bid(
                command.id(), command.bidder(), command.maximum(), ports.clock().instant());
        var decision = auction.place(bid, standing, ports.policies());
        ports.auctions().save(decision);
        ports.events().publish(decision.events());
        return decision.outcome();
    }
}
