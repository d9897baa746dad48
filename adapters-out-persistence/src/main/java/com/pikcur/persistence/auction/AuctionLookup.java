package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;
import static com.pikcur.persistence.schema.Tables.AUCTION_DEFAULT;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.persistence.schema.tables.records.AuctionDefaultRecord;
import com.pikcur.persistence.shared.Places;
import com.pikcur.persistence.shared.PlainQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Finds auctions by their ids, with those who have won them and did not pay. */
record AuctionLookup(DSLContext db) {

    private static final String ID = "id";
    private static final PlainQuery FOUND = new PlainQuery(
            DSL.select(AuctionReader.COLUMNS).from(AUCTION).where(AUCTION.ID.eq(PlainQuery.blank(ID, AUCTION.ID))));
    private static final PlainQuery LOCKED = new PlainQuery(DSL.select(AuctionReader.COLUMNS)
            .from(AUCTION)
            .where(AUCTION.ID.eq(PlainQuery.blank(ID, AUCTION.ID)))
            .forUpdate());

    private static final Map<Places, PlainQuery> LOCKED_TOGETHER = new ConcurrentHashMap<>();

    Optional<Auction> find(AuctionId id) {
        return FOUND.fetchOne(db, Map.of(ID, id), AuctionReader::read).map(this::withDefaulters);
    }

    Optional<Auction> findLocked(AuctionId id) {
        return LOCKED.fetchOne(db, Map.of(ID, id), AuctionReader::read).map(this::withDefaulters);
    }

    Map<AuctionId, Auction> findLocked(Set<AuctionId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var places = Places.of(ID, ids.size());
        var values = new HashMap<String, Object>();
        places.fill(values, ids);
        var auctions = LOCKED_TOGETHER
                .computeIfAbsent(places, AuctionLookup::lockedTogether)
                .fetch(db, values, AuctionReader::read);
        var defaulters = defaulters(auctions);
        return auctions.stream()
                .collect(Collectors.toMap(
                        auction -> auction.lot().id(),
                        auction -> AuctionReader.withDefaulters(
                                auction, defaulters.getOrDefault(auction.lot().id(), Set.of()))));
    }

    private static PlainQuery lockedTogether(Places places) {
        // Along the key, and nothing but the rows named: a small table would be read from end to end otherwise, and
        // every row in it waited for.
        return new PlainQuery(DSL.select(AuctionReader.COLUMNS)
                .from(AUCTION.forceIndex("PRIMARY"))
                .where(AUCTION.ID.in(places.blanks(AUCTION.ID)))
                .orderBy(AUCTION.ID)
                .forUpdate());
    }

    private Auction withDefaulters(Auction auction) {
        var defaulters = defaulters(List.of(auction)).getOrDefault(auction.lot().id(), Set.of());
        return AuctionReader.withDefaulters(auction, defaulters);
    }

    /** Of those among them that somebody did not pay for. A statement only where somebody may not have paid. */
    Map<AuctionId, Set<MemberId>> defaulters(List<Auction> auctions) {
        var lapsed = auctions.stream()
                .filter(AuctionReader::mayHaveLapsed)
                .map(auction -> auction.lot().id())
                .toList();
        return lapsed.isEmpty()
                ? Map.of()
                : db.selectFrom(AUCTION_DEFAULT)
                        .where(AUCTION_DEFAULT.AUCTION_ID.in(lapsed))
                        .fetchStream()
                        .collect(Collectors.groupingBy(
                                AuctionDefaultRecord::getAuctionId,
                                Collectors.mapping(AuctionDefaultRecord::getMemberId, Collectors.toSet())));
    }
}
