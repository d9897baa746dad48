package com.pikcur.application.auction;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.AuctionSummary;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.auction.ReserveState;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What screens ask about auctions. Contract: {@code AuctionQueriesContract}. */
public interface AuctionQueries {

    /** @throws com.pikcur.application.shared.InvalidCursor if the cursor is none of this list's */
    Page<AuctionCard> cards(CardFilter filter, Cut cut, Instant now);

    /** An auction and what is on sale, for whoever looks at it. */
    Optional<ShownAuction> shown(AuctionId id);

    /** The same of those among these that there are. */
    Map<AuctionId, ShownAuction> shown(Set<AuctionId> ids);

    /** Accepted bids that have not been taken back, newest first; without amounts anybody keeps hidden. */
    Page<BidLine> bids(AuctionId auction, Cut cut);

    /** Auctions a member has a standing bid on, the last bid first. */
    Page<OwnBid> ownBids(MemberId bidder, Cut cut, Instant now);

    /** Auctions a member has won, the last one first. */
    Page<AuctionCard> wins(MemberId winner, Cut cut);

    /** The greatest maximum the member has standing on the auction. */
    Optional<Money> ownMaximum(AuctionId auction, MemberId bidder);

    /**
     * Who has bids standing on the auction, each once, in an order that stays the same.
     *
     * @param after the ones after this one; empty from the beginning
     */
    List<MemberId> bidders(AuctionId auction, Optional<MemberId> after, int limit);

    /**
     * Which auctions, in which order.
     *
     * @param words each of them must be in the title, whatever the case
     * @param atLeast the least visible price
     * @param atMost the greatest visible price
     */
    record CardFilter(Phase phase, Sort sort, Optional<String> words, Optional<Money> atLeast, Optional<Money> atMost) {

        /** Those of Korean keyboards among them. */
        private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

        /** The words one by one, in the order in which they were given. */
        public List<String> eachWord() {
            return words.stream()
                    .flatMap(SPACES::splitAsStream)
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    /** What part of its life an auction is in; whatever has ended, in whichever way, is closed. */
    enum Phase {
        SCHEDULED,
        OPEN,
        CLOSED
    }

    /** In which order cards come; equal ones in an order of their own that stays the same. */
    enum Sort {
        /** By effective end, the earliest first. */
        CLOSING_SOON,
        /** By listing, the latest first. */
        NEWEST,
        /** By number of bids, the most first. */
        POPULAR,
        /** By visible price, the lowest first. */
        PRICE
    }

    /** An auction in full. */
    record ShownAuction(Auction auction, Article article) {}

    /** An auction in a list. */
    record AuctionCard(
            AuctionId id,
            String title,
            MemberId seller,
            AuctionStatus status,
            Money price,
            int bidCount,
            ReserveState reserve,
            Optional<Money> buyNowPrice,
            Instant opensAt,
            Instant closesAt) {

        /** The card of an auction as it stands at this instant. */
        public static AuctionCard of(AuctionId id, String title, MemberId seller, AuctionSummary auction, Instant now) {
            return new AuctionCard(
                    id,
                    title,
                    seller,
                    auction.statusAt(now),
                    auction.price(),
                    auction.bidCount(),
                    auction.reserveState(),
                    auction.buyNowPrice(),
                    auction.opensAt(),
                    auction.closesAt());
        }
    }

    /**
     * A bid as everybody sees it.
     *
     * @param alias what the bidder is called on this auction
     * @param price the visible price after the bid
     */
    record BidLine(BidId id, long seq, String alias, BidResult result, Money price, Instant placedAt) {}

    /** Where a member stands on an auction. */
    record OwnBid(AuctionCard auction, BidId lastBid, Money maximum, boolean leading, Instant placedAt) {}
}
