package com.pikcur.benchmarks.bids;

import com.pikcur.benchmarks.bids.Rush.Answer;
import com.pikcur.benchmarks.load.SampleSales;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Finding.Demand;
import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidResult;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.auction.port.AuctionRepository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is stored against what was answered and against the rules.
 *
 * @param lost bids that were answered, and that no log holds with this result
 * @param unanswered entries of bids that nobody was answered
 * @param wrong entries that do not come about when the rules decide the bids of the log again, hashes included
 * @param astray auctions whose price, leader, end or head of the log are others than those of their log
 */
record Faults(long lost, long unanswered, long wrong, long astray) {

    static final Faults NONE = new Faults(0, 0, 0, 0);

    private static final int STRETCH = 1_000;

    Faults plus(Faults more) {
        return new Faults(lost + more.lost, unanswered + more.unanswered, wrong + more.wrong, astray + more.astray);
    }

    List<Finding> findings() {
        return List.of(
                none("answered bids missing in the log", lost),
                none("log entries nobody was answered", unanswered),
                none("log entries that no replay leads to", wrong),
                none("auctions that are not as their log says", astray));
    }

    private static Finding none(String what, long count) {
        return Finding.of("Bids: " + what, (double) count, "", Demand.atMost("P13", 0));
    }

    /** @param listed the auctions as they were before the first bid */
    static Faults of(AuctionRepository stored, List<Auction> listed, List<Answer> answers) {
        var byAuction = answers.stream().collect(Collectors.groupingBy(Answer::auction));
        return listed.stream()
                .map(auction ->
                        of(stored, auction, byAuction.getOrDefault(auction.lot().id(), List.of())))
                .reduce(NONE, Faults::plus);
    }

    private static Faults of(AuctionRepository stored, Auction listed, List<Answer> answers) {
        Map<BidId, BidResult> open = new HashMap<>();
        answers.forEach(answer -> open.put(answer.bid(), answer.result()));
        var auction = listed;
        var unanswered = 0L;
        var wrong = 0L;
        for (var stretch = stretch(stored, auction); !stretch.isEmpty(); stretch = stretch(stored, auction)) {
            for (var recorded : stretch) {
                var attempt = recorded.attempt().orElseThrow();
                var bid = new Bid(
                        attempt.id(),
                        attempt.bidder(),
                        attempt.amount(),
                        recorded.entry().at());
                var again = auction.place(bid, Standing.GOOD, SampleSales.POLICIES);
                wrong += again.recorded().equals(Optional.of(recorded)) ? 0 : 1;
                unanswered += open.remove(attempt.id(), again.outcome().result()) ? 0 : 1;
                auction = again.auction();
            }
        }
        return new Faults(open.size(), unanswered, wrong, isAsStored(stored, auction) ? 0 : 1);
    }

    private static List<Recorded> stretch(AuctionRepository stored, Auction auction) {
        return stored.log(auction.lot().id(), auction.head().seq(), STRETCH);
    }

    private static boolean isAsStored(AuctionRepository stored, Auction replayed) {
        return stored.find(replayed.lot().id())
                .filter(found -> found.bidding().equals(replayed.bidding()))
                .filter(found -> found.head().equals(replayed.head()))
                .isPresent();
    }
}
