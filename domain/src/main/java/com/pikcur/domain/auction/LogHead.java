package com.pikcur.domain.auction;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.Sha256;

/**
 * The end of an auction's log: the number of its last entry and the hash that stands for all of them.
 *
 * @param seq 0 while the log is empty
 */
public record LogHead(long seq, Bytes32 hash) {

    /** Where the chain of an auction begins: bound to the auction and to the rules it runs under. */
    public static LogHead genesis(AuctionId auction, AuctionPolicy policy) {
        return new LogHead(0, Sha256.of("pikcur-bid-log/1\nauction=" + auction.value() + "\n" + policy.canonical()));
    }
}
