package com.pikcur.persistence.auction;

import com.pikcur.application.auction.AuctionQueries;
import com.pikcur.application.auction.KeptViews;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.persistence.shared.BatchLoader;
import com.pikcur.persistence.shared.NearCache;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps what everybody looks at near for a moment: single auctions and pages of cards. What this node changes is dropped
 * with the commit, what others change when their boards are heard of, and all else after its time.
 *
 * <p>Nothing is decided upon it: whoever asks within a transaction is answered from the store.
 */
public final class NearAuctionQueries implements AuctionQueries, KeptViews {

    private static final int MOST_AUCTIONS = 10_000;
    private static final int MOST_PAGES = 500;

    private final AuctionQueries stored;
    private final NextOpening opening;
    private final BatchLoader<AuctionId, ShownAuction> together;
    private final NearCache<AuctionId, Optional<ShownAuction>> shown;
    private final NearCache<PageKey, Page<AuctionCard>> pages;

    /** Not the instant: a card's status may be as old as its price. */
    private record PageKey(CardFilter filter, Cut cut) {}

    /**
     * @param opening what the stored ones know of it is dropped with the pages
     * @param age how old an answer may be at most
     */
    public NearAuctionQueries(AuctionQueries stored, NextOpening opening, Duration age) {
        this.stored = stored;
        this.opening = opening;
        this.together = new BatchLoader<>(stored::shown);
        this.shown = new NearCache<>(age, MOST_AUCTIONS);
        this.pages = new NearCache<>(age, MOST_PAGES);
    }

    @Override
    public Page<AuctionCard> cards(CardFilter filter, Cut cut, Instant now) {
        return isDeciding()
                ? stored.cards(filter, cut, now)
                : pages.get(new PageKey(filter, cut), () -> stored.cards(filter, cut, now));
    }

    @Override
    public Optional<ShownAuction> shown(AuctionId id) {
        return isDeciding() ? stored.shown(id) : shown.get(id, () -> together.find(id));
    }

    @Override
    public Map<AuctionId, ShownAuction> shown(Set<AuctionId> ids) {
        return stored.shown(ids);
    }

    private static boolean isDeciding() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    @Override
    public void forget(Set<AuctionId> changed) {
        changed.forEach(shown::drop);
        pages.dropIf(page -> page.items().stream().anyMatch(card -> changed.contains(card.id())));
    }

    @Override
    public void forgetWithLists(AuctionId changed) {
        shown.drop(changed);
        forgetLists();
    }

    @Override
    public void forgetAll() {
        shown.dropAll();
        forgetLists();
    }

    private void forgetLists() {
        opening.forget();
        pages.dropAll();
    }

    @Override
    public Page<BidLine> bids(AuctionId auction, Cut cut) {
        return stored.bids(auction, cut);
    }

    @Override
    public Page<OwnBid> ownBids(MemberId bidder, Cut cut, Instant now) {
        return stored.ownBids(bidder, cut, now);
    }

    @Override
    public Page<AuctionCard> wins(MemberId winner, Cut cut) {
        return stored.wins(winner, cut);
    }

    @Override
    public Optional<Money> ownMaximum(AuctionId auction, MemberId bidder) {
        return stored.ownMaximum(auction, bidder);
    }

    @Override
    public List<MemberId> bidders(AuctionId auction, Optional<MemberId> after, int limit) {
        return stored.bidders(auction, after, limit);
    }
}
