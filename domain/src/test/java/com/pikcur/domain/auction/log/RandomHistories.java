package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.AuctionId;
import com.pikcur.domain.auction.AuctionPolicy;
import com.pikcur.domain.auction.Bid;
import com.pikcur.domain.auction.Bidding;
import com.pikcur.domain.auction.Canceller;
import com.pikcur.domain.auction.Increments;
import com.pikcur.domain.auction.Increments.Band;
import com.pikcur.domain.auction.Lifecycle;
import com.pikcur.domain.auction.Lot;
import com.pikcur.domain.auction.PolicyVersion;
import com.pikcur.domain.auction.Prices;
import com.pikcur.domain.auction.Secret;
import com.pikcur.domain.auction.Terms;
import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import com.pikcur.domain.shared.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Plays auctions at random, the same for the same seed. Amounts are small and steps wide, so that ties, bids just above
 * another and bids within a step of each other are common.
 */
public final class RandomHistories {

    static final MemberId SELLER = new MemberId(new UUID(9, 0));

    private static final AuctionPolicy POLICY = new AuctionPolicy(
            new PolicyVersion("small-1"),
            new Increments(List.of(band(10, 1), band(30, 3), band(60, 5)), Money.won(8)),
            new AuctionPolicy.Listing(
                    Money.won(1), 130, Duration.ofSeconds(10), Duration.ofDays(30), Duration.ofDays(30)),
            new AuctionPolicy.Extension(
                    Duration.ofMinutes(5), Duration.ofMinutes(5), Optional.of(Duration.ofMinutes(12))),
            new AuctionPolicy.Retraction(Duration.ofHours(12), Duration.ofHours(1)));

    private static final Instant LISTED_AT = Instant.parse("2026-03-02T03:00:00.000001Z");

    private final SplittableRandom random;
    private final History history;

    private RandomHistories(long seed) {
        random = new SplittableRandom(seed);
        var secret = new Secret(Sha256.of("secret " + seed));
        var lot = new Lot(new AuctionId(new UUID(8, seed)), SELLER, POLICY.version(), terms(LISTED_AT), secret);
        history = History.of(lot, POLICY, LISTED_AT);
    }

    /**
     * Tries seeds nobody has tried; {@code -Dpikcur.seed=…} begins with the one a failure has printed.
     *
     * @throws AssertionError that names the seed of the first history that breaks
     */
    public static void forEachOf(int histories, LongConsumer check) {
        long first = Long.getLong("pikcur.seed", System.nanoTime());
        for (long seed = first; seed < first + histories; seed++) {
            try {
                check.accept(seed);
            } catch (AssertionError broken) {
                throw new AssertionError(
                        "Broken by the history of seed %d; to repeat it: -Dpikcur.seed=%d".formatted(seed, seed),
                        broken);
            }
        }
    }

    /** From the listing to the end, whatever it is. */
    public static History ended(long seed) {
        return ended(seed, _ -> {});
    }

    /** The same; somebody looks on after each step. */
    static History ended(long seed, Consumer<History> watcher) {
        var play = new RandomHistories(seed);
        play.run(watcher);
        return play.history;
    }

    /** From the listing to somewhere in between, unless it was cancelled on the way. */
    static History running(long seed) {
        var play = new RandomHistories(seed);
        play.steps(_ -> {});
        return play.history;
    }

    private void run(Consumer<History> watcher) {
        steps(watcher);
        if (!history.status().isEnded()
                && !history.auction().statusAt(history.now()).isEnded()) {
            history.at(history.auction().bidding().closesAt().plusMillis(random.nextInt(2)));
        }
        if (random.nextInt(3) == 0) {
            history.bid(anybody(), amount());
        }
        history.close();
        for (int i = random.nextInt(4); i > 0; i--) {
            lapseAndSellAgain();
        }
        if (random.nextInt(3) == 0) {
            history.relist();
        }
        watcher.accept(history);
    }

    private void lapseAndSellAgain() {
        if (history.auction().lifecycle() instanceof Lifecycle.Sold sold) {
            history.after(Duration.ofHours(1)).lapse(sold.winner());
        }
        if (random.nextBoolean()) {
            history.secondChance(anybody());
        }
    }

    private void steps(Consumer<History> watcher) {
        var steps = random.nextInt(45);
        for (int i = 0; i < steps && !history.status().isEnded(); i++) {
            if (random.nextInt(3) > 0) {
                history.after(pause());
            }
            step();
            watcher.accept(history);
        }
    }

    private Duration pause() {
        var left = Duration.between(history.now(), history.auction().bidding().closesAt());
        if (left.isNegative() || random.nextInt(4) > 0) {
            return Duration.ofSeconds(random.nextInt(400));
        }
        return left.dividedBy(1 + random.nextInt(5))
                .minusSeconds(random.nextInt(200))
                .abs();
    }

    private void step() {
        var dice = random.nextInt(100);
        if (dice < 70) {
            history.bid(anybody(), amount());
        } else if (dice < 86 && !history.standing().isEmpty()) {
            history.retract(anyOf(history.standing()).id());
        } else if (dice < 88) {
            history.buyNow(random.nextInt(8) == 0 ? SELLER : anybody());
        } else if (dice < 90) {
            history.bidBlocked(anybody(), amount());
        } else if (dice < 92) {
            history.bid(SELLER, amount());
        } else if (dice < 93) {
            history.bidElsewhere(anybody(), amount());
        } else if (dice < 94) {
            history.bid(anybody(), random.nextBoolean() ? 0 : Bid.LARGEST_MAXIMUM_WON + 1);
        } else if (dice < 95) {
            history.bid(anybody(), Bid.LARGEST_MAXIMUM_WON - random.nextInt(2));
        } else if (dice < 97) {
            history.revise(terms(history.auction().lot().terms().opensAt()));
        } else if (dice < 99) {
            startIfDue();
        } else if (random.nextInt(4) == 0) {
            history.cancel(random.nextBoolean() ? Canceller.SELLER : Canceller.ADMINISTRATOR);
        }
    }

    private void startIfDue() {
        if (random.nextBoolean()) {
            history.start();
        } else {
            history.startElsewhere();
        }
    }

    private MemberId anybody() {
        return new MemberId(new UUID(9, 1 + random.nextInt(4)));
    }

    private <T> T anyOf(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    private long amount() {
        var bidding = history.auction().bidding();
        var around = random.nextInt(5) == 0 && !history.standing().isEmpty()
                ? anyOf(history.standing()).maximum()
                : random.nextInt(5) == 0
                        ? bidding.leading().map(Bidding.Leading::maximum).orElse(bidding.price())
                        : bidding.minimumBid(POLICY.increments());
        var spread = random.nextInt(4) == 0 ? 60 : 8;
        return Math.clamp(around.won() + random.nextInt(spread) - 2, 0, Bid.LARGEST_MAXIMUM_WON);
    }

    private Terms terms(Instant opensAt) {
        var start = 3 + random.nextInt(15);
        var reserve = random.nextInt(3) == 0
                ? Optional.of(Money.won(start + 1 + random.nextInt(30)))
                : Optional.<Money>empty();
        var buyNow = random.nextInt(3) == 0
                ? Optional.of(Money.won(start * 13 / 10 + 32 + random.nextInt(20)))
                : Optional.<Money>empty();
        var opens = random.nextInt(4) == 0 ? opensAt.plusSeconds(random.nextInt(900)) : opensAt;
        return new Terms(
                new Prices(Money.won(start), reserve, buyNow, Money.won(3)),
                opens,
                opens.plus(Duration.ofHours(random.nextInt(3) == 0 ? 11 : 20)),
                random.nextBoolean());
    }

    private static Band band(long belowWon, long stepWon) {
        return new Band(Money.won(belowWon), Money.won(stepWon));
    }
}
