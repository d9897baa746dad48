package com.pikcur.domain.auction;

import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;

/** Everything that can come of listing an auction, anew or again. Switch over it without a default. */
public sealed interface ListingOutcome {

    record Listed(AuctionBoard board) implements ListingOutcome {}

    /** Nothing was listed. */
    sealed interface Refused extends ListingOutcome
            permits RefusedTerms, NotUnsold, AlreadyRelisted, SecondChanceOpen, BidOutcome.UnknownPolicy {}

    /** The policy does not take these terms. */
    sealed interface RefusedTerms extends Refused, RevisionOutcome.Refused {}

    record StartPriceTooLow(Money lowest) implements RefusedTerms {}

    record ReserveNotAboveStart(Money start) implements RefusedTerms {}

    record BuyNowPriceTooLow(Money lowest) implements RefusedTerms {}

    /** A price or fee is beyond what anybody may bid. */
    record PriceTooHigh(Money highest) implements RefusedTerms {}

    record DurationOutOfRange(Duration shortest, Duration longest) implements RefusedTerms {}

    /** Bidding cannot begin in the past, nor further ahead than the policy has it. */
    record OpeningOutOfRange(Instant earliest, Instant latest) implements RefusedTerms {}

    /** Only what found no buyer is listed again. */
    record NotUnsold(AuctionStatus status) implements Refused {}

    record AlreadyRelisted(AuctionId relistedAs) implements Refused, SecondChanceOutcome.NotOffered {}

    /** It is on offer to a bidder whose predecessor did not pay, who may still take it. */
    record SecondChanceOpen(Instant answerBy) implements Refused, SecondChanceOutcome.NotOffered {}
}
