package com.pikcur.application.auction;

import com.pikcur.application.auction.BidLogDocument.After;
import com.pikcur.application.auction.BidLogDocument.Entry;
import com.pikcur.application.auction.BidLogDocument.Opening;
import com.pikcur.application.auction.BidLogDocument.Terms;
import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.auction.Canceller;
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
import com.pikcur.domain.auction.log.PublishedEntry;
import com.pikcur.domain.shared.Bytes32;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Puts one entry into the shape of the document. */
record EntryWriter(PublishedEntry published) {

    /** What an attempt says. */
    private record Attempt(BidId bid, Alias bidder, Optional<Bytes32> commitment, BidResult result) {}

    Entry entry() {
        return switch (published.entry().fact()) {
            case TermsSet(var terms) -> with("TERMS", Optional.of(Terms.of(terms)));
            case Started() -> with("STARTED", Optional.empty());
            case Closed() -> with("CLOSE", Optional.empty());
            case BidAttempted(var bid, var bidder, var commitment, var result) ->
                attempted("BID", new Attempt(bid, bidder, Optional.of(commitment), result));
            case BuyNowAttempted(var purchase, var buyer, var result) ->
                attempted("BUY_NOW", new Attempt(purchase, buyer, Optional.empty(), result));
            case BidsRetracted(var bidder, var bids) -> named("RETRACTION", bidder, Optional.of(bids));
            case WinLapsed(var winner) -> named("LAPSE", winner, Optional.empty());
            case SoldBySecondChance(var bidder) -> named("SECOND_CHANCE", bidder, Optional.empty());
            case Cancelled(var by) -> ended("CANCELLATION", Optional.of(by), Optional.empty());
            case Relisted(var as) -> ended("RELISTING", Optional.empty(), Optional.of(as));
        };
    }

    private Entry with(String fact, Optional<Terms> terms) {
        return entry(fact, Optional.empty(), terms, Optional.empty(), Optional.empty());
    }

    private Entry attempted(String fact, Attempt attempt) {
        return entry(fact, Optional.of(attempt), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Entry ended(String fact, Optional<Canceller> by, Optional<AuctionId> relistedAs) {
        return entry(fact, Optional.empty(), Optional.empty(), by, relistedAs);
    }

    /** What somebody did, or did not do, who tried nothing. */
    private Entry named(String fact, Alias bidder, Optional<List<BidId>> retracted) {
        var plain = with(fact, Optional.empty());
        return new Entry(
                plain.seq(),
                plain.at(),
                plain.fact(),
                Optional.empty(),
                Optional.of(bidder.value()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                retracted.map(bids -> bids.stream().map(BidId::value).toList()),
                Optional.empty(),
                Optional.empty(),
                plain.after(),
                plain.previousHash(),
                plain.hash(),
                plain.opening());
    }

    private Entry entry(
            String fact,
            Optional<Attempt> attempt,
            Optional<Terms> terms,
            Optional<Canceller> by,
            Optional<AuctionId> relistedAs) {
        var entry = published.entry();
        return new Entry(
                entry.seq(),
                entry.at(),
                fact,
                attempt.map(Attempt::bid).<UUID>map(BidId::value),
                attempt.map(Attempt::bidder).map(Alias::value),
                attempt.flatMap(Attempt::commitment).map(Bytes32::hex),
                attempt.map(Attempt::result),
                terms,
                Optional.empty(),
                by,
                relistedAs.map(AuctionId::value),
                After.of(entry.after()),
                entry.previousHash().hex(),
                entry.hash().hex(),
                published.opening().map(Opening::of));
    }
}
