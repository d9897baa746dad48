package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;

import com.pikcur.application.auction.AuctionQueries.AuctionCard;
import com.pikcur.application.shared.Cut;
import com.pikcur.application.shared.Page;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.shared.PlainQuery;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Finds the auctions a member has won, the last one first. */
record WinQuery(MemberId winner, Cut cut) {

    private static final CardOrder<Instant> ORDER = CardOrder.byTime("wins", AUCTION.ENDED_AT, false);
    private static final PlainQuery FIRST = question(DSL.noCondition());
    private static final PlainQuery NEXT = question(ORDER.after());

    private static PlainQuery question(Condition behind) {
        return new PlainQuery(DSL.select(CardReader.columnsAnd(AUCTION.ENDED_AT))
                .from(AUCTION)
                .where(AUCTION.WINNER_ID.eq(PlainQuery.blank("winner", AUCTION.WINNER_ID)))
                .and(behind)
                .orderBy(ORDER.in(AUCTION))
                .limit(CardOrder.limit()));
    }

    Page<AuctionCard> fetch(DSLContext db) {
        var values = ORDER.values(cut);
        values.put("winner", winner);
        return ORDER.page(
                db,
                cut.cursor().isPresent() ? NEXT : FIRST,
                values,
                cut,
                row -> CardReader.read(row, row.get(AUCTION.ENDED_AT)));
    }
}
