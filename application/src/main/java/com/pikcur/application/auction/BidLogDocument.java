package com.pikcur.application.auction;

import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionPolicy;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.auction.Canceller;
import com.pikcur.domain.auction.LogHead;
import com.pikcur.domain.auction.PublicTerms;
import com.pikcur.domain.auction.ReserveState;
import com.pikcur.domain.auction.log.PublishedEntry;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A bid log in the shape in which it is handed out and read again. {@code docs/bid-log.md} describes it. */
public record BidLogDocument(
        UUID auctionId, Policy policy, Terms terms, Optional<Opening> reserveOpening, List<Entry> entries, Head head) {

    public BidLogDocument {
        entries = List.copyOf(entries);
    }

    /** The rules the auction runs under, in full. */
    public record Policy(
            String version,
            List<Band> bands,
            long beyondStepWon,
            long lowestStartWon,
            int buyNowPercentOfStart,
            Duration shortest,
            Duration longest,
            Duration furthestAhead,
            Duration extensionWindow,
            Duration extendBy,
            Optional<Duration> longestExtension,
            Duration freeRetractionUntilBeforeEnd,
            Duration retractionAfterPlacing) {

        public Policy {
            bands = List.copyOf(bands);
        }

        public static Policy of(AuctionPolicy policy) {
            return new Policy(
                    policy.version().value(),
                    policy.increments().bands().stream()
                            .map(band ->
                                    new Band(band.below().won(), band.step().won()))
                            .toList(),
                    policy.increments().beyond().won(),
                    policy.listing().lowestStart().won(),
                    policy.listing().buyNowPercentOfStart(),
                    policy.listing().shortest(),
                    policy.listing().longest(),
                    policy.listing().furthestAhead(),
                    policy.extension().window(),
                    policy.extension().extendBy(),
                    policy.extension().longestTotal(),
                    policy.retraction().freeUntilBeforeEnd(),
                    policy.retraction().afterPlacing());
        }
    }

    /** Prices below the bound rise by the step. */
    public record Band(long belowWon, long stepWon) {}

    /** Terms with the reserve hidden. */
    public record Terms(
            long startPriceWon,
            Optional<String> reserveCommitment,
            Optional<Long> buyNowPriceWon,
            long shippingFeeWon,
            Instant opensAt,
            Instant closesAt,
            boolean autoExtend) {

        public static Terms of(PublicTerms terms) {
            return new Terms(
                    terms.start().won(),
                    terms.reserveCommitment().map(Bytes32::hex),
                    terms.buyNow().map(Money::won),
                    terms.shippingFee().won(),
                    terms.opensAt(),
                    terms.closesAt(),
                    terms.autoExtend());
        }
    }

    /** The amount behind a commitment. */
    public record Opening(long amountWon, String salt) {

        public static Opening of(com.pikcur.domain.auction.Opening opening) {
            return new Opening(opening.amount().won(), opening.salt().hex());
        }
    }

    /** The end of the log. */
    public record Head(long seq, String hash) {

        public static Head of(LogHead head) {
            return new Head(head.seq(), head.hash().hex());
        }
    }

    /** The board after an entry. */
    public record After(
            AuctionStatus status,
            long priceWon,
            Optional<Long> minimumBidWon,
            int bidCount,
            Optional<String> leader,
            ReserveState reserve,
            Instant closesAt) {

        static After of(AuctionBoard board) {
            return new After(
                    board.status(),
                    board.price().won(),
                    board.minimumBid().map(Money::won),
                    board.bidCount(),
                    board.leader().map(Alias::value),
                    board.reserve(),
                    board.closesAt());
        }
    }

    /** What an entry says happened, in the words of the canonical form; each kind fills what it needs. */
    public record Entry(
            long seq,
            Instant at,
            String fact,
            Optional<UUID> bidId,
            Optional<String> bidder,
            Optional<String> commitment,
            Optional<BidResult> result,
            Optional<Terms> terms,
            Optional<List<UUID>> retracted,
            Optional<Canceller> by,
            Optional<UUID> relistedAs,
            After after,
            String previousHash,
            String hash,
            Optional<Opening> opening) {

        public Entry {
            retracted = retracted.map(List::copyOf);
        }

        public static Entry of(PublishedEntry published) {
            return new EntryWriter(published).entry();
        }
    }
}
