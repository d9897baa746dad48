package com.pikcur.domain.auction;

import static com.pikcur.domain.auction.AuctionFixtures.ALICE;
import static com.pikcur.domain.auction.AuctionFixtures.BOB;
import static com.pikcur.domain.auction.AuctionFixtures.CAROL;
import static com.pikcur.domain.auction.AuctionFixtures.DAVE;
import static com.pikcur.domain.auction.AuctionFixtures.NOW;
import static com.pikcur.domain.auction.AuctionFixtures.POLICIES;
import static com.pikcur.domain.auction.AuctionFixtures.POLICY;
import static com.pikcur.domain.auction.AuctionFixtures.SELLER;
import static com.pikcur.domain.auction.AuctionFixtures.aLot;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What might happen on one auction, all of it from one seed: ties, raises, refused bids and retractions, most of them
 * about the amounts and instants where rules change.
 */
final class RandomHistory {

    /** What somebody does. */
    sealed interface Action {
        record Place(Bid bid, Standing standing) implements Action {}

        record Retract(Bid bid, Instant at) implements Action {}

        record Close(Instant at) implements Action {}
    }

    /** One action and what came of it; {@code standing} are the bids that stand afterwards. */
    record Moment(Auction before, Action action, Decision<?> decision, List<Bid> standing) {}

    private static final List<MemberId> BIDDERS = List.of(ALICE, BOB, CAROL, DAVE);
    private static final int MOST_ACTIONS = 30;

    private final SplittableRandom random;
    private final LotFixture lot;
    private final List<Moment> moments = new ArrayList<>();
    private final List<Bid> standing = new ArrayList<>();
    private Auction auction;
    private Instant now = NOW;

    private RandomHistory(long seed) {
        random = new SplittableRandom(seed);
        lot = randomLot();
        auction = lot.listed();
    }

    static RandomHistory ofSeed(long seed) {
        var history = new RandomHistory(seed);
        for (int actions = 5 + history.random.nextInt(MOST_ACTIONS - 5); actions > 0; actions--) {
            history.act();
        }
        history.take(new Action.Close(history.now));
        history.take(new Action.Close(history.auction.bidding().closesAt().plusSeconds(history.random.nextInt(3))));
        return history;
    }

    LotFixture lot() {
        return lot;
    }

    /** How the auction stands at the end. */
    Auction auction() {
        return auction;
    }

    List<Moment> moments() {
        return List.copyOf(moments);
    }

    private void act() {
        now = later();
        if (!standing.isEmpty() && random.nextInt(8) == 0) {
            take(new Action.Retract(oneOf(standing), now));
        } else {
            var bidder = random.nextInt(30) == 0 ? SELLER : oneOf(BIDDERS);
            var id = new BidId(new UUID(random.nextLong(), random.nextLong()));
            var goodOrNot = random.nextInt(30) == 0 ? Standing.BLOCKED : Standing.GOOD;
            take(new Action.Place(new Bid(id, bidder, Money.won(amountWon()), now), goodOrNot));
        }
    }

    private void take(Action action) {
        var before = auction;
        Decision<?> decision = switch (action) {
            case Action.Place(var bid, var bidderStanding) -> {
                var placed = before.place(bid, bidderStanding, POLICIES);
                if (placed.outcome().result().isAccepted()) {
                    standing.add(bid);
                }
                yield placed;
            }
            case Action.Retract(var bid, var at) -> {
                var retracted = before.retract(bid.id(), bid.bidder(), at, List.copyOf(standing), POLICIES);
                if (retracted.outcome() instanceof RetractionOutcome.Retracted gone) {
                    standing.removeIf(one -> gone.bids().contains(one.id()));
                }
                yield retracted;
            }
            case Action.Close(var at) -> before.close(at);
        };
        auction = decision.auction();
        moments.add(new Moment(before, action, decision, List.copyOf(standing)));
    }

    private LotFixture randomLot() {
        var startWon = oneOf(List.of(1_000L, 9_500L, 10_000L, 49_000L, 990_000L));
        var plain = aLot().with(new AuctionId(new UUID(random.nextLong(), random.nextLong())))
                .startingAt(startWon)
                .closingIn(oneOf(List.of(Duration.ofHours(1), Duration.ofHours(13), Duration.ofDays(3))))
                .openingAt(random.nextInt(4) == 0 ? NOW.plusSeconds(60) : NOW);
        var reserved = random.nextBoolean() ? plain.withReserve(startWon + 1 + random.nextLong(2 * startWon)) : plain;
        return random.nextInt(5) == 0 ? reserved.withoutExtension() : reserved;
    }

    /** The next instant, often one at which a rule changes, never before the last. */
    private Instant later() {
        var end = auction.bidding().closesAt();
        var next = switch (random.nextInt(16)) {
            case 0 -> end.minus(POLICY.retraction().freeUntilBeforeEnd());
            case 1 -> end.minus(POLICY.extension().window());
            case 2 -> end.minusNanos(1_000);
            case 3 -> random.nextInt(6) == 0 ? end : now;
            case 4 -> now.plusNanos(1_000);
            case 5 -> now.plus(POLICY.retraction().afterPlacing());
            case 6, 7 -> now.plusMillis(random.nextLong(300_000));
            case 8 -> now.plusSeconds(random.nextLong(40_000));
            default -> now;
        };
        return next.isBefore(now) || next.isAfter(end) ? now : next;
    }

    private long amountWon() {
        var bidding = auction.bidding();
        var minimumWon = bidding.minimumBid(POLICY.increments()).won();
        var leadingWon = bidding.leading().map(leader -> leader.maximum().won()).orElse(minimumWon);
        var reserveWon = lot.terms().prices().reserve().map(Money::won).orElse(minimumWon);
        return switch (random.nextInt(16)) {
            case 0 -> minimumWon - 1;
            case 1, 2 -> minimumWon;
            case 3, 4 -> leadingWon;
            case 5 -> leadingWon + 1;
            case 6 -> Math.max(0, leadingWon - 1);
            case 7 -> reserveWon - random.nextInt(2);
            case 8 -> leadingWon + random.nextLong(5_000);
            case 9 -> random.nextInt(4) == 0 ? 0 : minimumWon;
            case 10 -> random.nextInt(4) == 0 ? Bid.LARGEST_MAXIMUM_WON + random.nextLong(2) : minimumWon + 7;
            case 11 -> Math.max(minimumWon, leadingWon) + random.nextLong(200_000);
            default -> minimumWon + random.nextLong(minimumWon);
        };
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** All that happened, for whoever has to find out why a rule was broken. */
    @Override
    public String toString() {
        var text = new StringBuilder(lot.terms().toString());
        moments.forEach(moment -> text.append('\n')
                .append(moment.action())
                .append("\n  -> ")
                .append(moment.decision().outcome())
                .append("\n     ")
                .append(moment.decision().auction().bidding()));
        return text.toString();
    }
}
