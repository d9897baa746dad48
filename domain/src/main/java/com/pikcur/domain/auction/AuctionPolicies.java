package com.pikcur.domain.auction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All policies auctions still run under, and the one for new auctions.
 *
 * @param current the version for new auctions; one of {@code byVersion}
 */
public record AuctionPolicies(Map<PolicyVersion, AuctionPolicy> byVersion, PolicyVersion current) {

    /** @throws IllegalArgumentException if the current version is not among the policies */
    public AuctionPolicies {
        byVersion = Map.copyOf(byVersion);
        if (!byVersion.containsKey(current)) {
            throw new IllegalArgumentException("No policy " + current.value() + " among " + byVersion.keySet());
        }
    }

    /** @throws IllegalStateException if two policies share a version */
    public static AuctionPolicies of(List<AuctionPolicy> policies, PolicyVersion current) {
        return new AuctionPolicies(
                policies.stream().collect(Collectors.toMap(AuctionPolicy::version, Function.identity())), current);
    }

    public Optional<AuctionPolicy> find(PolicyVersion version) {
        return Optional.ofNullable(byVersion.get(version));
    }
}
