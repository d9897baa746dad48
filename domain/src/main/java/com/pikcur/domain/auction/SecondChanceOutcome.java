package com.pikcur.domain.auction;

import com.pikcur.domain.shared.Money;
import java.time.Instant;

/** Everything that can come of asking, answering and stopping. Switch over its parts without a default. */
public sealed interface SecondChanceOutcome {

    /** What comes of a seller's wish to have the other bidders asked. */
    sealed interface Beginning extends SecondChanceOutcome permits Begun, NotOffered {}

    /** Nobody is asked. */
    sealed interface NotOffered extends Beginning
            permits NotLapsed, NobodyLeft, ListingOutcome.AlreadyRelisted, ListingOutcome.SecondChanceOpen {}

    /** What comes of taking an offer. */
    sealed interface Acceptance extends SecondChanceOutcome
            permits Taken, AlreadyTaken, OfferOver, BidOutcome.MayNotBid {}

    /** What comes of declining an offer. */
    sealed interface Passing extends SecondChanceOutcome permits Passed, OfferOver {}

    /** What comes of the time to answer having gone by. */
    sealed interface Expiry extends SecondChanceOutcome permits Passed, NotDue, OfferOver {}

    /** What comes of a seller's wish to ask nobody any more. */
    sealed interface Stopping extends SecondChanceOutcome permits Halted, OfferOver {}

    record Begun(SecondChance chance) implements Beginning {}

    /** No winner of this auction has failed to pay. */
    record NotLapsed(AuctionStatus status) implements NotOffered {}

    record NobodyLeft() implements NotOffered {}

    record Taken(SecondChance chance, Money price) implements Acceptance {}

    /** The same member has taken it before. */
    record AlreadyTaken(Money price) implements Acceptance {}

    /** @param chance offered to nobody; {@link SecondChance#on} tells how it goes on */
    record Passed(SecondChance chance) implements Passing, Expiry {}

    record NotDue(Instant answerBy) implements Expiry {}

    record Halted(SecondChance chance) implements Stopping {}

    /** There was an offer, but it stands no longer. */
    record OfferOver() implements Acceptance, Passing, Expiry, Stopping {}
}
