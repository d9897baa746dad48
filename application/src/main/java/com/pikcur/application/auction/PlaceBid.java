package com.pikcur.application.auction;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.DomainEvents;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/**
 * Use case: a member bids on an auction.
 *
 * <p>Bids that come while others are being decided go into one transaction together, see {@link BidQueue}. An auction's
 * bids all go through one queue of this node; what other nodes decide is kept apart by the auction's row alone.
 */
public final class PlaceBid {

    /** @param id taken from the request's key, so that the same request is the same bid */
    public record Command(AuctionId auction, MemberId bidder, Money maximum, BidId id) {}

    /**
     * What came of a bid.
     *
     * @param repeated whether it had been decided before, and this is what came of it then
     */
    public record Answer(BidOutcome outcome, boolean repeated) {

        static Answer first(BidOutcome outcome) {
            return new Answer(outcome, false);
        }

        static Answer again(BidOutcome outcome) {
            return new Answer(outcome, true);
        }
    }

    private final DomainEvents events;
    private final Clock clock;
    private final List<BidQueue> queues;

    public PlaceBid(BidDecider decider, DomainEvents events, BiddingLimits limits, Clock clock) {
        this.events = events;
        this.clock = clock;
        this.queues = Stream.generate(() -> new BidQueue(decider, limits, clock))
                .limit(limits.queues())
                .toList();
    }

    /**
     * Decides the bid, once for each id; whoever asks again is told what is in the log.
     *
     * @throws NoSuchAuction if there is none of this id
     * @throws com.pikcur.domain.shared.RequestKeyReused if the id stands for another attempt
     * @throws TooManyBids if it was not decided, since too many wait
     */
    public Answer handle(Command command) {
        var bid = new WaitingBid(command, events.cause(), clock.instant());
        queueOf(command.auction()).pass(bid);
        return bid.answer();
    }

    private BidQueue queueOf(AuctionId auction) {
        return queues.get(Math.floorMod(auction.value().getLeastSignificantBits(), queues.size()));
    }
}
