package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;

import com.pikcur.application.auction.AuctionQueries.AuctionCard;
import com.pikcur.domain.auction.AuctionStatus;
import com.pikcur.domain.auction.AuctionSummary;
import com.pikcur.persistence.auction.AuctionRows.Stage;
import com.pikcur.persistence.shared.PlainRow;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Field;

/** Makes cards of auctions' rows, of far fewer columns than an auction has. */
final class CardReader {

    private static final List<Field<?>> COLUMNS = List.of(
            AUCTION.ID,
            AUCTION.TITLE,
            AUCTION.SELLER_ID,
            AUCTION.LIFECYCLE,
            AUCTION.PRICE_WON,
            AUCTION.BID_COUNT,
            AUCTION.RESERVE_PRICE_WON,
            AUCTION.BUY_NOW_PRICE_WON,
            AUCTION.OPENS_AT,
            AUCTION.CLOSES_AT);

    private CardReader() {}

    /** What a card is made of, and this one. */
    static List<Field<?>> columnsAnd(Field<?> other) {
        return Stream.concat(COLUMNS.stream(), Stream.of(other)).distinct().toList();
    }

    /** @param row has these columns */
    static AuctionCard read(PlainRow row, Instant now) {
        var summary = new AuctionSummary(
                stored(Stage.valueOf(row.get(AUCTION.LIFECYCLE))),
                row.get(AUCTION.PRICE_WON),
                row.get(AUCTION.BID_COUNT),
                row.find(AUCTION.RESERVE_PRICE_WON),
                row.find(AUCTION.BUY_NOW_PRICE_WON),
                row.get(AUCTION.OPENS_AT),
                row.get(AUCTION.CLOSES_AT));
        return AuctionCard.of(row.get(AUCTION.ID), row.get(AUCTION.TITLE), row.get(AUCTION.SELLER_ID), summary, now);
    }

    private static AuctionStatus stored(Stage stage) {
        return switch (stage) {
            case SCHEDULED -> AuctionStatus.SCHEDULED;
            case RUNNING -> AuctionStatus.OPEN;
            case SOLD -> AuctionStatus.SOLD;
            case UNSOLD -> AuctionStatus.UNSOLD;
            case CANCELLED -> AuctionStatus.CANCELLED;
        };
    }
}
