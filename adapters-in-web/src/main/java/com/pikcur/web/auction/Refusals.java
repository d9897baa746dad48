package com.pikcur.web.auction;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.BuyNowOutcome;
import com.pikcur.domain.auction.ListingOutcome;
import com.pikcur.domain.auction.PolicyVersion;
import com.pikcur.domain.auction.RetractionOutcome;
import com.pikcur.domain.auction.RevisionOutcome;
import com.pikcur.domain.auction.SecondChanceOutcome;
import com.pikcur.web.shared.Problem;
import java.time.Instant;

/** How each refusal of an auction is told, with the data that lets a client do better. No switch here has a default. */
final class Refusals {

    private Refusals() {}

    static Problem ofBid(BidOutcome.Refused refused) {
        return switch (refused) {
            case BidOutcome.NotOpen notOpen -> notOpen(notOpen);
            case BidOutcome.BelowMinimum(var minimum) ->
                Problem.of(AuctionProblem.BID_BELOW_MINIMUM).with("minimumBidWon", minimum.won());
            case BidOutcome.RaiseNotHigher(var ownMaximum) ->
                Problem.of(AuctionProblem.RAISE_NOT_HIGHER).with("ownMaximumWon", ownMaximum.won());
            case BidOutcome.BySeller() -> Problem.of(AuctionProblem.BID_BY_SELLER);
            case BidOutcome.MayNotBid() -> Problem.of(AuctionProblem.MAY_NOT_BID);
            case BidOutcome.AmountNotPositive() -> Problem.of(AuctionProblem.AMOUNT_NOT_POSITIVE);
            case BidOutcome.AmountTooLarge(var largest) ->
                Problem.of(AuctionProblem.AMOUNT_TOO_LARGE).with("largestWon", largest.won());
            case BidOutcome.UnknownPolicy(var version) -> unknownPolicy(version);
        };
    }

    static Problem ofPurchase(BuyNowOutcome.Refused refused) {
        return switch (refused) {
            case BidOutcome.NotOpen notOpen -> notOpen(notOpen);
            case BidOutcome.BySeller() -> Problem.of(AuctionProblem.BID_BY_SELLER);
            case BidOutcome.MayNotBid() -> Problem.of(AuctionProblem.MAY_NOT_BID);
            case BidOutcome.UnknownPolicy(var version) -> unknownPolicy(version);
            case BuyNowOutcome.NotAvailable() -> Problem.of(AuctionProblem.BUY_NOW_NOT_AVAILABLE);
        };
    }

    static Problem ofRetraction(RetractionOutcome.Refused refused) {
        return switch (refused) {
            case RetractionOutcome.BiddingOver(var closesAt) ->
                Problem.of(AuctionProblem.BIDDING_OVER).with("closesAt", closesAt);
            case RetractionOutcome.RetractionTooLate(var until) ->
                Problem.of(AuctionProblem.RETRACTION_TOO_LATE).with("until", until);
            case BidOutcome.UnknownPolicy(var version) -> unknownPolicy(version);
        };
    }

    static Problem ofListing(ListingOutcome.Refused refused) {
        return switch (refused) {
            case ListingOutcome.RefusedTerms terms -> ofTerms(terms);
            case ListingOutcome.NotUnsold(var status) ->
                Problem.of(AuctionProblem.NOT_UNSOLD).with("auctionStatus", status);
            case ListingOutcome.AlreadyRelisted(var as) -> alreadyRelisted(as);
            case ListingOutcome.SecondChanceOpen(var answerBy) -> secondChanceOpen(answerBy);
            case BidOutcome.UnknownPolicy(var version) -> unknownPolicy(version);
        };
    }

    static Problem ofSecondChance(SecondChanceOutcome.NotOffered refused) {
        return switch (refused) {
            case SecondChanceOutcome.NotLapsed(var status) ->
                Problem.of(AuctionProblem.WIN_NOT_LAPSED).with("auctionStatus", status);
            case SecondChanceOutcome.NobodyLeft() -> Problem.of(AuctionProblem.SECOND_CHANCE_EXHAUSTED);
            case ListingOutcome.AlreadyRelisted(var as) -> alreadyRelisted(as);
            case ListingOutcome.SecondChanceOpen(var answerBy) -> secondChanceOpen(answerBy);
        };
    }

    static Problem ofRevision(RevisionOutcome.Refused refused) {
        return switch (refused) {
            case ListingOutcome.RefusedTerms terms -> ofTerms(terms);
            case RevisionOutcome.TermsFrozen(var bidCount) ->
                Problem.of(AuctionProblem.TERMS_FROZEN).with("bidCount", bidCount);
            case RevisionOutcome.AlreadyEnded(var status) -> ended(status);
            case RevisionOutcome.OpeningPassed(var opensAt) ->
                Problem.of(AuctionProblem.OPENING_PASSED).with("opensAt", opensAt);
            case BidOutcome.UnknownPolicy(var version) -> unknownPolicy(version);
        };
    }

    static Problem ended(AuctionStatus status) {
        return Problem.of(AuctionProblem.AUCTION_ENDED).with("auctionStatus", status);
    }

    private static Problem alreadyRelisted(AuctionId as) {
        return Problem.of(AuctionProblem.ALREADY_RELISTED).with("auctionId", as.value());
    }

    private static Problem secondChanceOpen(Instant answerBy) {
        return Problem.of(AuctionProblem.SECOND_CHANCE_OPEN).with("answerBy", answerBy);
    }

    private static Problem ofTerms(ListingOutcome.RefusedTerms refused) {
        return switch (refused) {
            case ListingOutcome.StartPriceTooLow(var lowest) ->
                Problem.of(AuctionProblem.START_PRICE_TOO_LOW).with("lowestWon", lowest.won());
            case ListingOutcome.ReserveNotAboveStart(var start) ->
                Problem.of(AuctionProblem.RESERVE_NOT_ABOVE_START).with("startPriceWon", start.won());
            case ListingOutcome.BuyNowPriceTooLow(var lowest) ->
                Problem.of(AuctionProblem.BUY_NOW_PRICE_TOO_LOW).with("lowestWon", lowest.won());
            case ListingOutcome.PriceTooHigh(var highest) ->
                Problem.of(AuctionProblem.PRICE_TOO_HIGH).with("highestWon", highest.won());
            case ListingOutcome.DurationOutOfRange(var shortest, var longest) ->
                Problem.of(AuctionProblem.DURATION_OUT_OF_RANGE)
                        .with("shortest", shortest)
                        .with("longest", longest);
            case ListingOutcome.OpeningOutOfRange(var earliest, var latest) ->
                Problem.of(AuctionProblem.OPENING_OUT_OF_RANGE)
                        .with("earliest", earliest)
                        .with("latest", latest);
        };
    }

    private static Problem notOpen(BidOutcome.NotOpen notOpen) {
        return Problem.of(AuctionProblem.AUCTION_NOT_OPEN)
                .with("opensAt", notOpen.opensAt())
                .with("closesAt", notOpen.closesAt());
    }

    private static Problem unknownPolicy(PolicyVersion version) {
        return Problem.of(AuctionProblem.UNKNOWN_POLICY).with("policy", version.value());
    }
}
