package com.pikcur.persistence.auction;

import com.pikcur.application.auction.AuctionQueries.AuctionCard;
import com.pikcur.application.auction.AuctionQueries.CardFilter;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.persistence.shared.PlainQuery;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;

/**
 * Finds the auctions of one phase, in order.
 *
 * @param opened whether there may be auctions whose opening has come and that are stored as scheduled still
 */
record CardQuery(CardFilter filter, Cut cut, Instant now, boolean opened) {

    /** Longer ones are rare, and there is no end to them. */
    private static final int MOST_WORDS_KEPT = 4;

    private static final Map<CardShape, PlainQuery> KEPT = new ConcurrentHashMap<>();

    Page<AuctionCard> fetch(DSLContext db) {
        var order = CardOrder.of(filter.sort());
        var words = filter.eachWord();
        var values = order.values(cut);
        values.put(CardShape.NOW, now);
        filter.atLeast().ifPresent(price -> values.put(CardShape.AT_LEAST, price));
        filter.atMost().ifPresent(price -> values.put(CardShape.AT_MOST, price));
        for (var word = 0; word < words.size(); word++) {
            values.put(CardShape.WORD + word, words.get(word));
        }
        var rare = TitleParts.rare(db, words);
        rare.map(TitleParts::beginning).ifPresent(part -> values.put(CardShape.BEGINNING, part));
        return order.page(db, question(words.size(), rare.isPresent()), values, cut, row -> CardReader.read(row, now));
    }

    private PlainQuery question(int words, boolean rare) {
        var shape = new CardShape(
                filter.phase(),
                filter.sort(),
                opened,
                words,
                rare,
                filter.atLeast().isPresent(),
                filter.atMost().isPresent(),
                cut.cursor().isPresent());
        return words > MOST_WORDS_KEPT ? shape.question() : KEPT.computeIfAbsent(shape, CardShape::question);
    }
}
