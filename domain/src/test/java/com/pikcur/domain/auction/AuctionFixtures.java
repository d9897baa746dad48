package com.pikcur.domain.auction;

import com.pikcur.domain.auction.Increments.Band;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Members, a policy and auctions to try rules on. A test states what it is about and takes the rest from here.
 *
 * <p>Every auction is listed at {@link #NOW}, and everything happens at {@link #NOW} unless the test says {@link #at}.
 */
public final class AuctionFixtures {

    public static final MemberId SELLER = member(1);
    public static final MemberId ALICE = member(2);
    public static final MemberId BOB = member(3);
    public static final MemberId CAROL = member(4);
    public static final MemberId DAVE = member(5);

    /** Noon in Seoul. */
    public static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

    /** The house's own rules. */
    public static final AuctionPolicy POLICY = new AuctionPolicy(
            new PolicyVersion("kr-1"),
            new Increments(
                    List.of(
                            band(10_000, 500),
                            band(50_000, 1_000),
                            band(100_000, 2_000),
                            band(500_000, 5_000),
                            band(1_000_000, 10_000),
                            band(5_000_000, 50_000)),
                    Money.won(100_000)),
            new AuctionPolicy.Listing(
                    Money.won(1_000), 130, Duration.ofHours(1), Duration.ofDays(30), Duration.ofDays(30)),
            new AuctionPolicy.Extension(Duration.ofMinutes(5), Duration.ofMinutes(5), Optional.empty()),
            new AuctionPolicy.Retraction(Duration.ofHours(12), Duration.ofHours(1)));

    public static final AuctionPolicies POLICIES = AuctionPolicies.of(List.of(POLICY), POLICY.version());

    /** Policies that lack the one every fixture runs under. */
    public static final AuctionPolicies OTHER_POLICIES = AuctionPolicies.of(
            List.of(new AuctionPolicy(
                    new PolicyVersion("other-1"),
                    POLICY.increments(),
                    POLICY.listing(),
                    POLICY.extension(),
                    POLICY.retraction())),
            new PolicyVersion("other-1"));

    private AuctionFixtures() {}

    /** A lot that starts at 10,000 won, opens at once, runs for a week and extends; still to be listed. */
    public static LotFixture aLot() {
        return LotFixture.PLAIN.with(new AuctionId(UUID.randomUUID()));
    }

    /** The same, open. */
    public static Auction anAuction() {
        return aLot().listed();
    }

    public static MemberId member(int number) {
        return new MemberId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number));
    }

    public static Bid aBid(MemberId bidder, long maximumWon) {
        return new Bid(new BidId(UUID.randomUUID()), bidder, Money.won(maximumWon), NOW);
    }

    /** The bid, placed at another time. */
    public static Bid at(Instant placedAt, Bid bid) {
        return new Bid(bid.id(), bid.bidder(), bid.maximum(), placedAt);
    }

    public static Decision<BidOutcome> place(Auction auction, MemberId bidder, long maximumWon) {
        return place(auction, aBid(bidder, maximumWon));
    }

    public static Decision<BidOutcome> place(Auction auction, Bid bid) {
        return auction.place(bid, Standing.GOOD, POLICIES);
    }

    public static Decision<BuyNowOutcome> buyNow(Auction auction, MemberId buyer) {
        return buyNow(auction, buyer, NOW);
    }

    public static Decision<BuyNowOutcome> buyNow(Auction auction, MemberId buyer, Instant at) {
        return auction.buyNow(new BidId(UUID.randomUUID()), buyer, Standing.GOOD, at, POLICIES);
    }

    /**
     * The auction after a bid that stands, in front or not.
     *
     * @throws IllegalArgumentException if the bid is refused
     */
    public static Auction bidOn(Auction auction, Bid bid) {
        var decision = place(auction, bid);
        if (!decision.outcome().result().isAccepted()) {
            throw new IllegalArgumentException("Refused: " + decision.outcome());
        }
        return decision.auction();
    }

    public static Auction bidOn(Auction auction, MemberId bidder, long maximumWon) {
        return bidOn(auction, aBid(bidder, maximumWon));
    }

    /**
     * The auction after a bid that puts the member in front.
     *
     * @throws IllegalArgumentException if the bid does not lead
     */
    public static Auction led(Auction auction, MemberId bidder, long maximumWon) {
        var after = bidOn(auction, bidder, maximumWon);
        if (!after.bidding().isLedBy(bidder)) {
            throw new IllegalArgumentException(maximumWon + " won does not lead: " + after.bidding());
        }
        return after;
    }

    private static Band band(long belowWon, long stepWon) {
        return new Band(Money.won(belowWon), Money.won(stepWon));
    }
}
