package com.pikcur.application.auction;

import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.NoSuchAuction;
import com.pikcur.domain.auction.port.AlreadyRecorded;
import com.pikcur.domain.shared.RequestKeyReused;
import com.pikcur.domain.shared.port.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/**
 * Decides bids that have come together, with one transaction for all of them.
 *
 * <p>Where that fails since some are recorded already, these get their first answers from the log, and the others are
 * decided together once more. Where it fails otherwise, each half is tried by itself, and so on: in the end the one at
 * fault fails alone.
 */
public final class BidDecider {

    private static final System.Logger LOG = System.getLogger(BidDecider.class.getName());

    private final Transactions transactions;
    private final BidBatch batch;
    private final Duration patience;
    private final Clock clock;

    /** @param patience whoever has waited so long is not tried again after a failure */
    public BidDecider(Transactions transactions, BidBatch batch, Duration patience, Clock clock) {
        this.transactions = transactions;
        this.batch = batch;
        this.patience = patience;
        this.clock = clock;
    }

    /** Answers each of them. */
    void decide(List<WaitingBid> bids) {
        var ids = new HashSet<BidId>();
        decideTogether(bids.stream().filter(bid -> ids.add(bid.command().id())).toList());
        if (ids.size() < bids.size()) {
            // What came twice at once has been decided by now.
            decide(unanswered(bids));
        }
    }

    private void decideTogether(List<WaitingBid> bids) {
        if (bids.isEmpty()) {
            return;
        }
        try {
            var answers = transactions.execute(() -> batch.decide(bids));
            for (var place = 0; place < bids.size(); place++) {
                var bid = bids.get(place);
                answers.get(place).ifPresentOrElse(bid::answer, () -> bid.fail(noSuchAuction(bid)));
            }
        } catch (AlreadyRecorded repeated) {
            answerRepeated(bids, repeated);
        } catch (RuntimeException failure) {
            decideApart(bids, failure);
        }
    }

    /** Those that come again get their first answers, the others are decided together after all. */
    private void answerRepeated(List<WaitingBid> bids, AlreadyRecorded repeated) {
        try {
            transactions.execute(() -> batch.earlier(bids)).forEach(BidDecider::answerAgain);
        } catch (RuntimeException failure) {
            decideApart(bids, failure);
            return;
        }
        var others = unanswered(bids);
        if (others.size() < bids.size()) {
            decideTogether(others);
        } else {
            decideApart(bids, repeated);
        }
    }

    private static void answerAgain(WaitingBid bid, RecordedAnswers recorded) {
        try {
            bid.answer(PlaceBid.Answer.again(recorded.toBid(bid.command())));
        } catch (RequestKeyReused reused) {
            bid.fail(reused);
        }
    }

    private void decideApart(List<WaitingBid> bids, RuntimeException failure) {
        if (bids.size() == 1) {
            bids.getFirst().fail(failure instanceof AlreadyRecorded ? new RequestKeyReused() : failure);
            return;
        }
        // Whatever it is, the one at fault will say so to its caller.
        LOG.log(
                System.Logger.Level.WARNING,
                bids.size() + " bids could not be decided together and are tried apart",
                failure);
        var longAgo = clock.instant().minus(patience);
        bids.stream().filter(bid -> bid.cameBefore(longAgo)).forEach(bid -> bid.fail(failure));
        var patient = unanswered(bids);
        var half = Math.ceilDiv(patient.size(), 2);
        // Those who came first are still decided first.
        decideTogether(patient.subList(0, half));
        decideTogether(patient.subList(half, patient.size()));
    }

    private static List<WaitingBid> unanswered(List<WaitingBid> bids) {
        return bids.stream().filter(bid -> !bid.isAnswered()).toList();
    }

    private static NoSuchAuction noSuchAuction(WaitingBid bid) {
        return new NoSuchAuction(bid.command().auction());
    }
}
