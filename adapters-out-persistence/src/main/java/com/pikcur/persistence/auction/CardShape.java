package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;
import static com.pikcur.persistence.schema.Tables.AUCTION_ARTICLE;
import static com.pikcur.persistence.schema.Tables.AUCTION_TITLE_PART;

import com.pikcur.application.auction.AuctionQueries.Phase;
import com.pikcur.application.auction.AuctionQueries.Sort;
import com.pikcur.persistence.auction.AuctionRows.Stage;
import com.pikcur.persistence.shared.PlainQuery;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What lists of cards have in common that are found by the same statement.
 *
 * <p>A phase spans several stored stages, since the clock may be ahead of the store; each stage is read along its own
 * index, and only as far as the page reaches. Where few titles have one of the words, those are read instead, and put in
 * order. What stands on the page is looked up last.
 *
 * @param words how many there are
 * @param rare whether few titles have one of them
 * @param goesOn behind a cursor
 */
record CardShape(Phase phase, Sort sort, int words, boolean rare, boolean atLeast, boolean atMost, boolean goesOn) {

    static final String NOW = "now";
    static final String AT_LEAST = "least";
    static final String AT_MOST = "most";

    /** Followed by the word's number, from 0 on. */
    static final String WORD = "word";

    /** What parts begin with that have the rare word, see {@link TitleParts#beginning}. */
    static final String BEGINNING = "beginning";

    PlainQuery question() {
        var order = CardOrder.of(sort);
        var found = (rare ? amongFew(order) : alongIndexes(order)).asTable("found");
        return new PlainQuery(DSL.select(AUCTION.fields())
                .select(AUCTION_ARTICLE.TITLE)
                .from(found)
                .straightJoin(AUCTION)
                .on(AUCTION.ID.eq(found.field(AUCTION.ID)))
                .straightJoin(AUCTION_ARTICLE)
                .on(AUCTION_ARTICLE.AUCTION_ID.eq(AUCTION.ID))
                .orderBy(order.in(found))
                .limit(CardOrder.limit()));
    }

    private Select<Record> alongIndexes(CardOrder<?> order) {
        return stages().map(stage -> page(order, searched(), stage))
                .reduce(Select::unionAll)
                .orElseThrow();
    }

    private Select<Record> amongFew(CardOrder<?> order) {
        var few = TitleParts.auctionsWith(BEGINNING);
        var searched = few.straightJoin(AUCTION)
                .on(AUCTION.ID.eq(few.field(AUCTION_TITLE_PART.AUCTION_ID)))
                .straightJoin(AUCTION_ARTICLE)
                .on(AUCTION_ARTICLE.AUCTION_ID.eq(AUCTION.ID));
        return page(order, searched, DSL.or(stages().toList()));
    }

    private Select<Record> page(CardOrder<?> order, Table<?> searched, Condition stage) {
        return DSL.select(List.<SelectField<?>>of(AUCTION.ID, order.column()))
                .from(searched)
                .where(stage)
                .and(filtered())
                .and(goesOn ? order.after() : DSL.noCondition())
                .orderBy(order.in(AUCTION))
                .limit(CardOrder.limit());
    }

    /** Titles only where they are searched. */
    private Table<?> searched() {
        return words == 0 ? AUCTION : AUCTION.join(AUCTION_ARTICLE).on(AUCTION_ARTICLE.AUCTION_ID.eq(AUCTION.ID));
    }

    /** Mirrors {@code Auction.statusAt}. */
    private Stream<Condition> stages() {
        var opened = AUCTION.OPENS_AT.le(PlainQuery.blank(NOW, AUCTION.OPENS_AT));
        var over = AUCTION.CLOSES_AT.le(PlainQuery.blank(NOW, AUCTION.CLOSES_AT));
        return switch (phase) {
            case SCHEDULED -> Stream.of(in(Stage.SCHEDULED).and(DSL.not(opened)));
            case OPEN ->
                Stream.of(
                        in(Stage.SCHEDULED).and(opened).and(DSL.not(over)),
                        in(Stage.RUNNING).and(DSL.not(over)));
            case CLOSED ->
                Stream.of(
                        in(Stage.SCHEDULED).and(opened).and(over),
                        in(Stage.RUNNING).and(over),
                        in(Stage.SOLD),
                        in(Stage.UNSOLD),
                        in(Stage.CANCELLED));
        };
    }

    private static Condition in(Stage stage) {
        return AUCTION.LIFECYCLE.eq(DSL.inline(stage.name()));
    }

    private Condition filtered() {
        var least = AUCTION.PRICE_WON.ge(PlainQuery.blank(AT_LEAST, AUCTION.PRICE_WON));
        var most = AUCTION.PRICE_WON.le(PlainQuery.blank(AT_MOST, AUCTION.PRICE_WON));
        return IntStream.range(0, words)
                .<Condition>mapToObj(
                        word -> AUCTION_ARTICLE.TITLE.contains(PlainQuery.blank(WORD + word, AUCTION_ARTICLE.TITLE)))
                .reduce(DSL.noCondition(), Condition::and)
                .and(atLeast ? least : DSL.noCondition())
                .and(atMost ? most : DSL.noCondition());
    }
}
