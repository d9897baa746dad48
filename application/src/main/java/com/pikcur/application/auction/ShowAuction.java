package com.pikcur.application.auction;

import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Clock;
import java.util.Optional;

/** Use case: somebody looks at an auction, perhaps a member with a bid on it. */
public final class ShowAuction {

    /**
     * An auction as one viewer sees it.
     *
     * @param mine empty for strangers and for those without a standing bid
     */
    public record View(Auction auction, AuctionBoard board, Article article, Optional<Mine> mine) {}

    /** The viewer's own part. */
    public record Mine(boolean leading, Money maximum) {}

    private final AuctionRepository auctions;
    private final AuctionQueries queries;
    private final AuctionPolicies policies;
    private final Clock clock;

    public ShowAuction(AuctionRepository auctions, AuctionQueries queries, AuctionPolicies policies, Clock clock) {
        this.auctions = auctions;
        this.queries = queries;
        this.policies = policies;
        this.clock = clock;
    }

    /** @throws NoSuchAuction if there is none of this id */
    public View handle(AuctionId id, Optional<MemberId> viewer) {
        var shown = queries.shown(id).orElseThrow(() -> new NoSuchAuction(id));
        var auction = shown.auction();
        var mine = viewer.flatMap(member -> queries.ownMaximum(id, member)
                .map(maximum -> new Mine(auction.bidding().isLedBy(member), maximum)));
        return new View(auction, auction.boardAt(clock.instant(), policies), shown.article(), mine);
    }

    /**
     * Just the board: what a watcher sees first.
     *
     * @throws NoSuchAuction if there is none of this id
     */
    public AuctionBoard board(AuctionId id) {
        return auctions.find(id).orElseThrow(() -> new NoSuchAuction(id)).boardAt(clock.instant(), policies);
    }
}
