package com.pikcur.application.auction;

import com.pikcur.application.auction.BidLogDocument.After;
import com.pikcur.application.auction.BidLogDocument.Entry;
import com.pikcur.application.auction.BidLogDocument.Policy;
import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicy;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.Increments;
import com.pikcur.domain.auction.Increments.Band;
import com.pikcur.domain.auction.LogFact;
import com.pikcur.domain.auction.LogHead;
import com.pikcur.domain.auction.Opening;
import com.pikcur.domain.auction.PolicyVersion;
import com.pikcur.domain.auction.PublicTerms;
import com.pikcur.domain.auction.log.BidLog;
import com.pikcur.domain.auction.log.PublishedEntry;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.Money;
import java.util.NoSuchElementException;

/**
 * Makes a bid log of its document again, believing nothing: whether it is right is for the verifier to say.
 *
 * @param document may come from anybody
 */
public record BidLogReader(BidLogDocument document) {

    /** @throws IllegalArgumentException if the document holds something that is no log's, saying what */
    public BidLog read() {
        try {
            return new BidLog(
                    new AuctionId(document.auctionId()),
                    policy(document.policy()),
                    terms(document.terms()),
                    document.reserveOpening().map(BidLogReader::opening),
                    document.entries().stream().map(this::entry).toList(),
                    new LogHead(
                            document.head().seq(), Bytes32.ofHex(document.head().hash())));
        } catch (NoSuchElementException missing) {
            throw new IllegalArgumentException("Something that belongs to an entry is missing", missing);
        }
    }

    private static AuctionPolicy policy(Policy policy) {
        return new AuctionPolicy(
                new PolicyVersion(policy.version()),
                new Increments(
                        policy.bands().stream()
                                .map(band -> new Band(Money.won(band.belowWon()), Money.won(band.stepWon())))
                                .toList(),
                        Money.won(policy.beyondStepWon())),
                new AuctionPolicy.Listing(
                        Money.won(policy.lowestStartWon()),
                        policy.buyNowPercentOfStart(),
                        policy.shortest(),
                        policy.longest(),
                        policy.furthestAhead()),
                new AuctionPolicy.Extension(policy.extensionWindow(), policy.extendBy(), policy.longestExtension()),
                new AuctionPolicy.Retraction(policy.freeRetractionUntilBeforeEnd(), policy.retractionAfterPlacing()));
    }

    private static PublicTerms terms(BidLogDocument.Terms terms) {
        return new PublicTerms(
                Money.won(terms.startPriceWon()),
                terms.reserveCommitment().map(Bytes32::ofHex),
                terms.buyNowPriceWon().map(Money::won),
                Money.won(terms.shippingFeeWon()),
                terms.opensAt(),
                terms.closesAt(),
                terms.autoExtend());
    }

    private static Opening opening(BidLogDocument.Opening opening) {
        return new Opening(Money.won(opening.amountWon()), Bytes32.ofHex(opening.salt()));
    }

    /** What an entry says beside its fact would be under no hash, and might be believed all the same. */
    private PublishedEntry entry(Entry entry) {
        var published = new PublishedEntry(
                new BidLogEntry(
                        entry.at(),
                        fact(entry),
                        board(entry),
                        Bytes32.ofHex(entry.previousHash()),
                        Bytes32.ofHex(entry.hash())),
                entry.opening().map(BidLogReader::opening));
        if (!Entry.of(published).equals(entry)) {
            throw new IllegalArgumentException("Entry %d says more than its fact".formatted(entry.seq()));
        }
        return published;
    }

    private static LogFact fact(Entry entry) {
        return switch (entry.fact()) {
            case "TERMS" -> new LogFact.TermsSet(terms(entry.terms().orElseThrow()));
            case "STARTED" -> new LogFact.Started();
            case "BID" ->
                new LogFact.BidAttempted(
                        bidId(entry),
                        bidder(entry),
                        Bytes32.ofHex(entry.commitment().orElseThrow()),
                        entry.result().orElseThrow());
            case "BUY_NOW" ->
                new LogFact.BuyNowAttempted(
                        bidId(entry), bidder(entry), entry.result().orElseThrow());
            case "RETRACTION" ->
                new LogFact.BidsRetracted(
                        bidder(entry),
                        entry.retracted().orElseThrow().stream().map(BidId::new).toList());
            case "CANCELLATION" -> new LogFact.Cancelled(entry.by().orElseThrow());
            case "CLOSE" -> new LogFact.Closed();
            case "RELISTING" ->
                new LogFact.Relisted(new AuctionId(entry.relistedAs().orElseThrow()));
            case "LAPSE" -> new LogFact.WinLapsed(bidder(entry));
            case "SECOND_CHANCE" -> new LogFact.SoldBySecondChance(bidder(entry));
            // The word comes from a file, so unlike the facts themselves it may be anything.
            default -> throw new IllegalArgumentException("Entry %d has no known fact".formatted(entry.seq()));
        };
    }

    private static BidId bidId(Entry entry) {
        return new BidId(entry.bidId().orElseThrow());
    }

    private static Alias bidder(Entry entry) {
        return new Alias(entry.bidder().orElseThrow());
    }

    private AuctionBoard board(Entry entry) {
        After after = entry.after();
        return new AuctionBoard(
                new AuctionId(document.auctionId()),
                entry.seq(),
                after.status(),
                Money.won(after.priceWon()),
                after.minimumBidWon().map(Money::won),
                after.bidCount(),
                after.leader().map(Alias::new),
                after.reserve(),
                after.closesAt());
    }
}
