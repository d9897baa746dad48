package com.pikcur.persistence.auction;

import static com.pikcur.persistence.schema.Tables.AUCTION_LOG;
import static com.pikcur.persistence.schema.Tables.AUCTION_LOG_RETRACTION;

import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidLogEntry;
import com.pikcur.domain.auction.LogFact.BidsRetracted;
import com.pikcur.domain.auction.LogFact.TermsSet;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.auction.port.AlreadyRecorded;
import com.pikcur.persistence.shared.MariaDbErrors;
import java.util.List;
import org.jooq.DSLContext;

/** Adds one entry to an auction's log, of whatever kind. Many bids at once are {@link BidWriter}'s. */
record LogWriter(DSLContext db) {

    void append(Recorded recorded) {
        var entry = recorded.entry();
        once(db.insertInto(AUCTION_LOG).set(LogRows.row(recorded))::execute, "auction_log_bid");
        if (entry.fact() instanceof TermsSet(var terms)) {
            db.executeInsert(LogRows.termsRow(entry.after().auction(), entry.seq(), terms));
        }
        if (entry.fact() instanceof BidsRetracted(var _, var bids)) {
            appendRetraction(entry, bids);
        }
    }

    private void appendRetraction(BidLogEntry entry, List<BidId> bids) {
        var rows = db.insertInto(
                AUCTION_LOG_RETRACTION,
                AUCTION_LOG_RETRACTION.AUCTION_ID,
                AUCTION_LOG_RETRACTION.SEQ,
                AUCTION_LOG_RETRACTION.POSITION,
                AUCTION_LOG_RETRACTION.BID_ID);
        for (var position = 0; position < bids.size(); position++) {
            rows = rows.values(entry.after().auction(), entry.seq(), position, bids.get(position));
        }
        rows.execute();
    }

    static void once(Runnable insert, String key) {
        try {
            insert.run();
        } catch (RuntimeException failure) {
            // Whatever it is wrapped in, only the one duplicate that a repeated request makes is taken for an answer.
            if (MariaDbErrors.isDuplicate(failure, key)) {
                throw new AlreadyRecorded(failure);
            }
            throw failure;
        }
    }
}
