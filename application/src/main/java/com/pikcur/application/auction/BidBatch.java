package com.pikcur.application.auction;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicies;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.Candidate;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.Standing;
import com.pikcur.domain.auction.port.AuctionRepository;
import com.pikcur.domain.auction.port.Standings;
import com.pikcur.domain.shared.port.DomainEvents;
import com.pikcur.domain.shared.port.DomainEvents.Caused;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is done about waiting bids inside a transaction. However many they are, that is one statement for the locks, one
 * for each kind of thing read, and one for each kind of thing written.
 *
 * <p>An end that moves does not move the closing timer here: that would cost every late bid a statement. The timer goes
 * off at the earlier end, finds the auction not due and waits for the new one ({@link CloseAuction}).
 */
public final class BidBatch {

    /** What one bid has come to, on an auction that exists. */
    private record Decided(WaitingBid bid, Decision<BidOutcome> decision) {

        boolean isRecorded() {
            return decision.recorded().isPresent();
        }

        Stream<Caused> events() {
            return decision.events().stream().map(event -> new Caused(event, bid.cause()));
        }
    }

    private final AuctionRepository auctions;
    private final Standings standings;
    private final DomainEvents events;
    private final AuctionPolicies policies;
    private final Clock clock;

    public BidBatch(
            AuctionRepository auctions,
            Standings standings,
            DomainEvents events,
            AuctionPolicies policies,
            Clock clock) {
        this.auctions = auctions;
        this.standings = standings;
        this.events = events;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Decides and stores, in the order in which the bids came.
     *
     * @return what each came to, in the same order; empty where there is no such auction
     */
    List<Optional<PlaceBid.Answer>> decide(List<WaitingBid> bids) {
        var locked = auctions.findLocked(auctionsOf(bids));
        var decided = decide(bids, locked, standingsOf(bids, locked));
        var recorded = decided.stream()
                .flatMap(Optional::stream)
                .filter(Decided::isRecorded)
                .toList();
        auctions.saveBids(recorded.stream().map(Decided::decision).toList());
        events.publishCaused(
                LatestNews.of(recorded.stream().flatMap(Decided::events).toList()));
        return answers(decided);
    }

    private static Set<AuctionId> auctionsOf(List<WaitingBid> bids) {
        return bids.stream().map(bid -> bid.command().auction()).collect(Collectors.toSet());
    }

    private Map<Candidate, Standing> standingsOf(List<WaitingBid> bids, Map<AuctionId, Auction> locked) {
        return standings.of(bids.stream()
                .flatMap(bid -> Optional.ofNullable(locked.get(bid.command().auction())).stream()
                        .map(auction -> candidate(bid, auction)))
                .collect(Collectors.toSet()));
    }

    private static Candidate candidate(WaitingBid bid, Auction auction) {
        return new Candidate(bid.command().bidder(), auction.lot().seller());
    }

    private List<Optional<Decided>> decide(
            List<WaitingBid> bids, Map<AuctionId, Auction> locked, Map<Candidate, Standing> standing) {
        var current = new HashMap<>(locked);
        var all = new ArrayList<Optional<Decided>>(bids.size());
        for (var bid : bids) {
            var decided = Optional.ofNullable(current.get(bid.command().auction()))
                    .map(auction ->
                            decide(bid, auction, standing.getOrDefault(candidate(bid, auction), Standing.BLOCKED)));
            decided.ifPresent(
                    each -> current.put(bid.command().auction(), each.decision().auction()));
            all.add(decided);
        }
        return all;
    }

    private Decided decide(WaitingBid waiting, Auction auction, Standing standing) {
        var command = waiting.command();
        // The clock is read under the lock, so that bid times agree with the order in which bids were decided.
        var bid = new Bid(command.id(), command.bidder(), command.maximum(), clock.instant());
        return new Decided(waiting, auction.place(bid, standing, policies));
    }

    /** A bid that came to nothing may be a repeated one: then the first one's answer is still its answer. */
    private List<Optional<PlaceBid.Answer>> answers(List<Optional<Decided>> decided) {
        var unrecorded = decided.stream()
                .flatMap(Optional::stream)
                .filter(each -> !each.isRecorded())
                .map(each -> each.bid().command().id())
                .collect(Collectors.toSet());
        var earlier = EarlierAttempts.of(unrecorded, auctions);
        return decided.stream()
                .map(each -> each.map(bid -> answer(bid, earlier)))
                .toList();
    }

    private static PlaceBid.Answer answer(Decided decided, EarlierAttempts earlier) {
        var command = decided.bid().command();
        return earlier.answersTo(command, decided.decision().auction())
                .map(recorded -> PlaceBid.Answer.again(recorded.toBid(command)))
                .orElseGet(() -> PlaceBid.Answer.first(decided.decision().outcome()));
    }

    /** What the logs say of those among the bids that have been decided before. */
    Map<WaitingBid, RecordedAnswers> earlier(List<WaitingBid> bids) {
        var locked = auctions.findLocked(auctionsOf(bids));
        var earlier =
                EarlierAttempts.of(bids.stream().map(bid -> bid.command().id()).collect(Collectors.toSet()), auctions);
        var answers = new HashMap<WaitingBid, RecordedAnswers>();
        for (var bid : bids) {
            Optional.ofNullable(locked.get(bid.command().auction()))
                    .flatMap(auction -> earlier.answersTo(bid.command(), auction))
                    .ifPresent(recorded -> answers.put(bid, recorded));
        }
        return answers;
    }
}
