package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.domain.auction.RandomHistory.Action;
import com.pikcur.domain.auction.RandomHistory.Moment;
import com.pikcur.domain.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Thousands of histories nobody thought of. Each run takes new ones; a failure prints the seed of its history, and
 * {@code -Dpikcur.seed=…} begins with that one.
 */
class RandomHistoriesTest {

    private static final int HISTORIES = 1_000;

    @Test
    void every_history_goes_as_the_written_rules_say() {
        forRandomHistories(HISTORIES, history -> {
            var naive = new NaiveAuction(history.lot().lot());
            history.moments().forEach(moment -> assertGoesLike(naive, moment));
        });
    }

    @Test
    void no_history_breaks_what_bidders_rely_on() {
        forRandomHistories(
                HISTORIES,
                history -> history.moments().forEach(moment -> {
                    assertLeaderHasTheGreatestMaximum(moment);
                    assertOnlyWhatMayMoveMoves(moment);
                    assertRefusedChangesNothing(moment);
                }));
    }

    @Test
    void every_log_replayed_leads_to_the_same_auction() {
        forRandomHistories(HISTORIES, history -> {
            var log = history.moments().stream()
                    .flatMap(moment -> moment.decision().recorded().stream())
                    .toList();

            assertThat(replayed(history.lot(), log)).isEqualTo(history.auction());
            assertChained(history.lot().listing().recorded().orElseThrow(), log);
        });
    }

    @Test
    void together_they_come_by_every_rule() {
        var results = EnumSet.noneOf(BidResult.class);
        var others = new HashSet<Class<?>>();
        forRandomHistories(
                HISTORIES / 4,
                history -> history.moments().forEach(moment -> {
                    if (moment.decision().outcome() instanceof BidOutcome outcome) {
                        results.add(outcome.result());
                    }
                    others.add(moment.decision().outcome().getClass());
                    if (moment.decision()
                            .auction()
                            .bidding()
                            .closesAt()
                            .isAfter(moment.before().bidding().closesAt())) {
                        others.add(AuctionPolicy.Extension.class);
                    }
                }));

        assertThat(EnumSet.complementOf(results))
                .containsExactly(BidResult.BOUGHT, BidResult.BUY_NOW_NOT_AVAILABLE, BidResult.UNKNOWN_POLICY);
        assertThat(others)
                .contains(
                        RetractionOutcome.Retracted.class,
                        RetractionOutcome.RetractionTooLate.class,
                        RetractionOutcome.BiddingOver.class,
                        CloseOutcome.Closed.class,
                        CloseOutcome.NotDue.class,
                        CloseOutcome.AlreadyEnded.class,
                        AuctionPolicy.Extension.class);
    }

    private static void assertGoesLike(NaiveAuction naive, Moment moment) {
        switch (moment.action()) {
            case Action.Place(var bid, var standing) -> {
                var outcome = (BidOutcome) moment.decision().outcome();
                assertThat(outcome.result()).isEqualTo(naive.place(bid, standing));
            }
            case Action.Retract(var bid, var at) -> {
                var gone = moment.decision().outcome() instanceof RetractionOutcome.Retracted retracted
                        ? Optional.of(retracted.bids())
                        : Optional.empty();
                assertThat(gone).isEqualTo(naive.retract(bid, at));
            }
            case Action.Close(var at) ->
                assertThat(moment.decision().outcome() instanceof CloseOutcome.NotDue)
                        .isEqualTo(at.isBefore(naive.end()));
        }
        var after = moment.decision().auction();
        var bidding = after.bidding();
        assertThat(moment.standing()).isEqualTo(naive.standing());
        assertThat(bidding.price()).isEqualTo(Money.won(naive.priceWon()));
        assertThat(bidding.leading().map(Bidding.Leading::bidder)).isEqualTo(naive.leader());
        assertThat(bidding.minimumBid(POLICY.increments())).isEqualTo(Money.won(naive.minimumWon()));
        assertThat(bidding.closesAt()).isEqualTo(naive.end());
        assertThat(after.statusAt(naive.end())).isEqualTo(naive.sells() ? AuctionStatus.SOLD : AuctionStatus.UNSOLD);
    }

    private static void assertLeaderHasTheGreatestMaximum(Moment moment) {
        var bidding = moment.decision().auction().bidding();
        assertThat(bidding.count()).isEqualTo(moment.standing().size());
        assertThat(bidding.leading().isPresent()).isEqualTo(!moment.standing().isEmpty());
        bidding.leading().ifPresent(leader -> {
            var greatest = NaiveAuction.maxima(moment.standing()).getFirst();
            assertThat(leader.bidder()).isEqualTo(greatest.bidder());
            assertThat(leader.bid())
                    .isEqualTo(moment.standing().get(greatest.order()).id());
            assertThat(leader.maximum()).isEqualTo(Money.won(greatest.won()));
            assertThat(bidding.price()).isLessThanOrEqualTo(leader.maximum());
        });
    }

    private static void assertOnlyWhatMayMoveMoves(Moment moment) {
        var before = moment.before().bidding();
        var after = moment.decision().auction().bidding();
        assertThat(after.closesAt()).isAfterOrEqualTo(before.closesAt());
        if (!(moment.decision().outcome() instanceof RetractionOutcome.Retracted)) {
            assertThat(after.price()).isGreaterThanOrEqualTo(before.price());
        }
        if (!(moment.decision().outcome() instanceof BidOutcome.Accepted accepted)) {
            assertThat(after.closesAt()).isEqualTo(before.closesAt());
            return;
        }
        var bid = moment.standing().getLast();
        assertThat(before.isLedBy(bid.bidder())).isEqualTo(accepted.result() == BidResult.RAISED);
        if (accepted.result() == BidResult.RAISED) {
            var reserve = moment.before().lot().terms().prices().reserve();
            assertThat(after.price()).isIn(before.price(), reserve.orElse(before.price()));
            assertThat(after.closesAt()).isEqualTo(before.closesAt());
        } else {
            assertThat(bid.maximum()).isGreaterThanOrEqualTo(before.minimumBid(POLICY.increments()));
        }
    }

    private static void assertRefusedChangesNothing(Moment moment) {
        var refused = moment.decision().outcome() instanceof BidOutcome.Refused
                || moment.decision().outcome() instanceof RetractionOutcome.Refused;
        if (refused) {
            assertThat(moment.decision().auction().bidding())
                    .isEqualTo(moment.before().bidding());
        }
    }

    private static Auction replayed(LotFixture lot, List<Recorded> log) {
        var auction = Auction.list(lot.lot(), POLICY, NOW).auction();
        var attempts = new ArrayList<Bid>();
        for (var recorded : log) {
            var at = recorded.entry().at();
            var attempt = recorded.attempt().map(known -> new Bid(known.id(), known.bidder(), known.amount(), at));
            attempt.ifPresent(attempts::add);
            auction = repeated(auction, recorded.entry().fact(), at, attempts);
        }
        return auction;
    }

    /** The attempts that stand are those the auction itself accepted and nobody took back: read from the log alone. */
    private static Auction repeated(Auction auction, LogFact fact, Instant at, List<Bid> attempts) {
        return switch (fact) {
            case LogFact.BidAttempted attempted -> {
                var result = attempted.result();
                var bid = result.isAccepted() ? attempts.getLast() : attempts.removeLast();
                var standing = result == BidResult.MAY_NOT_BID ? Standing.BLOCKED : Standing.GOOD;
                yield auction.place(bid, standing, POLICIES).auction();
            }
            case LogFact.BidsRetracted retraction -> {
                var gone = retraction.bids();
                var standing = List.copyOf(attempts);
                var named = standing.stream()
                        .filter(bid -> bid.id().equals(gone.getFirst()))
                        .findFirst()
                        .orElseThrow();
                attempts.removeIf(bid -> gone.contains(bid.id()));
                yield auction.retract(named.id(), named.bidder(), at, standing, POLICIES)
                        .auction();
            }
            case LogFact.Closed() -> auction.close(at).auction();
            case LogFact.TermsSet _,
                    LogFact.Started _,
                    LogFact.BuyNowAttempted _,
                    LogFact.Cancelled _,
                    LogFact.Relisted _,
                    LogFact.WinLapsed _,
                    LogFact.SoldBySecondChance _ -> throw new IllegalArgumentException("No history has this: " + fact);
        };
    }

    private static void assertChained(Recorded first, List<Recorded> log) {
        var head = first.entry().head();
        for (var recorded : log) {
            var entry = recorded.entry();
            assertThat(entry.seq()).isEqualTo(head.seq() + 1);
            assertThat(entry.previousHash()).isEqualTo(head.hash());
            assertThat(entry.isIntact()).isTrue();
            head = entry.head();
        }
    }

    private static void forRandomHistories(int histories, Consumer<RandomHistory> check) {
        long firstSeed = Long.getLong("pikcur.seed", System.nanoTime());
        for (long seed = firstSeed; seed < firstSeed + histories; seed++) {
            var history = RandomHistory.ofSeed(seed);
            try {
                check.accept(history);
            } catch (AssertionError broken) {
                throw new AssertionError(
                        "Broken by the history of seed %d; to repeat it: -Dpikcur.seed=%d%n%s"
                                .formatted(seed, seed, history),
                        broken);
            }
        }
    }
}
