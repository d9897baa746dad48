package com.pikcur.domain.auction;

import com.pikcur.domain.auction.SecondChance.State.Accepted;
import com.pikcur.domain.auction.SecondChance.State.Exhausted;
import com.pikcur.domain.auction.SecondChance.State.Offered;
import com.pikcur.domain.auction.SecondChance.State.Stopped;
import com.pikcur.domain.auction.SecondChanceOutcome.Acceptance;
import com.pikcur.domain.auction.SecondChanceOutcome.Beginning;
import com.pikcur.domain.auction.SecondChanceOutcome.Expiry;
import com.pikcur.domain.auction.SecondChanceOutcome.OfferOver;
import com.pikcur.domain.auction.SecondChanceOutcome.Passed;
import com.pikcur.domain.auction.SecondChanceOutcome.Passing;
import com.pikcur.domain.auction.SecondChanceOutcome.Stopping;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What others are offered after the winner of an auction did not pay: one of them at a time, who may take it or not.
 *
 * <p>Immutable. Whoever changes it holds the auction locked, which is what makes of several who want it one.
 *
 * @param passed those who have declined, or have let their offer expire: nobody is asked twice
 * @param version counts what was stored; 0 while nothing was
 */
public record SecondChance(AuctionId auction, State state, Set<MemberId> passed, long version) {

    /** Where the offering stands. */
    public sealed interface State {

        /**
         * Somebody is asked.
         *
         * @param price the bidder's own highest bid
         * @param answerBy the offer stands before this instant
         */
        record Offered(MemberId bidder, Money price, Instant answerBy) implements State {

            /** Cut to the microsecond, which every store keeps. */
            public Offered {
                answerBy = answerBy.truncatedTo(ChronoUnit.MICROS);
            }
        }

        record Accepted(MemberId bidder, Money price) implements State {}

        /** @param bidder whose offer was withdrawn; they may be asked again */
        record Stopped(MemberId bidder) implements State {}

        /** Nobody is left to be asked, or nobody has been asked yet. */
        record Exhausted() implements State {}
    }

    public SecondChance {
        passed = Set.copyOf(passed);
    }

    /** Where nobody has been asked yet. */
    public static SecondChance of(AuctionId auction) {
        return new SecondChance(auction, new Exhausted(), Set.of(), 0);
    }

    /** The seller lets the others be asked, the next one first. */
    public Beginning begin(Auction lapsed, Optional<Bid> next, Instant now, Instant answerBy) {
        if (state instanceof Offered(var _, var _, var until)) {
            return new ListingOutcome.SecondChanceOpen(until);
        }
        return switch (lapsed.lifecycle()) {
            case Lifecycle.Unsold(var relistedAs)
            when relistedAs.isPresent() -> new ListingOutcome.AlreadyRelisted(relistedAs.orElseThrow());
            case Lifecycle.Unsold _
            when !lapsed.defaulters().isEmpty() ->
                next.<Beginning>map(bid -> new SecondChanceOutcome.Begun(to(bid, answerBy)))
                        .orElseGet(SecondChanceOutcome.NobodyLeft::new);
            case Lifecycle.Unsold _,
                    Lifecycle.Scheduled _,
                    Lifecycle.Running _,
                    Lifecycle.Sold _,
                    Lifecycle.Cancelled _ -> new SecondChanceOutcome.NotLapsed(lapsed.statusAt(now));
        };
    }

    /**
     * Takes the offer.
     *
     * @throws NoSuchSecondChance if the member was never asked
     */
    public Acceptance accept(MemberId bidder, Standing standing, Instant now) {
        return switch (state) {
            case Offered(var asked, var price, var answerBy)
            when asked.equals(bidder) && now.isBefore(answerBy) ->
                standing == Standing.BLOCKED
                        ? new BidOutcome.MayNotBid()
                        : new SecondChanceOutcome.Taken(with(new Accepted(bidder, price)), price);
            case Accepted(var taker, var price)
            when taker.equals(bidder) -> new SecondChanceOutcome.AlreadyTaken(price);
            case Offered _, Accepted _, Stopped _, Exhausted _ -> over(bidder);
        };
    }

    /**
     * Leaves the offer to the next.
     *
     * @throws NoSuchSecondChance if the member was never asked
     */
    public Passing decline(MemberId bidder, Instant now) {
        return switch (state) {
            case Offered(var asked, var _, var answerBy)
            when asked.equals(bidder) && now.isBefore(answerBy) -> passedBy(bidder);
            case Offered _, Accepted _, Stopped _, Exhausted _ -> over(bidder);
        };
    }

    /** The time to answer may be over. */
    public Expiry expire(Instant now) {
        return switch (state) {
            case Offered(var bidder, var _, var answerBy) when !now.isBefore(answerBy) -> passedBy(bidder);
            case Offered(var _, var _, var answerBy) -> new SecondChanceOutcome.NotDue(answerBy);
            case Accepted _, Stopped _, Exhausted _ -> new OfferOver();
        };
    }

    /** The seller wants nobody to be asked any more. An offer nobody has noted as expired yet can be stopped too. */
    public Stopping stop() {
        return switch (state) {
            case Offered(var bidder, var _, var _) -> new SecondChanceOutcome.Halted(with(new Stopped(bidder)));
            case Accepted _, Stopped _, Exhausted _ -> new OfferOver();
        };
    }

    /** After somebody has passed: to the next, or at its end. */
    public SecondChance on(Optional<Bid> next, Instant answerBy) {
        return next.map(bid -> to(bid, answerBy)).orElseGet(() -> with(new Exhausted()));
    }

    /** The offer to this member while it stands. */
    public Optional<Offered> openTo(MemberId member, Instant now) {
        return state instanceof Offered offer && offer.bidder().equals(member) && now.isBefore(offer.answerBy())
                ? Optional.of(offer)
                : Optional.empty();
    }

    private OfferOver over(MemberId bidder) {
        var asked = switch (state) {
            case Offered(var current, var _, var _) -> Optional.of(current);
            case Stopped(var last) -> Optional.of(last);
            case Accepted(var taker, var _) -> Optional.of(taker);
            case Exhausted() -> Optional.<MemberId>empty();
        };
        if (!passed.contains(bidder) && !asked.equals(Optional.of(bidder))) {
            throw new NoSuchSecondChance(auction);
        }
        return new OfferOver();
    }

    private Passed passedBy(MemberId bidder) {
        var all = new HashSet<>(passed);
        all.add(bidder);
        return new Passed(new SecondChance(auction, new Exhausted(), all, version));
    }

    private SecondChance to(Bid next, Instant answerBy) {
        return with(new Offered(next.bidder(), next.maximum(), answerBy));
    }

    private SecondChance with(State next) {
        return new SecondChance(auction, next, passed, version);
    }
}
