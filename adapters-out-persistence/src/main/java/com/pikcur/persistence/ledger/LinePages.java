package com.pikcur.persistence.ledger;

import static com.pikcur.persistence.schema.Tables.LEDGER_ENTRY;
import static com.pikcur.persistence.schema.Tables.LEDGER_POSTING;

import com.pikcur.application.ledger.LedgerQueries.Direction;
import com.pikcur.application.ledger.LedgerQueries.Line;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.ledger.AccountKind;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.persistence.schema.tables.records.LedgerEntryRecord;
import com.pikcur.persistence.shared.Cursor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The lines on a member's accounts, the newest first: those that were debited and those that were credited, each read in
 * order from an index of its own, and put together.
 */
final class LinePages {

    private static final String LIST = "ledger lines";

    /**
     * Where a line stands in the list.
     *
     * @param number within the entry: twice the posting's position, and one more on the side that was credited
     */
    private record Place(Instant at, long entry, int number) {}

    private record Found(Place place, String kind, Money amount) {}

    private final DSLContext db;

    LinePages(DSLContext db) {
        this.db = db;
    }

    Page<Line> page(MemberId member, Cut cut) {
        var after = cut.cursor().map(LinePages::parse);
        var owner = AccountColumns.ownerOf(member);
        var found = Stream.concat(
                        side(Direction.OUT, LEDGER_POSTING.DEBIT_OWNER.eq(owner), after, cut.limit()).stream(),
                        side(Direction.IN, LEDGER_POSTING.CREDIT_OWNER.eq(owner), after, cut.limit()).stream())
                .sorted(Comparator.comparing(Found::place, newestFirst()))
                .limit(cut.limit() + 1L)
                .toList();
        var page = Page.cut(found, cut.limit(), last -> print(last.place()));
        var entries = entries(page.items());
        return page.map(line -> toLine(line, entries));
    }

    private List<Found> side(Direction direction, Condition own, Optional<Place> after, int limit) {
        var kind = direction == Direction.IN ? LEDGER_POSTING.CREDIT_KIND : LEDGER_POSTING.DEBIT_KIND;
        return db.select(
                        LEDGER_POSTING.POSTED_AT,
                        LEDGER_POSTING.ENTRY_ID,
                        LEDGER_POSTING.POSITION,
                        kind,
                        LEDGER_POSTING.AMOUNT_WON)
                .from(LEDGER_POSTING)
                .where(own, after.map(place -> behind(place, direction)).orElseGet(DSL::noCondition))
                .orderBy(
                        LEDGER_POSTING.POSTED_AT.desc(), LEDGER_POSTING.ENTRY_ID.desc(), LEDGER_POSTING.POSITION.desc())
                .limit(limit + 1)
                .fetch(row -> new Found(
                        new Place(row.value1(), row.value2(), numberOf(row.value3(), direction)),
                        row.value4(),
                        row.value5()));
    }

    private static int creditedBy(Direction direction) {
        return direction == Direction.IN ? 1 : 0;
    }

    private static int numberOf(int position, Direction direction) {
        return position * 2 + creditedBy(direction);
    }

    /** The first condition says nothing the others do not: by it the index is entered where the page begins. */
    private static Condition behind(Place place, Direction direction) {
        var at = LEDGER_POSTING.POSTED_AT;
        var entry = LEDGER_POSTING.ENTRY_ID;
        Field<Integer> number =
                LEDGER_POSTING.POSITION.cast(Integer.class).times(2).plus(creditedBy(direction));
        return at.le(place.at())
                .and(at.lt(place.at())
                        .or(entry.lt(place.entry()))
                        .or(entry.eq(place.entry()).and(number.lt(place.number()))));
    }

    private Map<Long, LedgerEntryRecord> entries(List<Found> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        var ids = lines.stream().map(line -> line.place().entry()).distinct().toList();
        return db.selectFrom(LEDGER_ENTRY).where(LEDGER_ENTRY.ID.in(ids)).fetchMap(LEDGER_ENTRY.ID);
    }

    private static Line toLine(Found line, Map<Long, LedgerEntryRecord> entries) {
        var entry = Optional.ofNullable(entries.get(line.place().entry())).orElseThrow();
        return new Line(
                entry.getKind(),
                entry.getReference(),
                Optional.ofNullable(entry.getOrderId()),
                AccountKind.valueOf(line.kind()),
                line.place().number() % 2 == 0 ? Direction.OUT : Direction.IN,
                line.amount(),
                line.place().at());
    }

    private static Comparator<Place> newestFirst() {
        return Comparator.comparing(Place::at)
                .thenComparing(Place::entry)
                .thenComparing(Place::number)
                .reversed();
    }

    private static String print(Place place) {
        return new Cursor<>(place.at(), new UUID(place.entry(), place.number())).text(LIST, Instant::toString);
    }

    private static Place parse(String text) {
        var cursor = Cursor.parse(text, LIST, Instant::parse);
        return new Place(cursor.key(), cursor.id().getMostSignificantBits(), (int)
                cursor.id().getLeastSignificantBits());
    }
}
