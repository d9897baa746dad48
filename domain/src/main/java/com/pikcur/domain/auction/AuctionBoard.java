package com.pikcur.domain.auction;

import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What everybody sees of an auction's state after one entry of its log.
 *
 * @param seq the entry's number: of two boards of one auction the greater is the newer
 * @param minimumBid the least the next bid may be; empty once no bid is taken any more
 * @param closesAt the effective end
 */
public record AuctionBoard(
        AuctionId auction,
        long seq,
        AuctionStatus status,
        Money price,
        Optional<Money> minimumBid,
        int bidCount,
        Optional<Alias> leader,
        ReserveState reserve,
        Instant closesAt) {}
