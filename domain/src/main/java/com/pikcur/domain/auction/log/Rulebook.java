package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.AuctionPolicy;
import com.pikcur.domain.auction.PolicyVersion;
import java.util.List;

/**
 * What a replay asks the engine with.
 *
 * @param known the policy of the log
 * @param foreign another one, for what a node decided that did not know the policy
 */
record Rulebook(AuctionPolicy policy, AuctionPolicies known, AuctionPolicies foreign) {

    static Rulebook of(AuctionPolicy policy) {
        var name = policy.version().value().equals("other") ? "another" : "other";
        var other = new AuctionPolicy(
                new PolicyVersion(name),
                policy.increments(),
                policy.listing(),
                policy.extension(),
                policy.retraction());
        return new Rulebook(policy, only(policy), only(other));
    }

    private static AuctionPolicies only(AuctionPolicy policy) {
        return AuctionPolicies.of(List.of(policy), policy.version());
    }
}
