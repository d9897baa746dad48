package com.pikcur.domain.auction;

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
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.stream.Collectors;

/**
 * Writes an entry as {@code name=value} lines, always the same for the same entry. Every hash ever published depends on
 * it: what is written here once is never written otherwise, new kinds of facts only add to it.
 */
final class CanonicalForm {

    private static final String ABSENT = "-";

    private CanonicalForm() {}

    static String of(Instant at, LogFact fact, AuctionBoard after) {
        var text = new StringBuilder(384).append("pikcur-bid-log-entry/1\n");
        line(text, "auction", after.auction().value());
        line(text, "seq", after.seq());
        line(text, "at", at);
        append(text, fact);
        line(text, "status", after.status());
        line(text, "price", after.price().won());
        line(
                text,
                "minimum",
                after.minimumBid().map(Money::won).map(String::valueOf).orElse(ABSENT));
        line(text, "bids", after.bidCount());
        line(text, "leader", after.leader().map(Alias::value).orElse(ABSENT));
        line(text, "reserve", after.reserve());
        line(text, "closes", after.closesAt());
        return text.toString();
    }

    private static void append(StringBuilder text, LogFact fact) {
        switch (fact) {
            case TermsSet(var terms) -> append(text, terms);
            case Started() -> line(text, "fact", "STARTED");
            case BidAttempted(var bid, var bidder, var commitment, var result) -> {
                line(text, "fact", "BID");
                line(text, "bid", bid.value());
                line(text, "bidder", bidder.value());
                line(text, "commitment", commitment.hex());
                line(text, "result", result);
            }
            case BuyNowAttempted(var purchase, var buyer, var result) -> {
                line(text, "fact", "BUY_NOW");
                line(text, "bid", purchase.value());
                line(text, "bidder", buyer.value());
                line(text, "result", result);
            }
            case BidsRetracted(var bidder, var bids) -> {
                line(text, "fact", "RETRACTION");
                line(text, "bidder", bidder.value());
                line(
                        text,
                        "retracted",
                        bids.stream().map(bid -> bid.value().toString()).collect(Collectors.joining(",")));
            }
            case Cancelled(var by) -> {
                line(text, "fact", "CANCELLATION");
                line(text, "by", by);
            }
            case Closed() -> line(text, "fact", "CLOSE");
            case Relisted(var as) -> {
                line(text, "fact", "RELISTING");
                line(text, "relistedAs", as.value());
            }
            case WinLapsed(var winner) -> {
                line(text, "fact", "LAPSE");
                line(text, "bidder", winner.value());
            }
            case SoldBySecondChance(var bidder) -> {
                line(text, "fact", "SECOND_CHANCE");
                line(text, "bidder", bidder.value());
            }
        }
    }

    private static void append(StringBuilder text, PublicTerms terms) {
        line(text, "fact", "TERMS");
        line(text, "start", terms.start().won());
        line(
                text,
                "reserveCommitment",
                terms.reserveCommitment().map(Bytes32::hex).orElse(ABSENT));
        line(text, "buyNow", terms.buyNow().map(Money::won).map(String::valueOf).orElse(ABSENT));
        line(text, "shippingFee", terms.shippingFee().won());
        line(text, "termsOpen", terms.opensAt());
        line(text, "termsClose", terms.closesAt());
        line(text, "autoExtend", terms.autoExtend());
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(name).append('=').append(value).append('\n');
    }
}
