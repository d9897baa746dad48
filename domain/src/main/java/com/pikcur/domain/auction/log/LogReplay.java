package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.auction.LogFact;
import com.pikcur.domain.auction.LogFact.BidAttempted;
import com.pikcur.domain.auction.LogFact.BidsRetracted;
import com.pikcur.domain.auction.LogFact.BuyNowAttempted;
import com.pikcur.domain.auction.LogFact.Cancelled;
import com.pikcur.domain.auction.LogFact.Closed;
import com.pikcur.domain.auction.LogFact.Relisted;
import com.pikcur.domain.auction.LogFact.SoldBySecondChance;
import com.pikcur.domain.auction.LogFact.Started;
import com.pikcur.domain.auction.LogFact.TermsSet;
import com.pikcur.domain.auction.LogFact.WinLapsed;
import com.pikcur.domain.auction.Lot;
import com.pikcur.domain.auction.Opening;
import com.pikcur.domain.auction.PublicTerms;
import com.pikcur.domain.auction.log.Verification.Reason;
import com.pikcur.domain.auction.log.Verification.Wrong;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;

/** Plays a log through the engine from its first entry on, and compares each entry with what the engine decides. */
final class LogReplay {

    private final BidLog log;
    private final Optional<SealedBids> sealed;
    private final Rulebook rules;
    private final MemberId seller;
    private final HeldBids held = new HeldBids();
    private Optional<Auction> auction = Optional.empty();
    private boolean reserveIsKnown;

    /** @param sealed what stays hidden in a log whose amounts are opened; empty where they are not */
    private LogReplay(BidLog log, Optional<SealedBids> sealed) {
        this.log = log;
        this.sealed = sealed;
        this.rules = Rulebook.of(log.policy());
        this.seller = sellerIn(log);
    }

    /** Replays the first entries of a log whose amounts are opened. */
    static Optional<Wrong> ofOpened(BidLog log, List<PublishedEntry> first, SealedBids sealed) {
        return new LogReplay(log, Optional.of(sealed)).run(first);
    }

    /** Replays the first entries of a log by what is to be seen alone. */
    static Optional<Wrong> ofVisible(BidLog log, List<PublishedEntry> first) {
        return new LogReplay(log, Optional.empty()).run(first);
    }

    /** Under which alias the seller tried to bid, if at all, is taken from the log. */
    private static MemberId sellerIn(BidLog log) {
        return log.entries().stream()
                .map(published -> published.entry().fact())
                .flatMap(fact -> refusedSeller(fact).stream())
                .findFirst()
                .map(Strangers::named)
                .orElse(Strangers.SELLER);
    }

    private static Optional<Alias> refusedSeller(LogFact fact) {
        return switch (fact) {
            case BidAttempted bid -> Optional.of(bid.bidder()).filter(_ -> bid.result() == BidResult.BY_SELLER);
            case BuyNowAttempted bought ->
                Optional.of(bought.buyer()).filter(_ -> bought.result() == BidResult.BY_SELLER);
            case TermsSet _,
                    Started _,
                    BidsRetracted _,
                    Cancelled _,
                    Closed _,
                    Relisted _,
                    WinLapsed _,
                    SoldBySecondChance _ -> Optional.empty();
        };
    }

    private Optional<Wrong> run(List<PublishedEntry> entries) {
        for (var published : entries) {
            var wrong = checked(published);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<Wrong> checked(PublishedEntry published) {
        try {
            return auction.map(before -> follow(before, published)).orElseGet(() -> begin(published.entry()));
        } catch (ArithmeticException | DateTimeException beyond) {
            // Only a made-up log holds amounts or times so great that the engine cannot add to them.
            return Optional.of(new Wrong(
                    published.entry().seq(), Reason.OUT_OF_RANGE, "No sum can be made: " + beyond.getMessage()));
        }
    }

    private Optional<Wrong> begin(BidLogEntry entry) {
        if (!(entry.fact() instanceof TermsSet(var hidden))) {
            return wrong(entry, "A log begins with the terms of the sale.");
        }
        var terms = hidden.withReserve(reserveUnder(hidden));
        var refusal = log.policy().refusalOf(terms, entry.at());
        if (refusal.isPresent()) {
            return wrong(entry, "Its policy takes no such terms: %s.".formatted(refusal.orElseThrow()));
        }
        var lot = new Lot(log.auction(), seller, log.policy().version(), terms, EntryReplay.NO_SECRET);
        var listed = Auction.list(lot, log.policy(), entry.at());
        return compared(entry, new Amounts.Replayed(listed, AmountRange.exactly(Money.ZERO)));
    }

    private Optional<Wrong> follow(Auction before, PublishedEntry published) {
        var entry = published.entry();
        var reserve = entry.fact() instanceof TermsSet(var terms)
                ? Optional.of(reserveUnder(terms))
                : Optional.<Money>empty();
        var plain = new EntryReplay(before, rules, entry);
        var replay = held.leader(before.bidding())
                .map(leader -> plain.ledWith(leader.maximum().high()))
                .orElse(plain);
        Amounts amounts = sealed.filter(_ -> reserveIsKnown)
                .<Amounts>map(known -> new OpenedAmounts(known, held, published.opening(), reserve))
                .orElseGet(() -> new VisibleAmounts(held));
        return compared(entry, amounts.replay(replay));
    }

    /**
     * The reserve of the terms or, where it is hidden, the least that is allowed. A reserve that was given up by a
     * revision is never opened; nobody's bid stood then, so that nothing after it depends on it.
     */
    private Money reserveUnder(PublicTerms terms) {
        var reserve = log.reserveOpening()
                .filter(opening -> Optional.of(opening.commitment()).equals(terms.reserveCommitment()));
        reserveIsKnown = reserve.isPresent() || terms.reserveCommitment().isEmpty();
        return reserve.map(Opening::amount).orElseGet(() -> terms.start().plus(Money.won(1)));
    }

    private Optional<Wrong> compared(BidLogEntry entry, Amounts.Replayed replayed) {
        var wrong = new EntryDifference(entry, replayed.decision()).first();
        if (wrong.isEmpty()) {
            var after = replayed.decision().auction();
            auction = Optional.of(after);
            held.follow(entry, replayed.maximum());
            held.leader(after.bidding())
                    .ifPresent(leader -> held.narrow(
                            leader.id(), known -> known.risenTo(after.bidding().price())));
        }
        return wrong;
    }

    private static Optional<Wrong> wrong(BidLogEntry entry, String explanation) {
        return Optional.of(new Wrong(entry.seq(), Reason.TERMS, explanation));
    }
}
