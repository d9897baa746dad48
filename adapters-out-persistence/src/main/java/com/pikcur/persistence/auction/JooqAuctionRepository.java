package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION;
import static com.pikcur.persistence.schema.Tables.AUCTION_DEFAULT;
import static com.pikcur.persistence.schema.Tables.AUCTION_LOG;

import com.pikcur.domain.auction.Alias;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.LogFact.WinLapsed;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.persistence.schema.tables.records.AuctionLogRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Auctions in MariaDB. The row of an auction is both its state and the lock that deciders queue for; its log only ever
 * grows, which the database itself watches over.
 */
public final class JooqAuctionRepository implements AuctionRepository {

    private final DSLContext db;

    public JooqAuctionRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Auction> find(AuctionId id) {
        return new AuctionLookup(db).find(id);
    }

    @Override
    public Optional<Auction> findLocked(AuctionId id) {
        return new AuctionLookup(db).findLocked(id);
    }

    @Override
    public Map<AuctionId, Auction> findLocked(Set<AuctionId> ids) {
        return new AuctionLookup(db).findLocked(ids);
    }

    @Override
    public void add(Decision<?> listed) {
        var recorded = listed.recorded().orElseThrow();
        var row = AuctionRows.newRow(listed.auction(), recorded.entry());
        LogWriter.once(db.insertInto(AUCTION).set(row)::execute, "PRIMARY");
        new LogWriter(db).append(recorded);
    }

    @Override
    public void save(Decision<?> decision) {
        decision.recorded().ifPresent(recorded -> {
            move(decision.auction(), recorded.entry());
            new LogWriter(db).append(recorded);
            if (recorded.entry().fact() instanceof WinLapsed(var winner)) {
                mark(decision.auction(), winner, recorded.entry().at());
            }
        });
    }

    @Override
    public void saveBids(List<Decision<BidOutcome>> decisions) {
        new BidWriter(db).write(decisions);
    }

    private void mark(Auction auction, Alias winner, Instant at) {
        var defaulter = auction.defaulters().stream()
                .filter(member -> auction.lot().secret().aliasOf(member).equals(winner))
                .findFirst()
                .orElseThrow();
        db.insertInto(AUCTION_DEFAULT)
                .set(AUCTION_DEFAULT.AUCTION_ID, auction.lot().id())
                .set(AUCTION_DEFAULT.MEMBER_ID, defaulter)
                .set(AUCTION_DEFAULT.DEFAULTED_AT, at)
                .execute();
    }

    private void move(Auction auction, BidLogEntry entry) {
        var row = AuctionRows.movedRow(auction, entry);
        var update = db.update(AUCTION).set(row);
        if (AuctionRows.isEnded(auction.lifecycle())) {
            // An auction ends once: a re-listing, recorded later, does not move that.
            var endedAt = DSL.val(entry.at(), AUCTION.ENDED_AT);
            update = update.set(AUCTION.ENDED_AT, DSL.coalesce(AUCTION.ENDED_AT, endedAt));
        }
        var moved = update.where(AUCTION.ID.eq(auction.lot().id()))
                .and(AUCTION.VERSION.eq(auction.version()))
                .execute();
        if (moved == 0) {
            throw stale(List.of(auction));
        }
    }

    /** @param some of which at least one has been moved by somebody else */
    static StaleAggregate stale(List<Auction> some) {
        return new StaleAggregate(some.stream()
                .map(auction -> "auction %s is no longer at version %d"
                        .formatted(auction.lot().id().value(), auction.version()))
                .collect(Collectors.joining(" or ")));
    }

    @Override
    public List<Bid> standingBids(AuctionId id) {
        return db.selectFrom(AUCTION_LOG)
                .where(AUCTION_LOG.AUCTION_ID.eq(id))
                .and(LogRows.standing())
                .orderBy(AUCTION_LOG.SEQ)
                .fetch(row -> new Bid(row.getBidId(), row.getBidderId(), row.getAmountWon(), row.getRecordedAt()));
    }

    @Override
    public Map<BidId, Money> maximaBefore(Set<BidId> ids) {
        var attempt = AUCTION_LOG.as("attempt");
        var greatest = DSL.max(AUCTION_LOG.AMOUNT_WON);
        return db.select(attempt.BID_ID, greatest)
                .from(attempt)
                .join(AUCTION_LOG)
                .on(AUCTION_LOG.AUCTION_ID.eq(attempt.AUCTION_ID))
                .and(AUCTION_LOG.BIDDER_ID.eq(attempt.BIDDER_ID))
                .and(AUCTION_LOG.SEQ.lt(attempt.SEQ))
                .where(attempt.BID_ID.in(ids))
                .and(LogRows.standingBefore(attempt.SEQ))
                .groupBy(attempt.BID_ID)
                .fetchMap(attempt.BID_ID, greatest);
    }

    @Override
    public Map<BidId, Recorded> attempts(Set<BidId> ids) {
        var attempts =
                db.selectFrom(AUCTION_LOG).where(AUCTION_LOG.BID_ID.in(ids)).fetch();
        return recorded(attempts).stream()
                .collect(Collectors.toMap(
                        recorded -> recorded.attempt().orElseThrow().id(), recorded -> recorded));
    }

    @Override
    public List<Recorded> log(AuctionId id, long afterSeq, int limit) {
        return recorded(db.selectFrom(AUCTION_LOG)
                .where(AUCTION_LOG.AUCTION_ID.eq(id))
                .and(AUCTION_LOG.SEQ.gt(afterSeq))
                .orderBy(AUCTION_LOG.SEQ)
                .limit(limit)
                .fetch());
    }

    private List<Recorded> recorded(List<AuctionLogRecord> stretch) {
        var facts = LogFacts.of(stretch, db);
        return stretch.stream()
                .map(row -> LogRows.toRecorded(row, facts.of(row)))
                .toList();
    }
}
