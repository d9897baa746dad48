package com.pikcur.application.auction;

import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.port.AlreadyRecorded;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.shared.RequestKeyReused;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Decides bids that have come together, with one transaction for all of them.
 *
 * <p>Where that fails, each half is tried by itself, and so on: in the end the one at fault fails alone, and a repeated
 * request, which fails since its bid is recorded already, gets the answer of the first.
 */
public final class BidDecider {

    private static final System.Logger LOG = System.getLogger(BidDecider.class.getName());

    private final Transactions transactions;
    private final AuctionRepository auctions;
    private final BidBatch batch;
    private final Duration patience;
    private final Clock clock;

    /** @param patience whoever has waited so long is not tried again after a failure */
    public BidDecider(
            Transactions transactions, AuctionRepository auctions, BidBatch batch, Duration patience, Clock clock) {
        this.transactions = transactions;
        this.auctions = auctions;
        this.batch = batch;
        this.patience = patience;
        this.clock = clock;
    }

    /** Answers each of them. */
    void decide(List<WaitingBid> bids) {
        if (bids.isEmpty()) {
            return;
        }
        try {
            var outcomes = transactions.execute(() -> batch.decide(bids));
            for (var place = 0; place < bids.size(); place++) {
                var bid = bids.get(place);
                outcomes.get(place).ifPresentOrElse(bid::decide, () -> bid.fail(noSuchAuction(bid)));
            }
        } catch (RuntimeException failure) {
            if (bids.size() == 1) {
                settle(bids.getFirst(), failure);
            } else {
                decideHalves(bids, failure);
            }
        }
    }

    private void decideHalves(List<WaitingBid> bids, RuntimeException failure) {
        // A repeated request is nothing to worry about; whatever else it is, the one at fault will say so to its
        // caller.
        var level = failure instanceof AlreadyRecorded ? System.Logger.Level.DEBUG : System.Logger.Level.WARNING;
        LOG.log(level, bids.size() + " bids could not be decided together and are tried apart", failure);
        var longAgo = clock.instant().minus(patience);
        bids.stream().filter(bid -> bid.cameBefore(longAgo)).forEach(bid -> bid.fail(failure));
        var patient = bids.stream().filter(bid -> !bid.isAnswered()).toList();
        var half = Math.ceilDiv(patient.size(), 2);
        // Those who came first are still decided first.
        decide(patient.subList(0, half));
        decide(patient.subList(half, patient.size()));
    }

    private void settle(WaitingBid bid, RuntimeException failure) {
        if (!(failure instanceof AlreadyRecorded)) {
            bid.fail(failure);
            return;
        }
        try {
            bid.decide(transactions.execute(() -> earlierAnswer(bid)));
        } catch (RuntimeException unanswerable) {
            bid.fail(unanswerable);
        }
    }

    private BidOutcome earlierAnswer(WaitingBid bid) {
        var command = bid.command();
        var auction = auctions.findLocked(command.auction()).orElseThrow(() -> noSuchAuction(bid));
        return auctions.attempt(command.auction(), command.id())
                .map(recorded -> new RecordedAnswers(auction, recorded).toBid(command))
                .orElseThrow(RequestKeyReused::new);
    }

    private static NoSuchAuction noSuchAuction(WaitingBid bid) {
        return new NoSuchAuction(bid.command().auction());
    }
}
