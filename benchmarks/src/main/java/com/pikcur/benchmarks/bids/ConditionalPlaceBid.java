package com.pikcur.benchmarks.bids;

import com.pikcur.application.auction.PlaceBid;
import com.pikcur.domain.auction.BidOutcome;
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
                return ports.transactions()
                        .execute(() -> ports.decide(command, ports.auctions().find(command.auction())));
            } catch (StaleAggregate _) {
                // Somebody was faster, and the transactions have tried as often as they ever do: from the beginning.
                Thread.onSpinWait();
            }
        }
    }
}
