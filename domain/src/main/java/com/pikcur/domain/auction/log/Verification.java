package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.shared.Money;
import java.util.Optional;

/** Everything that can come of verifying a bid log. Switch over it without a default. */
public sealed interface Verification {

    /**
     * Nothing in the log contradicts anything else in it, nor the rules.
     *
     * @param seq of the last entry
     * @param price after the last entry
     * @param winner empty unless the auction is sold
     * @param sealedBids attempts of the winner that stand without their amounts
     */
    record Confirmed(AuctionStatus status, long seq, Money price, Optional<Alias> winner, Extent extent, int sealedBids)
            implements Verification {}

    /**
     * The first entry that does not follow from what stands before it.
     *
     * @param seq its number, or that of an entry which ought to be there
     * @param explanation a whole sentence for people
     */
    record Wrong(long seq, Reason reason, String explanation) implements Verification {}

    /** How much could be checked. */
    enum Extent {
        /** The auction is closed: every opened amount went through the rules again. */
        FULL,
        /** Amounts are still hidden, or the bids are void: the visible path could have come about by the rules. */
        VISIBLE
    }

    /** What is wrong with an entry. The names never change. */
    enum Reason {
        /** The number is not the next one. */
        SEQUENCE,
        /** The entry belongs to another auction. */
        OTHER_AUCTION,
        /** The entry does not carry the hash of the one before; the first one: of auction and policy. */
        CHAIN,
        /** The entry does not say what was hashed. */
        HASH,
        /** An attempt carries the id of an earlier one. */
        BID_REPEATED,
        /** The log does not end where its head says. */
        CUT,
        /** An opening does not fit its commitment. */
        OPENING,
        /** An amount that must be open by now is not. */
        OPENING_MISSING,
        /** An amount is open that must not be yet. */
        OPENED_EARLY,
        /** The terms are not those of the log, or none its policy takes. */
        TERMS,
        /** By the rules nothing of the kind could be recorded here. */
        IMPOSSIBLE,
        /** The attempt ought to have ended otherwise. */
        RESULT,
        /** Other bids ought to have been taken back. */
        RETRACTION,
        STATUS,
        PRICE,
        MINIMUM,
        BID_COUNT,
        LEADER,
        RESERVE,
        /** The effective end is another one. */
        END,
        /** An amount or a time is beyond all counting. */
        OUT_OF_RANGE
    }
}
