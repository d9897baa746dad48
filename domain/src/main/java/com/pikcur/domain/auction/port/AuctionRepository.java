package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps auctions and their logs, which always change together. Entries are never changed nor removed. Contract:
 * {@code AuctionRepositoryContract}.
 */
public interface AuctionRepository {

    Optional<Auction> find(AuctionId id);

    /** Reads the auction and holds it until the surrounding transaction ends, so that deciders queue up. */
    Optional<Auction> findLocked(AuctionId id);

    /**
     * Reads those there are of these auctions and holds them likewise, in an order that is the same for everybody: whoever
     * locks several never waits in a circle.
     */
    Map<AuctionId, Auction> findLocked(Set<AuctionId> ids);

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

    /**
     * Stores many bids at once: the auctions they led to, and the entries that record them.
     *
     * @param decisions in the order in which they were made; of the same auction each upon what the one before led to
     * @throws com.pikcur.domain.shared.port.StaleAggregate if a stored version is not the decided auction's
     * @throws AlreadyRecorded if an attempt of one of these ids is in a log already, or two of them are the same
     */
    void saveBids(List<Decision<BidOutcome>> decisions);

    /** All accepted bids that have not been taken back, in the order of their placing. */
    List<Bid> standingBids(AuctionId id);

    /** The greatest maximum each of these attempts' bidders had standing on the auction when it was recorded. */
    Map<BidId, Money> maximaBefore(Set<BidId> ids);

    /** What the auction's log holds of this attempt. */
    default Optional<Recorded> attempt(AuctionId auction, BidId id) {
        return Optional.ofNullable(attempts(Set.of(id)).get(id))
                .filter(recorded -> recorded.entry().after().auction().equals(auction));
    }

    /** What the logs of all auctions hold of these attempts. */
    Map<BidId, Recorded> attempts(Set<BidId> ids);

    /**
     * A stretch of the log, in order.
     *
     * @param afterSeq the entries after this one; 0 from the beginning
     * @param limit at most so many
     */
    List<Recorded> log(AuctionId id, long afterSeq, int limit);
}
