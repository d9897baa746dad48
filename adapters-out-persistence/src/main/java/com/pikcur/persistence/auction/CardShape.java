package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;
import static com.pikcur.persistence.schema.Tables.AUCTION_TITLE_PART;

import com.pikcur.application.auction.AuctionQueries.Phase;
import com.pikcur.application.auction.AuctionQueries.Sort;
import com.pikcur.persistence.auction.AuctionRows.Stage;
import com.pikcur.persistence.shared.PlainQuery;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What lists of cards have in common that are found by the same statement.
 *
 * <p>A phase spans several stored stages, since the clock may be ahead of the store; each stage is read along its own
 * index, and only as far as the page reaches. Where few titles have one of the words, those are read instead, and put in
 * order.
 *
 * @param opened whether there may be auctions whose opening has come and that are stored as scheduled still
 * @param words how many there are
 * @param rare whether few titles have one of them
 * @param goesOn behind a cursor
 */
record CardShape(
        Phase phase,
        Sort sort,
        boolean opened,
        int words,
        boolean rare,
        boolean atLeast,
        boolean atMost,
        boolean goesOn) {

    static final String NOW = "now";
    static final String AT_LEAST = "least";
    static final String AT_MOST = "most";

    /** Followed by the word's number, from 0 on. */
    static final String WORD = "word";

    /** What parts begin with that have the rare word, see {@link TitleParts#beginning}. */
    static final String BEGINNING = "beginning";

    PlainQuery question() {
        var order = CardOrder.of(sort);
        return new PlainQuery(rare ? amongFew(order) : alongIndexes(order));
    }

    private Select<Record> alongIndexes(CardOrder<?> order) {
        var stages = stages().toList();
        return stages.size() == 1
                ? page(CardReader.columnsAnd(order.column()), order, AUCTION, stages.getFirst())
                : lookedUp(order, stages);
    }

    /** MariaDB would put all of a stage in order, if united stages had more columns than their indexes have. */
    private Select<Record> lookedUp(CardOrder<?> order, List<Condition> stages) {
        var found = stages.stream()
                .map(stage -> page(List.of(AUCTION.ID, order.column()), order, AUCTION, stage))
                .reduce(Select::unionAll)
                .orElseThrow()
                .asTable("found");
        return DSL.select(CardReader.columnsAnd(order.column()))
                .from(found)
                .straightJoin(AUCTION)
                .on(AUCTION.ID.eq(found.field(AUCTION.ID)))
                .orderBy(order.in(found))
                .limit(CardOrder.limit());
    }

    private Select<Record> amongFew(CardOrder<?> order) {
        var few = TitleParts.auctionsWith(BEGINNING);
        var searched = few.straightJoin(AUCTION).on(AUCTION.ID.eq(few.field(AUCTION_TITLE_PART.AUCTION_ID)));
        return page(CardReader.columnsAnd(order.column()), order, searched, DSL.or(stages().toList()));
    }

    private Select<Record> page(List<Field<?>> columns, CardOrder<?> order, Table<?> searched, Condition stage) {
        return DSL.select(columns)
                .from(searched)
                .where(stage)
                .and(filtered())
                .and(goesOn ? order.after() : DSL.noCondition())
                .orderBy(order.in(AUCTION))
                .limit(CardOrder.limit());
    }

    /** Mirrors {@code Auction.statusAt}. */
    private Stream<Condition> stages() {
        var over = AUCTION.CLOSES_AT.le(PlainQuery.blank(NOW, AUCTION.CLOSES_AT));
        return switch (phase) {
            case SCHEDULED -> Stream.of(in(Stage.SCHEDULED).and(DSL.not(hasOpened())));
            case OPEN -> withOpened(DSL.not(over), in(Stage.RUNNING).and(DSL.not(over)));
            case CLOSED ->
                withOpened(over, in(Stage.RUNNING).and(over), in(Stage.SOLD), in(Stage.UNSOLD), in(Stage.CANCELLED));
        };
    }

    private Stream<Condition> withOpened(Condition condition, Condition... others) {
        var scheduled = in(Stage.SCHEDULED).and(hasOpened()).and(condition);
        return Stream.concat(opened ? Stream.of(scheduled) : Stream.empty(), Stream.of(others));
    }

    private static Condition hasOpened() {
        return AUCTION.OPENS_AT.le(PlainQuery.blank(NOW, AUCTION.OPENS_AT));
    }

    private static Condition in(Stage stage) {
        return AUCTION.LIFECYCLE.eq(DSL.inline(stage.name()));
    }

    private Condition filtered() {
        var least = AUCTION.PRICE_WON.ge(PlainQuery.blank(AT_LEAST, AUCTION.PRICE_WON));
        var most = AUCTION.PRICE_WON.le(PlainQuery.blank(AT_MOST, AUCTION.PRICE_WON));
        return IntStream.range(0, words)
                .<Condition>mapToObj(word -> AUCTION.TITLE.contains(PlainQuery.blank(WORD + word, AUCTION.TITLE)))
                .reduce(DSL.noCondition(), Condition::and)
                .and(atLeast ? least : DSL.noCondition())
                .and(atMost ? most : DSL.noCondition());
    }
}
