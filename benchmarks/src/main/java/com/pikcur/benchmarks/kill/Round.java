package com.pikcur.benchmarks.kill;

import com.pikcur.benchmarks.ApiClient;
import com.pikcur.benchmarks.load.Members.Member;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** One kill in the middle of bidding, on auctions of its own. */
final class Round {

    private static final int LONG_AUCTIONS = 6;
    private static final int SHORT_AUCTIONS = 2;
    private static final long START_WON = 10_000_000;
    private static final int SENT_AGAIN = 100;
    private static final int IN_FULL_SWING = 300;
    private static final int LONGEST_PAUSE_MILLIS = 4_000;
    private static final Duration LONG_LIFE = Duration.ofHours(2);

    /** Ten seconds may be agreed on; a node that has just started takes some of the others to answer. */
    private static final Duration SHORT_LIFE = Duration.ofSeconds(15);

    private static final Duration AFTERWARDS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Town town;
    private final Plan plan;
    private final SplittableRandom random;
    private final Counter counter;
    private final BidLogs logs;

    Round(Town town, Plan plan, SplittableRandom random) {
        this.town = town;
        this.plan = plan;
        this.random = random;
        counter = new Counter(town);
        logs = new BidLogs(town);
    }

    enum Victim {
        NODE,
        DATABASE
    }

    /**
     * @param recoveryNanos from the restart to the first bid sent after it that what was restarted has accepted
     * @param lateMillis how long after its end an auction was closed that was listed after the restart
     */
    record Result(
            List<String> auctions,
            List<Receipt> receipts,
            List<Offer> open,
            long recoveryNanos,
            long lateMillis,
            Tally tally) {

        Result {
            auctions = List.copyOf(auctions);
            receipts = List.copyOf(receipts);
            open = List.copyOf(open);
        }
    }

    Result run(Victim victim, Member seller, List<Member> bidders) throws IOException, InterruptedException {
        var api = api();
        var auctions = new ArrayList<String>();
        for (var number = 0; number < LONG_AUCTIONS; number++) {
            auctions.add(api.list(seller.token(), START_WON, LONG_LIFE));
        }
        var ending = new ArrayList<String>();
        for (var number = 0; number < SHORT_AUCTIONS; number++) {
            ending.add(api.list(seller.token(), START_WON, plan.shortLife()));
        }
        auctions.addAll(ending);
        try (var crowd = new Crowd(counter, bidders, auctions)) {
            crowd.start(random.nextLong());
            var recovery = killed(victim, crowd);
            var afterwards = api().list(seller.token(), START_WON, SHORT_LIFE);
            auctions.add(afterwards);
            ending.add(afterwards);
            crowd.stop();
            var closing = closing(ending, afterwards);
            var wrong = sentAgain(crowd.receipts())
                    .plus(Tally.ofNotClosed(closing.missing()))
                    .plus(audit(logs, auctions, crowd.receipts()));
            return new Result(auctions, crowd.receipts(), crowd.open(), recovery, closing.lateMillis(), wrong);
        }
    }

    private long killed(Victim victim, Crowd crowd) throws IOException, InterruptedException {
        var pause = random.nextInt(LONGEST_PAUSE_MILLIS);
        var node = random.nextInt(town.nodes());
        awaitReceipts(crowd, IN_FULL_SWING);
        Thread.sleep(pause);
        var before = crowd.receiptCount();
        var since = switch (victim) {
            case NODE -> town.killNode(node);
            case DATABASE -> town.killDatabase();
        };
        System.out.printf(
                "  %s killed after %,d acknowledged bids, up again%n",
                victim == Victim.NODE ? "node " + node : "database", before);
        return firstAfter(crowd, victim, node, since) - since;
    }

    private void awaitReceipts(Crowd crowd, int count) throws InterruptedException {
        var giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (crowd.receiptCount() < count && System.nanoTime() < giveUpAt) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** Waits for it, and lets everybody bid on for a moment. */
    private long firstAfter(Crowd crowd, Victim victim, int node, long since) throws InterruptedException {
        var giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUpAt) {
            var first = crowd.receipts().stream()
                    .filter(receipt -> receipt.sentNanos() - since > 0)
                    .filter(receipt -> victim == Victim.DATABASE || receipt.node() % town.nodes() == node)
                    .mapToLong(Receipt::atNanos)
                    .min();
            if (first.isPresent()) {
                Thread.sleep(AFTERWARDS);
                return first.getAsLong();
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        System.out.println("  no bid is accepted afterwards");
        return giveUpAt;
    }

    /** The last before the kill and the first after it are among them, for all are drawn by lot. */
    private Tally sentAgain(List<Receipt> receipts) throws InterruptedException {
        // Over connections of its own: those of the crowd have been idle so long that a node may be closing them just
        // now.
        var fresh = new Counter(town);
        var other = 0L;
        for (var each = 0; each < Math.min(SENT_AGAIN, receipts.size()); each++) {
            var receipt = receipts.get(random.nextInt(receipts.size()));
            var again = fresh.again(receipt.offer(), receipt.node() + 1);
            if (again.filter(same -> same.text().equals(receipt.text())).isEmpty()) {
                System.out.println("  told " + receipt.text() + ", then "
                        + again.map(Receipt::text).orElse("nothing"));
                other++;
            }
        }
        return Tally.ofOtherAnswers(other);
    }

    private ApiClient api() {
        return new ApiClient(town.root(0));
    }

    private record Closing(int missing, long lateMillis) {}

    private Closing closing(List<String> ending, String afterwards) throws InterruptedException {
        var giveUpAt = System.nanoTime() + plan.shortLife().plus(PATIENCE).toNanos();
        var left = new ArrayList<>(ending);
        var late = 0L;
        while (!left.isEmpty() && System.nanoTime() < giveUpAt) {
            for (var auction : List.copyOf(left)) {
                var lateness = logs.closedLate(auction, random.nextInt(town.nodes()));
                if (lateness.isPresent()) {
                    left.remove(auction);
                    late = auction.equals(afterwards) ? lateness.orElseThrow().toMillis() : late;
                }
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return new Closing(left.size(), late);
    }

    static Tally audit(BidLogs logs, List<String> auctions, List<Receipt> receipts)
            throws IOException, InterruptedException {
        var byAuction = receipts.stream()
                .collect(Collectors.groupingBy(receipt -> receipt.offer().auction()));
        var tally = Tally.NONE;
        for (var auction : auctions) {
            tally = tally.plus(logs.audit(auction, byAuction.getOrDefault(auction, List.of()), 0));
        }
        return tally;
    }
}
