package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION_SECOND_CHANCE;
import static com.pikcur.persistence.schema.Tables.AUCTION_SECOND_CHANCE_PASS;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.SecondChance;
import com.pikcur.domain.auction.SecondChance.State;
import com.pikcur.domain.auction.port.SecondChances;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.port.StaleAggregate;
import com.pikcur.persistence.schema.tables.records.AuctionSecondChanceRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** Second chances in MariaDB, one row for each auction. */
public final class JooqSecondChances implements SecondChances {

    /** What a state is called in its column. */
    private enum Kind {
        OFFERED,
        ACCEPTED,
        STOPPED,
        EXHAUSTED
    }

    private final DSLContext db;

    public JooqSecondChances(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<SecondChance> find(AuctionId auction) {
        return db.selectFrom(AUCTION_SECOND_CHANCE)
                .where(AUCTION_SECOND_CHANCE.AUCTION_ID.eq(auction))
                .fetchOptional(this::toChance);
    }

    @Override
    public List<SecondChance> openTo(MemberId bidder, Instant now) {
        return db.selectFrom(AUCTION_SECOND_CHANCE)
                .where(AUCTION_SECOND_CHANCE.BIDDER_ID.eq(bidder))
                .and(AUCTION_SECOND_CHANCE.STATE.eq(Kind.OFFERED.name()))
                .and(AUCTION_SECOND_CHANCE.ANSWER_BY_AT.gt(now))
                .orderBy(AUCTION_SECOND_CHANCE.ANSWER_BY_AT)
                .limit(MOST_SHOWN)
                .fetch()
                .map(this::toChance);
    }

    private SecondChance toChance(AuctionSecondChanceRecord row) {
        return new SecondChance(row.getAuctionId(), toState(row), passed(row.getAuctionId()), row.getVersion());
    }

    private Set<MemberId> passed(AuctionId auction) {
        return db.select(AUCTION_SECOND_CHANCE_PASS.MEMBER_ID)
                .from(AUCTION_SECOND_CHANCE_PASS)
                .where(AUCTION_SECOND_CHANCE_PASS.AUCTION_ID.eq(auction))
                .fetchSet(AUCTION_SECOND_CHANCE_PASS.MEMBER_ID);
    }

    private static State toState(AuctionSecondChanceRecord row) {
        return switch (Kind.valueOf(row.getState())) {
            case OFFERED -> new State.Offered(row.getBidderId(), row.getPriceWon(), row.getAnswerByAt());
            case ACCEPTED -> new State.Accepted(row.getBidderId(), row.getPriceWon());
            case STOPPED -> new State.Stopped(row.getBidderId());
            case EXHAUSTED -> new State.Exhausted();
        };
    }

    @Override
    public void save(SecondChance chance) {
        var row = row(chance);
        var stored = chance.version() == 0
                ? db.insertInto(AUCTION_SECOND_CHANCE)
                        .set(row)
                        .onDuplicateKeyIgnore()
                        .execute()
                : db.update(AUCTION_SECOND_CHANCE)
                        .set(row)
                        .where(AUCTION_SECOND_CHANCE.AUCTION_ID.eq(chance.auction()))
                        .and(AUCTION_SECOND_CHANCE.VERSION.eq(chance.version()))
                        .execute();
        if (stored == 0) {
            throw new StaleAggregate("The second chance on auction %s is no longer at version %d"
                    .formatted(chance.auction().value(), chance.version()));
        }
        addPassed(chance);
    }

    /** Nobody ever takes it back to have passed, so those who are there already may stay. */
    private void addPassed(SecondChance chance) {
        if (chance.passed().isEmpty()) {
            return;
        }
        var rows = db.insertInto(
                AUCTION_SECOND_CHANCE_PASS,
                AUCTION_SECOND_CHANCE_PASS.AUCTION_ID,
                AUCTION_SECOND_CHANCE_PASS.MEMBER_ID);
        for (var member : chance.passed()) {
            rows = rows.values(chance.auction(), member);
        }
        rows.onDuplicateKeyIgnore().execute();
    }

    private static AuctionSecondChanceRecord row(SecondChance chance) {
        var row = new AuctionSecondChanceRecord();
        row.setAuctionId(chance.auction());
        row.setBidderId(null);
        row.setPriceWon(null);
        row.setAnswerByAt(null);
        switch (chance.state()) {
            case State.Offered(var bidder, var price, var answerBy) -> {
                row.setState(Kind.OFFERED.name());
                row.setBidderId(bidder);
                row.setPriceWon(price);
                row.setAnswerByAt(answerBy);
            }
            case State.Accepted(var bidder, var price) -> {
                row.setState(Kind.ACCEPTED.name());
                row.setBidderId(bidder);
                row.setPriceWon(price);
            }
            case State.Stopped(var bidder) -> {
                row.setState(Kind.STOPPED.name());
                row.setBidderId(bidder);
            }
            case State.Exhausted() -> row.setState(Kind.EXHAUSTED.name());
        }
        row.setVersion(chance.version() + 1);
        return row;
    }
}
