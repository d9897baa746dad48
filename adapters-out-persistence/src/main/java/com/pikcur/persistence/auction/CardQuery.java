package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;
import static com.pikcur.persistence.schema.Tables.AUCTION_ARTICLE;

import com.pikcur.application.auction.AuctionQueries.CardFilter;
import com.pikcur.application.auction.AuctionQueries.Phase;
import com.pikcur.application.shared.Cut;
import com.pikcur.persistence.auction.AuctionRows.Stage;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * Finds the auctions of one phase, in order. A phase spans several stored stages, since the clock may be ahead of the
 * store; each stage is read along its own index, and only as far as the page reaches.
 */
record CardQuery(CardFilter filter, Cut cut, Instant now) {

    /** One row more than asked for, where there is one. */
    List<Record> fetch(DSLContext db) {
        var order = CardOrder.of(filter.sort());
        var wanted = filtered().and(order.after(cut.cursor()));
        var found = stages().map(stage -> DSL.select(AUCTION.fields())
                        .select(AUCTION_ARTICLE.TITLE)
                        .from(AUCTION)
                        .join(AUCTION_ARTICLE)
                        .on(AUCTION_ARTICLE.AUCTION_ID.eq(AUCTION.ID))
                        .where(stage)
                        .and(wanted)
                        .orderBy(order.in(AUCTION))
                        .limit(cut.limit() + 1))
                .<Select<Record>>map(select -> select)
                .reduce((one, other) -> one.unionAll(other))
                .orElseThrow()
                .asTable("found");
        return db.selectFrom(found).orderBy(order.in(found)).limit(cut.limit() + 1).fetch().stream()
                .map(Record.class::cast)
                .toList();
    }

    /** Mirrors {@code Auction.statusAt}. */
    private Stream<Condition> stages() {
        var opened = AUCTION.OPENS_AT.le(now);
        var over = AUCTION.CLOSES_AT.le(now);
        return switch (filter.phase()) {
            case Phase.SCHEDULED -> Stream.of(in(Stage.SCHEDULED).and(DSL.not(opened)));
            case Phase.OPEN ->
                Stream.of(
                        in(Stage.SCHEDULED).and(opened).and(DSL.not(over)),
                        in(Stage.RUNNING).and(DSL.not(over)));
            case Phase.CLOSED ->
                Stream.of(
                        in(Stage.SCHEDULED).and(opened).and(over),
                        in(Stage.RUNNING).and(over),
                        in(Stage.SOLD),
                        in(Stage.UNSOLD),
                        in(Stage.CANCELLED));
        };
    }

    private static Condition in(Stage stage) {
        return AUCTION.LIFECYCLE.eq(stage.name());
    }

    private Condition filtered() {
        var words = filter.words().stream()
                .flatMap(text -> Stream.of(text.strip().split("\\s+")))
                .map(AUCTION_ARTICLE.TITLE::contains);
        var prices = Stream.of(
                        filter.atLeast().map(AUCTION.PRICE_WON::ge),
                        filter.atMost().map(AUCTION.PRICE_WON::le))
                .flatMap(bound -> bound.stream());
        return Stream.concat(words, prices).reduce(DSL.noCondition(), Condition::and);
    }
}
