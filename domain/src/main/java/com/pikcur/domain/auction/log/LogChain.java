package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.LogFact;
import com.pikcur.domain.auction.LogFact.BidAttempted;
import com.pikcur.domain.auction.LogFact.BuyNowAttempted;
import com.pikcur.domain.auction.LogHead;
import com.pikcur.domain.auction.Opening;
import com.pikcur.domain.auction.log.Verification.Reason;
import com.pikcur.domain.auction.log.Verification.Wrong;
import com.pikcur.domain.shared.Bytes32;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What can be checked of a log without knowing any rule: numbers, hashes and commitments. */
final class LogChain {

    private final BidLog log;
    private final Set<BidId> attempts = new HashSet<>();
    private LogHead reached;

    private LogChain(BidLog log) {
        this.log = log;
        this.reached = LogHead.genesis(log.auction(), log.policy());
    }

    static Optional<Wrong> firstWrong(BidLog log) {
        return new LogChain(log).check();
    }

    /** The number of the entry whose terms are in force at the end; 0 where there is none. */
    static long lastTermsOf(BidLog log) {
        return log.entries().stream()
                .map(PublishedEntry::entry)
                .filter(entry -> entry.fact() instanceof LogFact.TermsSet)
                .mapToLong(BidLogEntry::seq)
                .max()
                .orElse(0);
    }

    private Optional<Wrong> check() {
        for (var published : log.entries()) {
            var wrong = check(published);
            if (wrong.isPresent()) {
                return wrong;
            }
            reached = published.entry().head();
        }
        return checkHead().or(this::checkTerms);
    }

    private Optional<Wrong> checkHead() {
        return reached.equals(log.head())
                ? Optional.empty()
                : wrong(
                        Reason.CUT,
                        "The log ends with entry %d, its head names entry %d with the hash %s."
                                .formatted(
                                        reached.seq(),
                                        log.head().seq(),
                                        log.head().hash()));
    }

    private Optional<Wrong> check(PublishedEntry published) {
        var entry = published.entry();
        if (entry.seq() != reached.seq() + 1) {
            return wrong(Reason.SEQUENCE, "Entry %d stands in its place.".formatted(entry.seq()));
        }
        if (!entry.after().auction().equals(log.auction())) {
            return wrong(
                    Reason.OTHER_AUCTION,
                    "It belongs to auction %s."
                            .formatted(entry.after().auction().value()));
        }
        if (!entry.previousHash().equals(reached.hash())) {
            return wrong(Reason.CHAIN, "It follows %s, not %s.".formatted(entry.previousHash(), reached.hash()));
        }
        if (!entry.isIntact()) {
            return wrong(Reason.HASH, "What it says does not have the hash %s.".formatted(entry.hash()));
        }
        return checkAttempt(entry).or(() -> checkOpening(published));
    }

    private Optional<Wrong> checkAttempt(BidLogEntry entry) {
        var id = switch (entry.fact()) {
            case BidAttempted attempt -> Optional.of(attempt.bid());
            case BuyNowAttempted attempt -> Optional.of(attempt.purchase());
            case LogFact.TermsSet _,
                    LogFact.Started _,
                    LogFact.BidsRetracted _,
                    LogFact.Cancelled _,
                    LogFact.Closed _,
                    LogFact.Relisted _,
                    LogFact.WinLapsed _,
                    LogFact.SoldBySecondChance _ -> Optional.<BidId>empty();
        };
        return id.filter(attempt -> !attempts.add(attempt))
                .flatMap(again ->
                        wrong(Reason.BID_REPEATED, "An earlier attempt has the id %s too.".formatted(again.value())));
    }

    private Optional<Wrong> checkOpening(PublishedEntry published) {
        return published
                .opening()
                .flatMap(opening -> published.entry().fact() instanceof BidAttempted bid
                                && bid.commitment().equals(opening.commitment())
                        ? Optional.empty()
                        : wrong(Reason.OPENING, "Its commitment was not made of %s.".formatted(opening.amount())));
    }

    /** Terms and reserve are published beside the entries, and must be those of the last entry that sets them. */
    private Optional<Wrong> checkTerms() {
        var last = log.entries().stream()
                .map(published -> published.entry().fact())
                .flatMap(fact -> fact instanceof LogFact.TermsSet(var terms) ? Stream.of(terms) : Stream.empty())
                .reduce((_, later) -> later);
        if (last.isPresent() && !last.equals(Optional.of(log.terms()))) {
            return Optional.of(new Wrong(
                    lastTermsOf(log), Reason.TERMS, "The log is published with other terms than it ends with."));
        }
        Optional<Bytes32> opened = log.reserveOpening().map(Opening::commitment);
        return opened.isPresent() && !opened.equals(log.terms().reserveCommitment())
                ? Optional.of(new Wrong(
                        lastTermsOf(log), Reason.OPENING, "The reserve was not committed to as it is opened."))
                : Optional.empty();
    }

    private Optional<Wrong> wrong(Reason reason, String explanation) {
        return Optional.of(new Wrong(reached.seq() + 1, reason, explanation));
    }
}
