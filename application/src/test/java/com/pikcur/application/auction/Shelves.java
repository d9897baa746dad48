package com.pikcur.application.auction;

import static com.pikcur.domain.auction.AuctionFixtures.place;

import com.pikcur.application.auction.AuctionQueries.CardFilter;
import com.pikcur.application.auction.AuctionQueries.Phase;
import com.pikcur.application.auction.AuctionQueries.Sort;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionFixtures;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.Condition;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.LotFixture;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.auction.port.ArticleRepository;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.shared.port.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The stores that queries read from, filled as use cases fill them. */
public record Shelves(AuctionRepository auctions, ArticleRepository articles, Transactions transactions) {

    AuctionId put(LotFixture lot, String title) {
        return put(lot.listing(), title);
    }

    AuctionId put(Decision<?> listing, String title) {
        return transactions.execute(() -> {
            var id = listing.auction().lot().id();
            auctions.add(listing);
            articles.add(id, Article.of(title, "", Condition.GOOD));
            return id;
        });
    }

    <O> Recorded decide(AuctionId id, Function<Auction, Decision<O>> step) {
        return transactions.execute(() -> {
            var decision = step.apply(auctions.findLocked(id).orElseThrow());
            auctions.save(decision);
            return decision.recorded().orElseThrow();
        });
    }

    Recorded bid(AuctionId id, Bid bid) {
        return decide(id, auction -> place(auction, bid));
    }

    Auction stored(AuctionId id) {
        return auctions.find(id).orElseThrow();
    }

    static CardFilter filter(Phase phase, Sort sort, String words) {
        return new CardFilter(phase, sort, Optional.of(words), Optional.empty(), Optional.empty());
    }

    static Cut first(int limit) {
        return new Cut(limit, Optional.empty());
    }

    /** All items of a list, read part by part. */
    static <T> List<T> all(int limit, Function<Cut, Page<T>> list) {
        var items = new ArrayList<T>();
        var page = list.apply(first(limit));
        items.addAll(page.items());
        while (page.next().isPresent()) {
            page = list.apply(new Cut(limit, page.next()));
            items.addAll(page.items());
        }
        return items;
    }

    /** A word no other title has. */
    static String word() {
        return AuctionFixtures.aLot().lot().id().value().toString();
    }
}
