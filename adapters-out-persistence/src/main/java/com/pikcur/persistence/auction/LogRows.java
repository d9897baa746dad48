package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION_LOG;
import static com.pikcur.persistence.schema.Tables.AUCTION_LOG_RETRACTION;

import com.pikcur.domain.auction.AuctionBoard;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.auction.LogFact;
import com.pikcur.domain.auction.PublicTerms;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.auction.Recorded.Attempt;
import com.pikcur.persistence.schema.tables.records.AuctionLogRecord;
import com.pikcur.persistence.schema.tables.records.AuctionLogTermsRecord;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** How entries of a log stand in their table. */
final class LogRows {

    /** What an entry is called in the column {@code fact}. */
    enum Kind {
        TERMS,
        STARTED,
        BID,
        BUY_NOW,
        RETRACTION,
        CANCELLATION,
        CLOSE,
        RELISTING,
        LAPSE,
        SECOND_CHANCE
    }

    private LogRows() {}

    /**
     * Of the log's rows those whose bid was accepted and has not been taken back. Counted, and not asked whether they exist:
     * then MariaDB looks each of them up, and does not first read whatever was ever taken back anywhere.
     */
    static Condition standing() {
        return accepted(DSL.noCondition());
    }

    /** The same as it was when the entry of this seq was written. */
    static Condition standingBefore(Field<Long> seq) {
        return accepted(AUCTION_LOG_RETRACTION.SEQ.lt(seq));
    }

    /** @param counting which times of taking back count */
    private static Condition accepted(Condition counting) {
        var accepted = Stream.of(BidResult.values())
                .filter(BidResult::isAccepted)
                .map(result -> DSL.inline(result, AUCTION_LOG.RESULT))
                .toList();
        var takenBack = DSL.selectCount()
                .from(AUCTION_LOG_RETRACTION)
                .where(AUCTION_LOG_RETRACTION.BID_ID.eq(AUCTION_LOG.BID_ID))
                .and(counting);
        return AUCTION_LOG.RESULT.in(accepted).and(DSL.field(takenBack).eq(DSL.inline(0)));
    }

    static AuctionLogRecord row(Recorded recorded) {
        var entry = recorded.entry();
        var row = new AuctionLogRecord();
        row.setRecordedAt(entry.at());
        setFact(row, entry.fact());
        recorded.attempt().ifPresent(attempt -> {
            row.setBidId(attempt.id());
            row.setBidderId(attempt.bidder());
            row.setAmountWon(attempt.amount());
        });
        setBoard(row, entry.after());
        row.setPreviousHash(entry.previousHash());
        row.setHash(entry.hash());
        return row;
    }

    private static void setFact(AuctionLogRecord row, LogFact fact) {
        switch (fact) {
            case LogFact.TermsSet _ -> row.setFact(Kind.TERMS.name());
            case LogFact.Started() -> row.setFact(Kind.STARTED.name());
            case LogFact.BidAttempted(var _, var bidder, var commitment, var result) -> {
                row.setFact(Kind.BID.name());
                row.setAlias(bidder);
                row.setCommitment(commitment);
                row.setResult(result);
            }
            case LogFact.BuyNowAttempted(var _, var buyer, var result) -> {
                row.setFact(Kind.BUY_NOW.name());
                row.setAlias(buyer);
                row.setResult(result);
            }
            case LogFact.BidsRetracted(var bidder, var _) -> {
                row.setFact(Kind.RETRACTION.name());
                row.setAlias(bidder);
            }
            case LogFact.Cancelled(var by) -> {
                row.setFact(Kind.CANCELLATION.name());
                row.setCancelledBy(by);
            }
            case LogFact.Closed() -> row.setFact(Kind.CLOSE.name());
            case LogFact.Relisted(var as) -> {
                row.setFact(Kind.RELISTING.name());
                row.setRelistedAs(as);
            }
            case LogFact.WinLapsed(var winner) -> {
                row.setFact(Kind.LAPSE.name());
                row.setAlias(winner);
            }
            case LogFact.SoldBySecondChance(var bidder) -> {
                row.setFact(Kind.SECOND_CHANCE.name());
                row.setAlias(bidder);
            }
        }
    }

    private static void setBoard(AuctionLogRecord row, AuctionBoard board) {
        row.setAuctionId(board.auction());
        row.setSeq(board.seq());
        row.setStatus(board.status());
        row.setPriceWon(board.price());
        row.setMinimumBidWon(board.minimumBid().orElse(null));
        row.setBidCount(board.bidCount());
        row.setLeaderAlias(board.leader().orElse(null));
        row.setReserveState(board.reserve());
        row.setClosesAt(board.closesAt());
    }

    static AuctionLogTermsRecord termsRow(AuctionId auction, long seq, PublicTerms terms) {
        return new AuctionLogTermsRecord(
                auction,
                seq,
                terms.start(),
                terms.reserveCommitment().orElse(null),
                terms.buyNow().orElse(null),
                terms.shippingFee(),
                terms.opensAt(),
                terms.closesAt(),
                terms.autoExtend());
    }

    static PublicTerms toTerms(AuctionLogTermsRecord row) {
        return new PublicTerms(
                row.getStartPriceWon(),
                Optional.ofNullable(row.getReserveCommitment()),
                Optional.ofNullable(row.getBuyNowPriceWon()),
                row.getShippingFeeWon(),
                row.getOpensAt(),
                row.getClosesAt(),
                row.getAutoExtend());
    }

    /** @param fact what the row says happened, see {@link LogFacts} */
    static Recorded toRecorded(AuctionLogRecord row, LogFact fact) {
        var board = new AuctionBoard(
                row.getAuctionId(),
                row.getSeq(),
                row.getStatus(),
                row.getPriceWon(),
                Optional.ofNullable(row.getMinimumBidWon()),
                row.getBidCount(),
                Optional.ofNullable(row.getLeaderAlias()),
                row.getReserveState(),
                row.getClosesAt());
        var entry = new BidLogEntry(row.getRecordedAt(), fact, board, row.getPreviousHash(), row.getHash());
        var attempt = Optional.ofNullable(row.getBidId()).map(id -> attempt(id, row));
        return new Recorded(entry, attempt);
    }

    private static Attempt attempt(BidId id, AuctionLogRecord row) {
        return new Attempt(id, row.getBidderId(), row.getAmountWon());
    }
}
