package com.pikcur.application.auction;

import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.InvalidCursor;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.auction.Lifecycle.Sold;
import com.pikcur.domain.auction.LogFact;
import com.pikcur.domain.auction.LogFact.BidAttempted;
import com.pikcur.domain.auction.LogFact.BuyNowAttempted;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.auction.Recorded.Attempt;
import com.pikcur.domain.auction.port.InMemoryArticles;
import com.pikcur.domain.auction.port.InMemoryAuctions;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers screens from auctions in memory, by looking at every one of them. */
public final class InMemoryAuctionQueries implements AuctionQueries {

    private static final Comparator<MemberId> IN_ORDER =
            Comparator.comparing(member -> member.value().toString());

    private final InMemoryAuctions auctions;
    private final InMemoryArticles articles;

    public InMemoryAuctionQueries(InMemoryAuctions auctions, InMemoryArticles articles) {
        this.auctions = auctions;
        this.articles = articles;
    }

    @Override
    public Page<AuctionCard> cards(CardFilter filter, Cut cut, Instant now) {
        var cards = auctions.all().stream()
                .sorted(order(filter.sort())
                        .thenComparing(auction -> auction.lot().id().value()))
                .map(auction -> card(auction, now))
                .filter(matches(filter))
                .toList();
        return page(
                "cards " + filter.sort(), cards, cut, card -> card.id().value().toString());
    }

    private Comparator<Auction> order(Sort sort) {
        return switch (sort) {
            case CLOSING_SOON ->
                Comparator.comparing(auction -> auction.bidding().closesAt());
            case NEWEST -> Comparator.comparing(this::listedAt).reversed();
            case POPULAR ->
                Comparator.comparingInt((Auction auction) -> auction.bidding().count())
                        .reversed();
            case PRICE -> Comparator.comparing(auction -> auction.bidding().price());
        };
    }

    private static Predicate<AuctionCard> matches(CardFilter filter) {
        return card -> phaseOf(card) == filter.phase()
                && filter.eachWord().stream()
                        .allMatch(word -> lower(card.title()).contains(lower(word)))
                && filter.atLeast().filter(card.price()::isLessThan).isEmpty()
                && filter.atMost().filter(card.price()::isGreaterThan).isEmpty();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Phase phaseOf(AuctionCard card) {
        return switch (card.status()) {
            case SCHEDULED -> Phase.SCHEDULED;
            case OPEN -> Phase.OPEN;
            case SOLD, UNSOLD, CANCELLED -> Phase.CLOSED;
        };
    }

    @Override
    public Optional<ShownAuction> shown(AuctionId id) {
        return auctions.find(id)
                .flatMap(auction -> articles.find(id).map(article -> new ShownAuction(auction, article)));
    }

    @Override
    public Map<AuctionId, ShownAuction> shown(Set<AuctionId> ids) {
        return ids.stream()
                .flatMap(id -> shown(id).stream())
                .collect(Collectors.toMap(shown -> shown.auction().lot().id(), shown -> shown));
    }

    @Override
    public Page<BidLine> bids(AuctionId auction, Cut cut) {
        var lines = auctions.standing(auction)
                .map(InMemoryAuctionQueries::line)
                .sorted(Comparator.comparingLong(BidLine::seq).reversed())
                .toList();
        return page("bids " + auction, lines, cut, line -> Long.toString(line.seq()));
    }

    private static BidLine line(Recorded recorded) {
        var entry = recorded.entry();
        return switch (entry.fact()) {
            case BidAttempted(var bid, var bidder, var _, var result) -> line(entry, bid, bidder.value(), result);
            case BuyNowAttempted(var purchase, var buyer, var result) -> line(entry, purchase, buyer.value(), result);
            case LogFact.TermsSet _,
                    LogFact.Started _,
                    LogFact.BidsRetracted _,
                    LogFact.Cancelled _,
                    LogFact.Closed _,
                    LogFact.Relisted _,
                    LogFact.WinLapsed _,
                    LogFact.SoldBySecondChance _ -> throw new IllegalArgumentException("No attempt: " + entry);
        };
    }

    private static BidLine line(BidLogEntry entry, BidId bid, String alias, BidResult result) {
        return new BidLine(bid, entry.seq(), alias, result, entry.after().price(), entry.at());
    }

    @Override
    public Page<OwnBid> ownBids(MemberId bidder, Cut cut, Instant now) {
        var own = auctions.all().stream()
                .flatMap(auction -> ownBid(auction, bidder, now).stream())
                .sorted(Comparator.comparing(OwnBid::placedAt)
                        .reversed()
                        .thenComparing(bid -> bid.auction().id().value()))
                .toList();
        return page("own " + bidder, own, cut, bid -> bid.lastBid().value().toString());
    }

    private Optional<OwnBid> ownBid(Auction auction, MemberId bidder, Instant now) {
        var last = standing(auction.lot().id(), bidder).reduce((_, later) -> later);
        return last.flatMap(recorded -> ownMaximum(auction.lot().id(), bidder)
                .map(maximum -> new OwnBid(
                        card(auction, now),
                        recorded.attempt().orElseThrow().id(),
                        maximum,
                        auction.bidding().isLedBy(bidder),
                        recorded.entry().at())));
    }

    @Override
    public Page<AuctionCard> wins(MemberId winner, Cut cut) {
        var won = auctions.all().stream()
                .filter(auction -> auction.lifecycle() instanceof Sold(var by, var _) && by.equals(winner))
                .sorted(Comparator.comparing(this::lastChangeAt)
                        .reversed()
                        .thenComparing(auction -> auction.lot().id().value()))
                .map(auction -> card(auction, auction.bidding().closesAt()))
                .toList();
        return page("wins " + winner, won, cut, card -> card.id().value().toString());
    }

    @Override
    public Optional<Money> ownMaximum(AuctionId auction, MemberId bidder) {
        return standing(auction, bidder)
                .flatMap(recorded -> recorded.attempt().stream())
                .map(Attempt::amount)
                .max(Comparator.naturalOrder());
    }

    @Override
    public List<MemberId> bidders(AuctionId auction, Optional<MemberId> after, int limit) {
        return auctions.standing(auction)
                .flatMap(recorded -> recorded.attempt().stream())
                .map(Attempt::bidder)
                .distinct()
                .sorted(IN_ORDER)
                .filter(bidder ->
                        after.map(last -> IN_ORDER.compare(bidder, last) > 0).orElse(true))
                .limit(limit)
                .toList();
    }

    private Stream<Recorded> standing(AuctionId auction, MemberId bidder) {
        return auctions.standing(auction)
                .filter(recorded -> recorded.attempt()
                        .filter(attempt -> attempt.bidder().equals(bidder))
                        .isPresent());
    }

    private AuctionCard card(Auction auction, Instant now) {
        var title = articles.find(auction.lot().id()).orElseThrow().title();
        return AuctionCard.of(auction.lot().id(), title, auction.lot().seller(), auction.summary(), now);
    }

    private Instant listedAt(Auction auction) {
        return log(auction).getFirst().entry().at();
    }

    private Instant lastChangeAt(Auction auction) {
        return log(auction).getLast().entry().at();
    }

    private List<Recorded> log(Auction auction) {
        return auctions.log(auction.lot().id(), 0, Integer.MAX_VALUE);
    }

    /** A cursor names the list and the last item given out. */
    private static <T> Page<T> page(String list, List<T> all, Cut cut, Function<T, String> name) {
        Function<T, String> cursor = item -> list + "/" + name.apply(item);
        var after = cut.cursor()
                .map(last -> all.stream().map(cursor).toList().indexOf(last) + 1)
                .orElse(0);
        if (cut.cursor().isPresent() && after == 0) {
            throw new InvalidCursor();
        }
        return Page.cut(all.stream().skip(after).limit(cut.limit() + 1L).toList(), cut.limit(), cursor);
    }
}
