package com.pikcur.domain.auction;

import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What of an auction everything hangs on that can be told of it without its bids.
 *
 * @param stored how far it has got in the store; the clock may be ahead of it
 * @param price visible to all
 * @param bidCount accepted bids that have not been taken back
 * @param reserve hidden
 * @param buyNow what the seller asked, whether or not it is still to be had
 * @param closesAt the effective end, after all extensions
 */
public record AuctionSummary(
        AuctionStatus stored,
        Money price,
        int bidCount,
        Optional<Money> reserve,
        Optional<Money> buyNow,
        Instant opensAt,
        Instant closesAt) {

    static AuctionSummary of(Auction auction) {
        var terms = auction.lot().terms();
        var bidding = auction.bidding();
        return new AuctionSummary(
                storedStatus(auction.lifecycle()),
                bidding.price(),
                bidding.count(),
                terms.prices().reserve(),
                terms.prices().buyNow(),
                terms.opensAt(),
                bidding.closesAt());
    }

    private static AuctionStatus storedStatus(Lifecycle lifecycle) {
        return switch (lifecycle) {
            case Lifecycle.Scheduled() -> AuctionStatus.SCHEDULED;
            case Lifecycle.Running() -> AuctionStatus.OPEN;
            case Lifecycle.Sold _ -> AuctionStatus.SOLD;
            case Lifecycle.Unsold _ -> AuctionStatus.UNSOLD;
            case Lifecycle.Cancelled() -> AuctionStatus.CANCELLED;
        };
    }

    /** From the effective end on that is the result, however late the timer is. */
    public AuctionStatus statusAt(Instant now) {
        var opened = openedAt(now);
        return opened == AuctionStatus.OPEN && !now.isBefore(closesAt) ? result() : opened;
    }

    /** As it is stored, but opened by the clock. */
    AuctionStatus openedAt(Instant now) {
        return stored == AuctionStatus.SCHEDULED && !now.isBefore(opensAt) ? AuctionStatus.OPEN : stored;
    }

    /** What it closes with: sold if anybody has bid what the seller wants at least. */
    AuctionStatus result() {
        return switch (reserveState()) {
            case NONE -> hasBids() ? AuctionStatus.SOLD : AuctionStatus.UNSOLD;
            case NOT_MET -> AuctionStatus.UNSOLD;
            case MET -> AuctionStatus.SOLD;
        };
    }

    /** Whether the reserve is met is told by the price alone: a maximum that reaches it lifts the price to it. */
    public ReserveState reserveState() {
        return reserve.map(least -> hasBids() && price.isAtLeast(least) ? ReserveState.MET : ReserveState.NOT_MET)
                .orElse(ReserveState.NONE);
    }

    /** The buy-now price while it is to be had: until somebody has bid, or, with a reserve, until that is met. */
    public Optional<Money> buyNowPrice() {
        return switch (reserveState()) {
            case NONE -> buyNow.filter(_ -> !hasBids());
            case NOT_MET -> buyNow;
            case MET -> Optional.empty();
        };
    }

    private boolean hasBids() {
        return bidCount > 0;
    }
}
