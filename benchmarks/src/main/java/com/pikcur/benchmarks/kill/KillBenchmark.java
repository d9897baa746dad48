package com.pikcur.benchmarks.kill;

import com.pikcur.benchmarks.kill.Counter.Fate;
import com.pikcur.benchmarks.kill.Round.Victim;
import com.pikcur.benchmarks.load.Members;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Kills nodes and their database under bids at full rate, and holds afterwards everything bidders were told against the
 * public logs. Both kinds of victim have their turn, the rest is drawn by lot.
 */
public final class KillBenchmark {

    /** A node that is killed leaves claims on keys behind; nobody else may answer for them until they lapse. */
    private static final Duration CLAIMS_LAPSE = Duration.ofSeconds(75);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final double NANOS_OF_A_SECOND = 1e9;

    private final Plan plan;

    private KillBenchmark(Plan plan) {
        this.plan = plan;
    }

    /**
     * @param wishes a length's word, a number of kills, {@code seed=} with a number
     * @return empty if a wish is none of these
     */
    public static Optional<KillBenchmark> of(List<String> wishes) {
        return Plan.of(wishes).map(KillBenchmark::new);
    }

    /** @param folder keeps what the nodes and their servers write */
    public Findings measure(Path folder) throws IOException, InterruptedException {
        System.out.printf("Starting two nodes; the seed is %d …%n", plan.seed());
        try (var town = Town.start(folder)) {
            var members = new Members(town::setting).join(plan.bidders() + 1);
            var results = new ArrayList<Round.Result>();
            for (var kill = 0; kill < plan.kills(); kill++) {
                System.out.printf("Kill %d of %d …%n", kill + 1, plan.kills());
                results.add(new Round(town, plan, new SplittableRandom(plan.seed() + kill))
                        .run(victim(kill), members.getLast(), members.subList(0, plan.bidders())));
            }
            return findings(results, settled(town, results));
        }
    }

    /** Of two kills in a row one is of each kind, in either order. */
    private Victim victim(int kill) {
        var nodeFirst = new SplittableRandom(plan.seed() + kill / 2).nextBoolean();
        return nodeFirst == (kill % 2 == 0) ? Victim.NODE : Victim.DATABASE;
    }

    /** What nobody had answered by then is sent once more, until it is; then all logs are read again. */
    private static Tally settled(Town town, List<Round.Result> results) throws IOException, InterruptedException {
        var left = results.stream().flatMap(result -> result.open().stream()).toList();
        System.out.printf("Asking again for %,d bids without an answer …%n", left.size());
        var counter = new Counter(town);
        var receipts = new ArrayList<Receipt>();
        var giveUpAt = System.nanoTime() + CLAIMS_LAPSE.toNanos();
        while (!left.isEmpty() && System.nanoTime() < giveUpAt) {
            var unanswered = new ArrayList<Offer>();
            for (var offer : left) {
                switch (counter.send(offer, 0)) {
                    case Fate.Accepted(var receipt) -> receipts.add(receipt);
                    case Fate.Refused _ -> {}
                    case Fate.Unknown _ -> unanswered.add(offer);
                }
            }
            left = List.copyOf(unanswered);
            Thread.sleep(BETWEEN_TRIES);
        }
        results.forEach(result -> receipts.addAll(result.receipts()));
        var auctions =
                results.stream().flatMap(result -> result.auctions().stream()).toList();
        System.out.println("Reading all logs again …");
        return Round.audit(new BidLogs(town), auctions, receipts).plus(Tally.ofNeverAnswered(left.size()));
    }

    private Findings findings(List<Round.Result> results, Tally atLast) {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.ofCount("kill: kills", results.size()));
        findings.add(Finding.ofCount(
                "kill: bids acknowledged",
                results.stream().mapToLong(result -> result.receipts().size()).sum()));
        findings.add(Finding.ofCount(
                "kill: bids asked for again until the end",
                results.stream().mapToLong(result -> result.open().size()).sum()));
        findings.addAll(results.stream()
                .map(Round.Result::tally)
                .reduce(atLast, Tally::plus)
                .findings());
        var slowest =
                results.stream().mapToLong(Round.Result::recoveryNanos).max().orElse(0);
        findings.add(Finding.of("kill: from restart to the first bid, longest", slowest / NANOS_OF_A_SECOND, "s"));
        var latest = results.stream().mapToLong(Round.Result::lateMillis).max().orElse(0);
        findings.add(Finding.of("kill: auction closed after its end, longest", (double) latest, "ms"));
        return new Findings(findings);
    }
}
