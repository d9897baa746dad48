package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.Bidding;
import com.pikcur.domain.auction.Bidding.Leading;
import com.pikcur.domain.auction.Lifecycle;
import com.pikcur.domain.auction.LogHead;
import com.pikcur.domain.auction.Lot;
import com.pikcur.domain.auction.Prices;
import com.pikcur.domain.auction.Secret;
import com.pikcur.domain.auction.Terms;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.auction.AuctionRows.Stage;
import com.pikcur.persistence.shared.PlainRow;
import java.util.List;
import java.util.Set;
import org.jooq.Field;

/** Makes auctions of their rows. */
final class AuctionReader {

    /** All but the title, which belongs to what is on sale and stands beside the auction for lists alone. */
    static final List<Field<?>> COLUMNS = AUCTION.fieldStream()
            .filter(column -> !column.equals(AUCTION.TITLE))
            .<Field<?>>map(column -> column)
            .toList();

    private AuctionReader() {}

    /**
     * Without those who have won it and did not pay: they stand in a table of their own.
     *
     * @param row has these columns
     */
    static Auction read(PlainRow row) {
        var lot = new Lot(
                row.get(AUCTION.ID),
                row.get(AUCTION.SELLER_ID),
                row.get(AUCTION.POLICY),
                terms(row),
                new Secret(row.get(AUCTION.SECRET)));
        var leading = row.find(AUCTION.LEADING_BID_ID)
                .map(bid -> new Leading(bid, row.get(AUCTION.LEADING_BIDDER_ID), row.get(AUCTION.LEADING_MAXIMUM_WON)));
        var bidding = new Bidding(
                row.get(AUCTION.PRICE_WON), leading, row.get(AUCTION.BID_COUNT), row.get(AUCTION.CLOSES_AT));
        var head = new LogHead(row.get(AUCTION.LOG_SEQ), row.get(AUCTION.LOG_HASH));
        return new Auction(lot, bidding, lifecycle(row), Set.of(), head, row.get(AUCTION.VERSION));
    }

    private static Terms terms(PlainRow row) {
        var prices = new Prices(
                row.get(AUCTION.START_PRICE_WON),
                row.find(AUCTION.RESERVE_PRICE_WON),
                row.find(AUCTION.BUY_NOW_PRICE_WON),
                row.get(AUCTION.SHIPPING_FEE_WON));
        return new Terms(
                prices, row.get(AUCTION.OPENS_AT), row.get(AUCTION.AGREED_CLOSES_AT), row.get(AUCTION.AUTO_EXTEND));
    }

    private static Lifecycle lifecycle(PlainRow row) {
        return switch (Stage.valueOf(row.get(AUCTION.LIFECYCLE))) {
            case SCHEDULED -> new Lifecycle.Scheduled();
            case RUNNING -> new Lifecycle.Running();
            case SOLD -> new Lifecycle.Sold(row.get(AUCTION.WINNER_ID), row.get(AUCTION.SOLD_PRICE_WON));
            case UNSOLD -> new Lifecycle.Unsold(row.find(AUCTION.RELISTED_AS));
            case CANCELLED -> new Lifecycle.Cancelled();
        };
    }

    static Auction withDefaulters(Auction auction, Set<MemberId> defaulters) {
        return new Auction(
                auction.lot(), auction.bidding(), auction.lifecycle(), defaulters, auction.head(), auction.version());
    }

    /** Whether somebody may have won it: only then has anybody not paid, and bids need not wait for that question. */
    static boolean mayHaveLapsed(Auction auction) {
        return switch (auction.lifecycle()) {
            case Lifecycle.Scheduled _, Lifecycle.Running _, Lifecycle.Cancelled _ -> false;
            case Lifecycle.Sold _, Lifecycle.Unsold _ -> true;
        };
    }
}
