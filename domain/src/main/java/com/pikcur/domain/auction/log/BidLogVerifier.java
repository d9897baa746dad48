package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.auction.LogFact;
import com.pikcur.domain.auction.LogFact.BidAttempted;
import com.pikcur.domain.auction.log.Verification.Confirmed;
import com.pikcur.domain.auction.log.Verification.Extent;
import com.pikcur.domain.auction.log.Verification.Reason;
import com.pikcur.domain.auction.log.Verification.Wrong;
import com.pikcur.domain.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Checks a bid log against itself and against the rules, asking nobody.
 *
 * <p>Numbers, hashes and commitments come first, then every entry is decided again by the engine. The entry that is
 * named is the first that does not follow from those before it.
 */
public record BidLogVerifier(BidLog log) {

    /** An attempt that stands without its amount. */
    private record Sealed(long seq, Alias bidder) {}

    /** Confirms the log as far as it can be checked yet, or names its first wrong entry. */
    public Verification verify() {
        if (log.entries().isEmpty()) {
            return new Wrong(1, Reason.CUT, "A log holds at least the terms of the sale.");
        }
        var broken = LogChain.firstWrong(log);
        if (broken.isPresent()) {
            // An entry that was changed and hashed anew fits, but the next one then does not: it may be wrong by rule.
            var intact = log.entries()
                    .subList(0, Math.toIntExact(broken.orElseThrow().seq() - 1));
            return replayedLeniently(intact).or(() -> broken).orElseThrow();
        }
        var wrong = isDecided() ? wrongInDecided() : wrongInUndecided();
        return wrong.<Verification>map(found -> found).orElseGet(this::confirmed);
    }

    private AuctionBoard last() {
        return log.entries().getLast().entry().after();
    }

    /**
     * The number of the entry that decided the auction, and with it opened the amounts. A refused bid after the end
     * shows the result as well, but the log goes on until somebody closes.
     */
    private OptionalLong decidedBy() {
        return log.entries().stream()
                .map(PublishedEntry::entry)
                .filter(entry -> entry.fact() instanceof LogFact.Closed
                        || entry.fact().resultOfAttempt().equals(Optional.of(BidResult.BOUGHT)))
                .mapToLong(BidLogEntry::seq)
                .findFirst();
    }

    private boolean isDecided() {
        return decidedBy().isPresent();
    }

    private Optional<Wrong> wrongInUndecided() {
        var early = log.entries().stream()
                .filter(published -> published.opening().isPresent())
                .map(published -> published.entry().seq())
                .findFirst()
                .or(() -> log.reserveOpening().map(_ -> LogChain.lastTermsOf(log)));
        return LogReplay.ofVisible(log, log.entries())
                .or(() -> early.map(seq -> new Wrong(
                        seq, Reason.OPENED_EARLY, "An amount is open though the log does not hold the close.")));
    }

    private Optional<Wrong> wrongInDecided() {
        if (log.terms().reserveCommitment().isPresent() && log.reserveOpening().isEmpty()) {
            return Optional.of(
                    new Wrong(LogChain.lastTermsOf(log), Reason.OPENING_MISSING, "The reserve must be open by now."));
        }
        var wrong = replayedLeniently(log.entries());
        var missing = sealed().filter(entry -> !isWinner(entry.bidder())).findFirst();
        if (missing.isPresent()) {
            var hidden = missing.orElseThrow().seq();
            // Either an opening was taken away, or another winner was made up, which shows where the log is decided.
            return wrong.filter(found -> found.seq() <= hidden || decidedBy().equals(OptionalLong.of(found.seq())))
                    .or(() -> Optional.of(
                            new Wrong(hidden, Reason.OPENING_MISSING, "Only the winner's amounts may stay hidden.")));
        }
        return wrong.or(() -> LogReplay.ofOpened(log, log.entries(), new SealedBids(last().price())));
    }

    private boolean isWinner(Alias bidder) {
        return last().status() == AuctionStatus.SOLD && last().leader().equals(Optional.of(bidder)) && !hasLapsed();
    }

    /** Once a win has lapsed nothing may stay hidden: a sale by second chance is at an amount that must be seen. */
    private boolean hasLapsed() {
        return log.entries().stream().anyMatch(published -> published.entry().fact() instanceof LogFact.WinLapsed);
    }

    /** Replays without believing yet who has won, nor at what price: that may be what is wrong. */
    private Optional<Wrong> replayedLeniently(List<PublishedEntry> first) {
        if (!isDecided()) {
            return LogReplay.ofVisible(log, first);
        }
        var hiding = sealed().map(Sealed::bidder).distinct().count();
        return hiding > 1 ? Optional.empty() : LogReplay.ofOpened(log, first, new SealedBids(Money.won(1)));
    }

    private Stream<Sealed> sealed() {
        return log.entries().stream()
                .filter(published -> published.opening().isEmpty())
                .map(PublishedEntry::entry)
                .flatMap(entry -> entry.fact() instanceof BidAttempted bid
                        ? Stream.of(new Sealed(entry.seq(), bid.bidder()))
                        : Stream.empty());
    }

    private Confirmed confirmed() {
        var winner = last().leader().filter(_ -> last().status() == AuctionStatus.SOLD);
        var extent = isDecided() ? Extent.FULL : Extent.VISIBLE;
        return new Confirmed(
                last().status(),
                log.head().seq(),
                last().price(),
                winner,
                extent,
                isDecided() ? Math.toIntExact(sealed().count()) : 0);
    }
}
