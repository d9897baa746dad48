package com.pikcur.application.auction;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.AuctionPolicy;
import com.pikcur.domain.auction.LogHead;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.log.Disclosure;
import com.pikcur.domain.auction.log.PublishedEntry;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.shared.MemberId;
import java.util.List;
import java.util.Optional;

/** Use case: somebody wants an auction's bid log, perhaps the winner, who sees their own amounts too. */
public final class ShowBidLog {

    /** The most entries of one stretch: a log may be long, and nobody holds a whole one. */
    public static final int STRETCH = 1_000;

    /**
     * A log to be read stretch by stretch, up to where it ended when it was asked for.
     *
     * @param policy the rules the auction runs under
     */
    public record Log(AuctionId auction, AuctionPolicy policy, Disclosure disclosure, LogHead head) {}

    private final AuctionRepository auctions;
    private final AuctionPolicies policies;

    public ShowBidLog(AuctionRepository auctions, AuctionPolicies policies) {
        this.auctions = auctions;
        this.policies = policies;
    }

    /**
     * Opens the log as it is now.
     *
     * @throws NoSuchAuction if there is none of this id
     * @throws IllegalStateException if this node does not know the rules the auction runs under
     */
    public Log handle(AuctionId id, Optional<MemberId> viewer) {
        var auction = auctions.find(id).orElseThrow(() -> new NoSuchAuction(id));
        var policy = policies.find(auction.lot().policy())
                .orElseThrow(() -> new IllegalStateException(
                        "Unknown policy " + auction.lot().policy().value()));
        return new Log(id, policy, new Disclosure(auction, viewer), auction.head());
    }

    /** The entries after this one, at most {@link #STRETCH}; none at the end of the log. */
    public List<PublishedEntry> stretch(Log log, long afterSeq) {
        var left = Math.min(STRETCH, log.head().seq() - afterSeq);
        return auctions.log(log.auction(), afterSeq, Math.toIntExact(left)).stream()
                .map(log.disclosure()::publish)
                .toList();
    }
}
