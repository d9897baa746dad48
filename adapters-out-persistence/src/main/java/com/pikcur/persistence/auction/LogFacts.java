package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION_LOG_RETRACTION;
import static com.pikcur.persistence.schema.Tables.AUCTION_LOG_TERMS;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.LogFact;
import com.pikcur.domain.auction.PublicTerms;
import com.pikcur.persistence.auction.LogRows.Kind;
import com.pikcur.persistence.schema.tables.records.AuctionLogRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * What a stretch of one auction's log says happened. Terms and retractions stand in tables of their own, which are only
 * looked into where the stretch has such entries.
 */
record LogFacts(Map<Long, PublicTerms> terms, Map<Long, List<BidId>> retractions) {

    static LogFacts of(List<AuctionLogRecord> stretch, DSLContext db) {
        var terms = seqsOf(Kind.TERMS, stretch);
        var retractions = seqsOf(Kind.RETRACTION, stretch);
        return new LogFacts(
                terms.isEmpty() ? Map.of() : terms(stretch.getFirst().getAuctionId(), terms, db),
                retractions.isEmpty()
                        ? Map.of()
                        : retractions(stretch.getFirst().getAuctionId(), retractions, db));
    }

    private static List<Long> seqsOf(Kind kind, List<AuctionLogRecord> stretch) {
        return stretch.stream()
                .filter(row -> row.getFact().equals(kind.name()))
                .map(AuctionLogRecord::getSeq)
                .toList();
    }

    private static Map<Long, PublicTerms> terms(AuctionId auction, List<Long> seqs, DSLContext db) {
        return db.selectFrom(AUCTION_LOG_TERMS)
                .where(AUCTION_LOG_TERMS.AUCTION_ID.eq(auction))
                .and(AUCTION_LOG_TERMS.SEQ.in(seqs))
                .fetchMap(AUCTION_LOG_TERMS.SEQ, LogRows::toTerms);
    }

    private static Map<Long, List<BidId>> retractions(AuctionId auction, List<Long> seqs, DSLContext db) {
        return db.select(AUCTION_LOG_RETRACTION.SEQ, AUCTION_LOG_RETRACTION.BID_ID)
                .from(AUCTION_LOG_RETRACTION)
                .where(AUCTION_LOG_RETRACTION.AUCTION_ID.eq(auction))
                .and(AUCTION_LOG_RETRACTION.SEQ.in(seqs))
                .orderBy(AUCTION_LOG_RETRACTION.SEQ, AUCTION_LOG_RETRACTION.POSITION)
                .fetchGroups(AUCTION_LOG_RETRACTION.SEQ, AUCTION_LOG_RETRACTION.BID_ID);
    }

    LogFact of(AuctionLogRecord row) {
        return switch (Kind.valueOf(row.getFact())) {
            case TERMS -> new LogFact.TermsSet(found(row, terms));
            case STARTED -> new LogFact.Started();
            case BID -> new LogFact.BidAttempted(row.getBidId(), row.getAlias(), row.getCommitment(), row.getResult());
            case BUY_NOW -> new LogFact.BuyNowAttempted(row.getBidId(), row.getAlias(), row.getResult());
            case RETRACTION -> new LogFact.BidsRetracted(row.getAlias(), found(row, retractions));
            case CANCELLATION -> new LogFact.Cancelled(row.getCancelledBy());
            case CLOSE -> new LogFact.Closed();
            case RELISTING -> new LogFact.Relisted(row.getRelistedAs());
            case LAPSE -> new LogFact.WinLapsed(row.getAlias());
            case SECOND_CHANCE -> new LogFact.SoldBySecondChance(row.getAlias());
        };
    }

    private static <T> T found(AuctionLogRecord row, Map<Long, T> details) {
        return Optional.ofNullable(details.get(row.getSeq()))
                .orElseThrow(() -> new IllegalStateException("Entry %d of auction %s is not complete"
                        .formatted(row.getSeq(), row.getAuctionId().value())));
    }
}
