package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.Recorded;
import java.util.List;
import java.util.Optional;

/**
 * Keeps auctions and their logs, which always change together. Entries are never changed nor removed. Contract:
 * {@code AuctionRepositoryContract}.
 */
public interface AuctionRepository {

    Optional<Auction> find(AuctionId id);

    /** Reads the auction and holds it until the surrounding transaction ends, so that deciders queue up. */
    Optional<Auction> findLocked(AuctionId id);

    /**
     * Stores a new auction and the entry that lists it.
     *
     * @throws AlreadyRecorded if there is an auction of this id
     */
    void add(Decision<?> listed);

    /**
     * Stores the auction a decision led to, and the entry that records it; nothing, where nothing was recorded.
     *
     * @throws com.pikcur.domain.shared.port.StaleAggregate if the stored version is not the decided auction's
     * @throws AlreadyRecorded if an attempt of this id is in a log already
     */
    void save(Decision<?> decision);

    /** All accepted bids that have not been taken back, in the order of their placing. */
    List<Bid> standingBids(AuctionId id);

    /** What the auction's log holds of this attempt. */
    Optional<Recorded> attempt(AuctionId auction, BidId id);

    /**
     * A stretch of the log, in order.
     *
     * @param afterSeq the entries after this one; 0 from the beginning
     * @param limit at most so many
     */
    List<Recorded> log(AuctionId id, long afterSeq, int limit);
}
