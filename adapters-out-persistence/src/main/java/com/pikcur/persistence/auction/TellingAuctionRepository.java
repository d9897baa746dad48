package com.pikcur.persistence.auction;

import com.pikcur.application.auction.KeptViews;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.shared.Money;
import com.pikcur.persistence.shared.AfterCommit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells this node's screens of every change, with the commit: whoever has bid sees the bid. Reads nothing from them. */
public final class TellingAuctionRepository implements AuctionRepository {

    private final AuctionRepository auctions;
    private final KeptViews views;

    public TellingAuctionRepository(AuctionRepository auctions, KeptViews views) {
        this.auctions = auctions;
        this.views = views;
    }

    @Override
    public Optional<Auction> find(AuctionId id) {
        return auctions.find(id);
    }

    @Override
    public Map<BidId, Money> maximaBefore(Set<BidId> ids) {
        return auctions.maximaBefore(ids);
    }

    @Override
    public Optional<Auction> findLocked(AuctionId id) {
        return auctions.findLocked(id);
    }

    @Override
    public Map<AuctionId, Auction> findLocked(Set<AuctionId> ids) {
        return auctions.findLocked(ids);
    }

    @Override
    public void add(Decision<?> listed) {
        auctions.add(listed);
        tellOf(listed);
    }

    @Override
    public void save(Decision<?> decision) {
        auctions.save(decision);
        tellOf(decision);
    }

    private void tellOf(Decision<?> decision) {
        var id = decision.auction().lot().id();
        AfterCommit.run(() -> views.forgetWithLists(id));
    }

    /** Bids are many, and leave an auction in the lists it is in. */
    @Override
    public void saveBids(List<Decision<BidOutcome>> decisions) {
        auctions.saveBids(decisions);
        var ids = decisions.stream()
                .map(decision -> decision.auction().lot().id())
                .collect(Collectors.toSet());
        AfterCommit.run(() -> views.forget(ids));
    }

    @Override
    public List<Bid> standingBids(AuctionId id) {
        return auctions.standingBids(id);
    }

    @Override
    public Map<BidId, Recorded> attempts(Set<BidId> ids) {
        return auctions.attempts(ids);
    }

    @Override
    public List<Recorded> log(AuctionId id, long afterSeq, int limit) {
        return auctions.log(id, afterSeq, limit);
    }
}
