package com.pikcur.bootstrap;

import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.AuctionPolicy;
import com.pikcur.domain.auction.DefaultPolicy;
import com.pikcur.domain.auction.Increments;
import com.pikcur.domain.auction.Increments.Band;
import com.pikcur.domain.auction.PolicyVersion;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The house rules by version, the version new auctions get, and what follows when winners do not pay. */
@ConfigurationProperties("pikcur.auction")
public record AuctionProperties(
        String currentPolicy, Map<String, Policy> policies, SecondChanceProperties secondChance, Defaults defaults) {

    /** How long each bidder who is asked has to answer. */
    public record SecondChanceProperties(Duration answerWithin) {}

    /** So many unpaid wins within a time suspend a member. */
    public record Defaults(int unpaidWins, Duration within, Duration suspension) {

        DefaultPolicy policy() {
            return new DefaultPolicy(unpaidWins, within, suspension);
        }
    }

    /** One version of the rules, amounts in won. */
    public record Policy(
            List<BandProperties> bands,
            long beyondStepWon,
            long lowestStartWon,
            int buyNowPercentOfStart,
            Duration shortest,
            Duration longest,
            Duration furthestAhead,
            Duration extensionWindow,
            Duration extendBy,
            @Nullable Duration longestExtension,
            Duration freeRetractionUntilBeforeEnd,
            Duration retractionAfterPlacing) {

        AuctionPolicy named(String version) {
            return new AuctionPolicy(
                    new PolicyVersion(version),
                    new Increments(bands.stream().map(BandProperties::band).toList(), Money.won(beyondStepWon)),
                    new AuctionPolicy.Listing(
                            Money.won(lowestStartWon), buyNowPercentOfStart, shortest, longest, furthestAhead),
                    new AuctionPolicy.Extension(extensionWindow, extendBy, Optional.ofNullable(longestExtension)),
                    new AuctionPolicy.Retraction(freeRetractionUntilBeforeEnd, retractionAfterPlacing));
        }
    }

    /** Prices below the bound rise by the step. */
    public record BandProperties(long belowWon, long stepWon) {

        Band band() {
            return new Band(Money.won(belowWon), Money.won(stepWon));
        }
    }

    AuctionPolicies toPolicies() {
        return AuctionPolicies.of(
                policies.entrySet().stream()
                        .map(policy -> policy.getValue().named(policy.getKey()))
                        .toList(),
                new PolicyVersion(currentPolicy));
    }
}
