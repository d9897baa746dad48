package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;

import com.pikcur.application.auction.AuctionQueries.Sort;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.Money;
import com.pikcur.persistence.schema.tables.records.AuctionRecord;
import com.pikcur.persistence.shared.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * An order of auctions: by one column, then by id in the same direction, so that an index that ends with the id is read
 * straight through.
 *
 * @param list names the list in its cursors
 */
record CardOrder<T>(
        String list,
        TableField<AuctionRecord, T> column,
        boolean rising,
        Function<T, String> print,
        Function<String, T> read) {

    static CardOrder<?> of(Sort sort) {
        return switch (sort) {
            case CLOSING_SOON -> byTime("cards closing soon", AUCTION.CLOSES_AT, true);
            case NEWEST -> byTime("cards newest", AUCTION.CREATED_AT, false);
            case POPULAR ->
                new CardOrder<>("cards popular", AUCTION.BID_COUNT, false, String::valueOf, Integer::valueOf);
            case PRICE ->
                new CardOrder<>(
                        "cards price",
                        AUCTION.PRICE_WON,
                        true,
                        price -> Long.toString(price.won()),
                        text -> Money.won(Long.parseLong(text)));
        };
    }

    static CardOrder<Instant> byTime(String list, TableField<AuctionRecord, Instant> column, boolean rising) {
        return new CardOrder<>(list, column, rising, Instant::toString, Instant::parse);
    }

    /** @param rows the auctions, or something with columns of the same names */
    List<SortField<?>> in(Table<?> rows) {
        var fields = List.<Field<?>>of(DSL.field(rows.field(column)), DSL.field(rows.field(AUCTION.ID)));
        return fields.stream()
                .<SortField<?>>map(field -> rising ? field.asc() : field.desc())
                .toList();
    }

    /**
     * Those behind the cursor; all, where there is none.
     *
     * @throws com.pikcur.application.shared.InvalidCursor if it is none of this list's
     */
    Condition after(Optional<String> cursor) {
        return cursor.map(text -> behind(Cursor.parse(text, list, read))).orElseGet(DSL::noCondition);
    }

    private Condition behind(Cursor<T> cursor) {
        var id = new AuctionId(cursor.id());
        var sameKey = column.eq(cursor.key());
        return rising
                ? column.gt(cursor.key()).or(sameKey.and(AUCTION.ID.gt(id)))
                : column.lt(cursor.key()).or(sameKey.and(AUCTION.ID.lt(id)));
    }

    String cursorOf(Record row) {
        return new Cursor<>(row.get(column), row.get(AUCTION.ID).value()).text(list, print);
    }
}
