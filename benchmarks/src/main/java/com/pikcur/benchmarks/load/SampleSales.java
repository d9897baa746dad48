package com.pikcur.benchmarks.load;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.AuctionPolicy;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.Increments;
import com.pikcur.domain.auction.Increments.Band;
import com.pikcur.domain.auction.ListingOutcome.Listed;
import com.pikcur.domain.auction.Lot;
import com.pikcur.domain.auction.PolicyVersion;
import com.pikcur.domain.auction.Prices;
import com.pikcur.domain.auction.Secret;
import com.pikcur.domain.auction.Terms;
import com.pikcur.domain.shared.Bytes32;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Auctions to bid on for as long as anybody likes. The rules are the house's but for the step of high prices, which is so
 * small that millions of bids, each higher than the one before, stay below the most anybody may bid.
 */
public final class SampleSales {

    private static final long START_WON = 10_000_000;
    private static final long STEP_WON = 1_000;
    private static final Duration OPEN_FOR = Duration.ofHours(6);
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final AuctionPolicy POLICY = new AuctionPolicy(
            new PolicyVersion("bench-1"),
            new Increments(
                    List.of(
                            band(10_000, 500),
                            band(50_000, 1_000),
                            band(100_000, 2_000),
                            band(500_000, 5_000),
                            band(1_000_000, 10_000),
                            band(5_000_000, 50_000)),
                    Money.won(STEP_WON)),
            new AuctionPolicy.Listing(
                    Money.won(1_000), 130, Duration.ofHours(1), Duration.ofDays(30), Duration.ofDays(30)),
            new AuctionPolicy.Extension(Duration.ofMinutes(5), Duration.ofMinutes(5), Optional.empty()),
            new AuctionPolicy.Retraction(Duration.ofHours(12), Duration.ofHours(1)));

    public static final AuctionPolicies POLICIES = AuctionPolicies.of(List.of(POLICY), POLICY.version());

    private SampleSales() {}

    /** An auction that is open from now on. */
    public static Decision<Listed> listed(MemberId seller, Instant now) {
        var prices = new Prices(Money.won(START_WON), Optional.empty(), Optional.empty(), Money.won(3_000));
        var terms = new Terms(prices, now, now.plus(OPEN_FOR), true);
        var key = new byte[32];
        RANDOM.nextBytes(key);
        var lot =
                new Lot(new AuctionId(UUID.randomUUID()), seller, POLICY.version(), terms, new Secret(Bytes32.of(key)));
        return Auction.list(lot, POLICY, now);
    }

    /** What the bid of this number, from 0, offers: in order, each is enough after the one before. */
    public static Money maximum(long number) {
        return Money.won(START_WON + number * STEP_WON);
    }

    private static Band band(long belowWon, long stepWon) {
        return new Band(Money.won(belowWon), Money.won(stepWon));
    }
}
