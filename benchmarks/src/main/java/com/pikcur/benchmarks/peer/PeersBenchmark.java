package com.pikcur.benchmarks.peer;

import com.pikcur.benchmarks.Length;
import com.pikcur.benchmarks.reads.Question;
import com.pikcur.benchmarks.reads.Readers;
import com.pikcur.benchmarks.reads.Readers.Rush;
import com.pikcur.benchmarks.reads.Shop;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Findings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lists and details beside Vendure's, in turns: one process each, on the same MariaDB, with as much in it. */
public final class PeersBenchmark {

    private static final int CONNECTIONS = 16;

    private final Plan plan;

    private PeersBenchmark(Plan plan) {
        this.plan = plan;
    }

    /**
     * @param wishes nothing, or a length's word
     * @return empty if a wish is anything else
     */
    public static Optional<PeersBenchmark> of(List<String> wishes) {
        return Length.of(wishes).map(Plan::of).map(PeersBenchmark::new);
    }

    /** @param folder keeps what the servers write */
    public Findings measure(Path folder) throws IOException, InterruptedException {
        // Its process is started elsewhere, where a relative path leads elsewhere.
        var programs = VendurePrograms.installed(folder.toAbsolutePath());
        try (var shop = Shop.open(folder, plan.house());
                var vendure = Vendure.open(
                        programs,
                        PeerDatabase.beside(shop.node()::setting),
                        plan.house().auctions())) {
            return new Findings(findings(matches(shop.address(), vendure.address())));
        }
    }

    /** One of each page. All are warmed up before the first is measured: none is to be measured colder than others. */
    private List<Match> matches(InetSocketAddress node, InetSocketAddress vendure)
            throws IOException, InterruptedException {
        var matches = Stream.of(Page.values())
                .map(page -> Match.of(page, plan.house()))
                .toList();
        System.out.println("Warming up …");
        for (var match : matches) {
            rush(node, match.ours(), plan.warmUp());
            rush(vendure, match.vendures(), plan.warmUp());
        }
        for (var round = 1; round <= plan.rounds(); round++) {
            System.out.printf("Reading, %d of %d …%n", round, plan.rounds());
            for (var match : matches) {
                match.read().add(rush(node, match.ours(), plan.look()));
                match.vendureRead().add(rush(vendure, match.vendures(), plan.look()));
            }
        }
        return matches;
    }

    /** Over new connections, for Vendure ends those that say nothing for five seconds. */
    private static Rush rush(InetSocketAddress address, Supplier<Question> questions, Duration during)
            throws IOException, InterruptedException {
        try (var readers = new Readers(address, CONNECTIONS)) {
            return readers.ask(questions, during);
        }
    }

    private static List<Finding> findings(List<Match> matches) {
        var findings = new ArrayList<Finding>();
        matches.forEach(match -> findings.addAll(match.findings()));
        findings.add(Finding.ofNone(
                "pages that were not answered as such",
                matches.stream().mapToLong(Match::failed).sum()));
        return findings;
    }
}
