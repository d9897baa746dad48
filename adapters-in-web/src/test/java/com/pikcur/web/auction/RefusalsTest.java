package com.pikcur.web.auction;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.ListingOutcome;
import com.pikcur.domain.auction.PolicyVersion;
import com.pikcur.domain.shared.Money;
import com.pikcur.web.shared.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Refusals that a well-behaved request cannot bring about are told as well as the others. */
class RefusalsTest {

    private static final BidOutcome.UnknownPolicy UNKNOWN = new BidOutcome.UnknownPolicy(new PolicyVersion("kr-9"));

    @Test
    void amounts_no_request_gets_through_with_are_told_all_the_same() {
        assertThat(Refusals.ofBid(new BidOutcome.AmountNotPositive()).type())
                .isEqualTo(AuctionProblem.AMOUNT_NOT_POSITIVE);
        assertThat(Refusals.ofBid(new BidOutcome.AmountTooLarge(Money.won(10_000_000_000L))))
                .isEqualTo(Problem.of(AuctionProblem.AMOUNT_TOO_LARGE).with("largestWon", 10_000_000_000L));
    }

    @Test
    void a_price_no_request_gets_through_with_is_told_with_the_limit() {
        assertThat(Refusals.ofListing(new ListingOutcome.PriceTooHigh(Money.won(10_000_000_000L))))
                .isEqualTo(Problem.of(AuctionProblem.PRICE_TOO_HIGH).with("highestWon", 10_000_000_000L));
    }

    @Test
    void unknown_rules_are_told_by_their_name_whatever_was_asked() {
        assertThat(List.of(
                        Refusals.ofBid(UNKNOWN),
                        Refusals.ofPurchase(UNKNOWN),
                        Refusals.ofRetraction(UNKNOWN),
                        Refusals.ofListing(UNKNOWN),
                        Refusals.ofRevision(UNKNOWN)))
                .containsOnly(Problem.of(AuctionProblem.UNKNOWN_POLICY).with("policy", "kr-9"));
    }
}
