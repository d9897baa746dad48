package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.auction.Bidding;
import com.pikcur.domain.auction.Decision;
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
import com.pikcur.domain.auction.Prices;
import com.pikcur.domain.auction.Secret;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.auction.Terms;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a log, decided once more by the engine itself.
 *
 * @param before the auction as the entries before have left it
 */
record EntryReplay(Auction before, Rulebook rules, BidLogEntry entry) {

    /** Replays have no secret of their own: what is made with this one is never looked at. */
    static final Secret NO_SECRET = new Secret(Sha256.of("no secret"));

    /**
     * What the engine decides.
     *
     * @param amount what the entry hides: the maximum of a bid, the reserve of new terms
     * @param standing accepted bids that have not been taken back, where the entry takes some back or sells by one
     */
    Decision<?> again(Money amount, List<Bid> standing) {
        var at = entry.at();
        return switch (entry.fact()) {
            case TermsSet(var terms) -> before.revise(terms.withReserve(amount), at, rules.known());
            case Started() -> before.start(at, policies());
            case BidAttempted bid ->
                before.place(new Bid(bid.bid(), Strangers.named(bid.bidder()), amount, at), standing(), policies());
            case BuyNowAttempted bought ->
                before.buyNow(bought.purchase(), Strangers.named(bought.buyer()), standing(), at, policies());
            case BidsRetracted gone -> retraction(gone, standing);
            case Cancelled(var by) -> before.cancel(by, at);
            case Closed() -> before.close(at);
            case Relisted(var as) -> before.giveWayTo(as, at);
            case WinLapsed(var winner) -> before.lapse(Strangers.named(winner), at);
            case SoldBySecondChance(var bidder) -> before.sellBySecondChance(Strangers.named(bidder), standing, at);
        };
    }

    private Decision<?> retraction(BidsRetracted gone, List<Bid> standing) {
        var member = Strangers.named(gone.bidder());
        return gone.bids().stream()
                .findFirst()
                .filter(first -> standing.stream()
                        .anyMatch(bid -> bid.id().equals(first) && bid.bidder().equals(member)))
                .<Decision<?>>map(first -> before.retract(first, member, entry.at(), standing, rules.known()))
                .orElseGet(() -> new Decision<>(gone, before, Optional.empty(), List.of()));
    }

    /** Who may bid at all comes from outside the auction; the log's word is taken for it. */
    private Standing standing() {
        return entry.fact().resultOfAttempt().equals(Optional.of(BidResult.MAY_NOT_BID))
                ? Standing.BLOCKED
                : Standing.GOOD;
    }

    /** Which node decided comes from outside too, and whether it knew the policy. */
    private AuctionPolicies policies() {
        var unknown = entry.fact().resultOfAttempt().equals(Optional.of(BidResult.UNKNOWN_POLICY))
                || (entry.fact() instanceof Started
                        && entry.after().minimumBid().isEmpty());
        return unknown ? rules.foreign() : rules.known();
    }

    /** The same question on an auction whose hidden amounts are these. */
    EntryReplay supposing(Optional<Money> reserve, Money leadersMaximum) {
        var supposed = new Auction(
                lotWith(reserve),
                biddingWith(leadersMaximum),
                before.lifecycle(),
                before.defaulters(),
                before.head(),
                before.version());
        return new EntryReplay(supposed, rules, entry);
    }

    /** The same question to a leader who would pay just this. */
    EntryReplay ledWith(Money leadersMaximum) {
        return supposing(before.lot().terms().prices().reserve(), leadersMaximum);
    }

    private Lot lotWith(Optional<Money> reserve) {
        var lot = before.lot();
        var agreed = lot.terms();
        var prices = agreed.prices();
        var supposed = new Prices(prices.start(), reserve, prices.buyNow(), prices.shippingFee());
        var terms = new Terms(supposed, agreed.opensAt(), agreed.closesAt(), agreed.autoExtend());
        return new Lot(lot.id(), lot.seller(), lot.policy(), terms, lot.secret());
    }

    private Bidding biddingWith(Money leadersMaximum) {
        var bidding = before.bidding();
        var leading =
                bidding.leading().map(leader -> new Bidding.Leading(leader.bid(), leader.bidder(), leadersMaximum));
        return new Bidding(bidding.price(), leading, bidding.count(), bidding.closesAt());
    }
}
