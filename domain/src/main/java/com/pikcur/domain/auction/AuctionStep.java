package com.pikcur.domain.auction;

import com.pikcur.domain.auction.Recorded.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One step of an auction: how it stands before, and how it moves on together with its log.
 *
 * @param policy empty where this node does not know the rules; the least next bid is then not told
 */
record AuctionStep(Auction before, Optional<AuctionPolicy> policy) {

    /** The auction after the step, and the entry that records it. */
    record Taken(Auction auction, BidLogEntry entry) {

        AuctionBoard board() {
            return entry.after();
        }

        <O> Decision<O> decision(O outcome, List<? extends AuctionEvent> events) {
            return new Decision<>(
                    outcome, auction, Optional.of(new Recorded(entry, Optional.empty())), List.copyOf(events));
        }

        <O> Decision<O> decision(O outcome, Attempt attempt, List<? extends AuctionEvent> events) {
            return new Decision<>(
                    outcome, auction, Optional.of(new Recorded(entry, Optional.of(attempt))), List.copyOf(events));
        }
    }

    Taken to(Bidding bidding, Lifecycle lifecycle, Instant at, LogFact fact) {
        var moved = new Auction(before.lot(), bidding, lifecycle, before.defaulters(), before.head(), before.version());
        var board = new AuctionStep(moved, policy).boardAt(at, before.head().seq() + 1);
        var entry = BidLogEntry.following(before.head(), at, fact, board);
        return new Taken(
                new Auction(moved.lot(), bidding, lifecycle, moved.defaulters(), entry.head(), moved.version()), entry);
    }

    AuctionBoard boardAt(Instant at, long seq) {
        var bidding = before.bidding();
        var status = before.statusAt(at);
        return new AuctionBoard(
                before.lot().id(),
                seq,
                status,
                bidding.price(),
                policy.filter(_ -> !status.isEnded()).map(known -> bidding.minimumBid(known.increments())),
                bidding.count(),
                bidding.leading().map(leader -> before.lot().secret().aliasOf(leader.bidder())),
                before.reserveState(),
                bidding.closesAt());
    }
}
