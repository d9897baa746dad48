package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicy;
import com.pikcur.domain.auction.LogHead;
import com.pikcur.domain.auction.Opening;
import com.pikcur.domain.auction.PublicTerms;
import java.util.List;
import java.util.Optional;

/**
 * An auction's whole record as it is handed out: enough for anybody to check it without asking the house.
 *
 * @param policy the rules the auction runs under; the chain of hashes begins with them
 * @param terms those now in force
 * @param reserveOpening of the reserve of {@code terms}, once it may be seen
 * @param head the end of the log at the moment it was handed out
 */
public record BidLog(
        AuctionId auction,
        AuctionPolicy policy,
        PublicTerms terms,
        Optional<Opening> reserveOpening,
        List<PublishedEntry> entries,
        LogHead head) {

    public BidLog {
        entries = List.copyOf(entries);
    }
}
