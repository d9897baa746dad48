package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;

import com.pikcur.application.auction.AuctionQueries.Sort;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.Money;
import com.pikcur.persistence.shared.Cursor;
import com.pikcur.persistence.shared.PlainQuery;
import com.pikcur.persistence.shared.PlainRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
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
        String list, TableField<?, T> column, boolean rising, Function<T, String> print, Function<String, T> read) {

    private static final String LIMIT = "limit";
    private static final String KEY = "key";
    private static final String AFTER = "after";

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

    static CardOrder<Instant> byTime(String list, TableField<?, Instant> column, boolean rising) {
        return new CardOrder<>(list, column, rising, Instant::toString, Instant::parse);
    }

    /** @param rows the auctions, or something with columns of the same names */
    List<SortField<?>> in(Table<?> rows) {
        var fields = List.<Field<?>>of(DSL.field(rows.field(column)), DSL.field(rows.field(AUCTION.ID)));
        return fields.stream()
                .<SortField<?>>map(field -> rising ? field.asc() : field.desc())
                .toList();
    }

    /** How many rows there are at most; a blank that {@link #values} fill. */
    static Param<Integer> limit() {
        return DSL.param(LIMIT, Integer.class);
    }

    /** Those behind a cursor, whose {@link #values} fill the blanks. */
    Condition after() {
        var key = PlainQuery.blank(KEY, column);
        var id = PlainQuery.blank(AFTER, AUCTION.ID);
        var sameKey = column.eq(key);
        return rising
                ? column.gt(key).or(sameKey.and(AUCTION.ID.gt(id)))
                : column.lt(key).or(sameKey.and(AUCTION.ID.lt(id)));
    }

    /**
     * What fills the blanks of a page: its limit, one more than asked for, and where it begins.
     *
     * @throws com.pikcur.application.shared.InvalidCursor if the cursor is none of this list's
     */
    Map<String, Object> values(Cut cut) {
        var values = new HashMap<String, Object>();
        values.put(LIMIT, cut.limit() + 1);
        cut.cursor().map(text -> Cursor.parse(text, list, read)).ifPresent(cursor -> {
            values.put(KEY, cursor.key());
            values.put(AFTER, new AuctionId(cursor.id()));
        });
        return values;
    }

    /** @param question in this order, with the columns of {@link CardReader} and the one it is ordered by */
    <C> Page<C> page(DSLContext db, PlainQuery question, Map<String, ?> values, Cut cut, Function<PlainRow, C> item) {
        var rows = question.fetch(db, values, row -> new Placed<>(item.apply(row), cursorAt(row)));
        return Page.cut(rows, cut.limit(), last -> last.cursor().text(list, print))
                .map(Placed::item);
    }

    private Cursor<T> cursorAt(PlainRow row) {
        return new Cursor<>(row.get(column), row.get(AUCTION.ID).value());
    }

    /** @param cursor leads to whatever comes behind the item */
    private record Placed<C, T>(C item, Cursor<T> cursor) {}
}
