package com.pikcur.domain.auction;

import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.Sha256;
import java.time.Instant;

/**
 * One line of an auction's public, append-only record, chained to the one before.
 *
 * @param at when it was decided
 * @param after what everybody saw afterwards; its {@code seq} is the entry's number, from 1 without a gap
 * @param hash SHA-256 of the previous hash and the {@link #canonical} form
 */
public record BidLogEntry(Instant at, LogFact fact, AuctionBoard after, Bytes32 previousHash, Bytes32 hash) {

    static BidLogEntry following(LogHead head, Instant at, LogFact fact, AuctionBoard after) {
        return new BidLogEntry(at, fact, after, head.hash(), Sha256.of(head.hash(), CanonicalForm.of(at, fact, after)));
    }

    public long seq() {
        return after.seq();
    }

    /** The end of the log while this is its last entry. */
    public LogHead head() {
        return new LogHead(seq(), hash);
    }

    /** One text for one entry: what is hashed. Its lines are described in {@code docs/bid-log.md}. */
    public String canonical() {
        return CanonicalForm.of(at, fact, after);
    }

    /** Whether the entry says what was hashed when it was written. */
    public boolean isIntact() {
        return Sha256.of(previousHash, canonical()).equals(hash);
    }
}
