package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;
import static com.pikcur.persistence.schema.Tables.AUCTION_ARTICLE;
import static com.pikcur.persistence.schema.Tables.AUCTION_ARTICLE_ADDITION;

import com.pikcur.application.auction.AuctionQueries.ShownAuction;
import com.pikcur.domain.auction.Article;
import com.pikcur.domain.auction.Article.Addition;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.Places;
import com.pikcur.persistence.shared.PlainQuery;
import com.pikcur.persistence.shared.PlainRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Finds auctions with all words about them, in one statement: one row for each addition, or one where there is none. */
record ShownQuery(Set<AuctionId> ids) {

    private static final String ID = "id";
    private static final Map<Places, PlainQuery> KEPT = new ConcurrentHashMap<>();

    /** The auction and its article are the same in each of its rows. */
    private record Part(Auction auction, Article bare, int position, Optional<Addition> addition) {

        static Part of(PlainRow row) {
            var bare = new Article(
                    row.get(AUCTION_ARTICLE.TITLE),
                    row.get(AUCTION_ARTICLE.DESCRIPTION),
                    row.get(AUCTION_ARTICLE.CONDITION),
                    List.of());
            var addition = row.find(AUCTION_ARTICLE_ADDITION.TEXT)
                    .map(text -> new Addition(text, row.get(AUCTION_ARTICLE_ADDITION.ADDED_AT)));
            var position = row.find(AUCTION_ARTICLE_ADDITION.POSITION).orElse(0);
            return new Part(AuctionReader.read(row), bare, position, addition);
        }

        AuctionId id() {
            return auction.lot().id();
        }
    }

    private static PlainQuery question(Places places) {
        return new PlainQuery(DSL.select(AuctionReader.COLUMNS)
                .select(AUCTION_ARTICLE.TITLE, AUCTION_ARTICLE.DESCRIPTION, AUCTION_ARTICLE.CONDITION)
                .select(
                        AUCTION_ARTICLE_ADDITION.POSITION,
                        AUCTION_ARTICLE_ADDITION.TEXT,
                        AUCTION_ARTICLE_ADDITION.ADDED_AT)
                .from(AUCTION)
                .join(AUCTION_ARTICLE)
                .on(AUCTION_ARTICLE.AUCTION_ID.eq(AUCTION.ID))
                .leftJoin(AUCTION_ARTICLE_ADDITION)
                .on(AUCTION_ARTICLE_ADDITION.AUCTION_ID.eq(AUCTION.ID))
                .where(AUCTION.ID.in(places.blanks(AUCTION.ID))));
    }

    Map<AuctionId, ShownAuction> fetch(DSLContext db) {
        var places = Places.of(ID, ids.size());
        var values = new HashMap<String, Object>();
        places.fill(values, ids);
        var parts = KEPT.computeIfAbsent(places, ShownQuery::question).fetch(db, values, Part::of).stream()
                .collect(Collectors.groupingBy(Part::id));
        var defaulters = new AuctionLookup(db)
                .defaulters(parts.values().stream()
                        .map(ofOne -> ofOne.getFirst().auction())
                        .toList());
        return parts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> shown(entry.getValue(), defaulters.getOrDefault(entry.getKey(), Set.of()))));
    }

    private static ShownAuction shown(List<Part> parts, Set<MemberId> defaulters) {
        return new ShownAuction(AuctionReader.withDefaulters(parts.getFirst().auction(), defaulters), article(parts));
    }

    private static Article article(List<Part> parts) {
        // To have these few put in order would cost the database a fifth of the question.
        var additions = parts.stream()
                .sorted(Comparator.comparingInt(Part::position))
                .flatMap(part -> part.addition().stream())
                .toList();
        var bare = parts.getFirst().bare();
        return new Article(bare.title(), bare.description(), bare.condition(), additions);
    }
}
