package com.pikcur.domain.auction.port;

import com.pikcur.domain.auction.Auction;
import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.BidId;
import com.pikcur.domain.auction.BidOutcome;
import com.pikcur.domain.auction.Decision;
import com.pikcur.domain.auction.LogFact;
import com.pikcur.domain.auction.LogFact.BidAttempted;
import com.pikcur.domain.auction.LogFact.BidsRetracted;
import com.pikcur.domain.auction.LogFact.BuyNowAttempted;
import com.pikcur.domain.auction.Recorded;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.port.InMemoryTransactions;
import com.pikcur.domain.shared.port.StaleAggregate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Auctions and their logs in memory, as strict as the real store. */
public final class InMemoryAuctions implements AuctionRepository {

    private record File(Auction auction, List<Recorded> log) {}

    /** Everything at once, so that an auction, its log and the ids in use never disagree. */
    private record Files(Map<AuctionId, File> byId, Set<BidId> attempts) {

        Files with(Auction decided, Recorded recorded) {
            var id = decided.lot().id();
            var before = Optional.ofNullable(byId.get(id)).map(File::log).orElseGet(List::of);
            var log = Stream.concat(before.stream(), Stream.of(recorded)).toList();
            var stored = new Auction(
                    decided.lot(),
                    decided.bidding(),
                    decided.lifecycle(),
                    decided.defaulters(),
                    decided.head(),
                    decided.version() + 1);
            var after = new HashMap<>(byId);
            after.put(id, new File(stored, log));
            return new Files(Map.copyOf(after), withAttempt(recorded));
        }

        private Set<BidId> withAttempt(Recorded recorded) {
            return recorded.attempt()
                    .map(attempt -> {
                        var after = new HashSet<>(attempts);
                        if (!after.add(attempt.id())) {
                            throw new AlreadyRecorded(new IllegalStateException("Attempt " + attempt.id()));
                        }
                        return Set.copyOf(after);
                    })
                    .orElse(attempts);
        }
    }

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Kept<Files> files;

    public InMemoryAuctions(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.files = transactions.keep(new Files(Map.of(), Set.of()));
    }

    @Override
    public Optional<Auction> find(AuctionId id) {
        return file(id).map(File::auction);
    }

    @Override
    public Optional<Auction> findLocked(AuctionId id) {
        transactions.mustSurround();
        return find(id);
    }

    @Override
    public Map<AuctionId, Auction> findLocked(Set<AuctionId> ids) {
        transactions.mustSurround();
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .collect(Collectors.toMap(auction -> auction.lot().id(), auction -> auction));
    }

    @Override
    public void add(Decision<?> listed) {
        var id = listed.auction().lot().id();
        files.change(before -> {
            if (before.byId().containsKey(id)) {
                throw new AlreadyRecorded(new IllegalStateException("Auction " + id));
            }
            return before.with(listed.auction(), listed.recorded().orElseThrow());
        });
    }

    @Override
    public void save(Decision<?> decision) {
        var decided = decision.auction();
        decision.recorded()
                .ifPresent(recorded -> files.change(before -> {
                    var stored =
                            Optional.ofNullable(before.byId().get(decided.lot().id()));
                    if (stored.filter(file -> file.auction().version() == decided.version())
                            .isEmpty()) {
                        throw new StaleAggregate("Auction " + decided.lot().id() + " is not at " + decided.version());
                    }
                    return before.with(decided, recorded);
                }));
    }

    @Override
    public void saveBids(List<Decision<BidOutcome>> decisions) {
        // Each stands upon the one before, whose saving has moved the version on.
        var saved = new HashMap<AuctionId, Integer>();
        for (var decision : decisions) {
            var auction = decision.auction();
            var earlier = saved.merge(auction.lot().id(), 1, Integer::sum) - 1;
            var current = new Auction(
                    auction.lot(),
                    auction.bidding(),
                    auction.lifecycle(),
                    auction.defaulters(),
                    auction.head(),
                    auction.version() + earlier);
            save(new Decision<>(decision.outcome(), current, decision.recorded(), decision.events()));
        }
    }

    @Override
    public List<Bid> standingBids(AuctionId id) {
        return standing(id).flatMap(InMemoryAuctions::bidIn).toList();
    }

    @Override
    public Map<BidId, Money> maximaBefore(Set<BidId> ids) {
        var maxima = new HashMap<BidId, Money>();
        attempts(ids).forEach((id, recorded) -> maximumBefore(recorded).ifPresent(maximum -> maxima.put(id, maximum)));
        return maxima;
    }

    private Optional<Money> maximumBefore(Recorded recorded) {
        var bidder = recorded.attempt().orElseThrow().bidder();
        var before = whole(recorded.entry().after().auction()).stream()
                .filter(earlier -> earlier.entry().seq() < recorded.entry().seq())
                .toList();
        return standing(before)
                .flatMap(InMemoryAuctions::bidIn)
                .filter(bid -> bid.bidder().equals(bidder))
                .map(Bid::maximum)
                .max(Comparator.naturalOrder());
    }

    /** The entries of accepted attempts that have not been taken back, in order. */
    public Stream<Recorded> standing(AuctionId id) {
        return standing(whole(id));
    }

    private static Stream<Recorded> standing(List<Recorded> log) {
        var retracted = log.stream()
                .map(recorded -> recorded.entry().fact())
                .flatMap(fact -> fact instanceof BidsRetracted(var _, var bids) ? bids.stream() : Stream.empty())
                .collect(Collectors.toSet());
        return log.stream()
                .filter(recorded -> isAccepted(recorded.entry().fact()))
                .filter(recorded -> recorded.attempt()
                        .filter(attempt -> !retracted.contains(attempt.id()))
                        .isPresent());
    }

    private static boolean isAccepted(LogFact fact) {
        return switch (fact) {
            case BidAttempted attempted -> attempted.result().isAccepted();
            case BuyNowAttempted attempted -> attempted.result().isAccepted();
            case LogFact.TermsSet _,
                    LogFact.Started _,
                    BidsRetracted _,
                    LogFact.Cancelled _,
                    LogFact.Closed _,
                    LogFact.Relisted _,
                    LogFact.WinLapsed _,
                    LogFact.SoldBySecondChance _ -> false;
        };
    }

    private static Stream<Bid> bidIn(Recorded recorded) {
        return recorded.attempt().stream()
                .map(attempt -> new Bid(
                        attempt.id(),
                        attempt.bidder(),
                        attempt.amount(),
                        recorded.entry().at()));
    }

    @Override
    public Map<BidId, Recorded> attempts(Set<BidId> ids) {
        return files.get().byId().values().stream()
                .flatMap(file -> file.log().stream())
                .filter(recorded -> recorded.attempt()
                        .filter(attempt -> ids.contains(attempt.id()))
                        .isPresent())
                .collect(Collectors.toMap(
                        recorded -> recorded.attempt().orElseThrow().id(), recorded -> recorded));
    }

    @Override
    public List<Recorded> log(AuctionId id, long afterSeq, int limit) {
        return whole(id).stream()
                .filter(recorded -> recorded.entry().seq() > afterSeq)
                .limit(limit)
                .toList();
    }

    /** All auctions, in no order. */
    public Collection<Auction> all() {
        return files.get().byId().values().stream().map(File::auction).toList();
    }

    private List<Recorded> whole(AuctionId id) {
        return file(id).map(File::log).orElseGet(List::of);
    }

    private Optional<File> file(AuctionId id) {
        return Optional.ofNullable(files.get().byId().get(id));
    }
}
