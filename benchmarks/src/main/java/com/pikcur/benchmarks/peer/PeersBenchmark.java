package com.pikcur.benchmarks.peer;

import com.pikcur.benchmarks.reads.Question;
import com.pikcur.benchmarks.reads.Readers;
import com.pikcur.benchmarks.reads.Readers.Rush;
import com.pikcur.benchmarks.reads.Shop;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Finding.Demand;
import com.pikcur.benchmarks.report.Findings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lists and details beside Vendure's, in turns: one process each, on the same MariaDB, with as much in it. */
public final class PeersBenchmark {

    private static final int CONNECTIONS = 16;
    private static final double LEAST = 20;

    private final Plan plan;

    private PeersBenchmark(Plan plan) {
        this.plan = plan;
    }

    /**
     * @param wishes {@code quick}, which only shows that it works, or nothing
     * @return empty if a wish is anything else
     */
    public static Optional<PeersBenchmark> of(List<String> wishes) {
        if (wishes.isEmpty()) {
            return Optional.of(new PeersBenchmark(Plan.full()));
        }
        return wishes.equals(List.of("quick")) ? Optional.of(new PeersBenchmark(Plan.quick())) : Optional.empty();
    }

    /** @param folder keeps what the servers write */
    public Findings measure(Path folder) throws IOException, InterruptedException {
        // Its process is started elsewhere, where a relative path leads elsewhere.
        var programs = VendurePrograms.installed(folder.toAbsolutePath());
        var findings = new ArrayList<Finding>();
        var failed = 0L;
        try (var shop = Shop.open(folder, plan.house());
                var vendure = Vendure.open(
                        programs,
                        PeerDatabase.beside(shop.node()::setting),
                        plan.house().auctions())) {
            System.out.println("Reading …");
            for (var page : Page.values()) {
                var match = match(page, shop.address(), vendure.address());
                findings.addAll(match.findings(page));
                failed += match.failed();
            }
        }
        findings.add(Finding.ofNone("pages that were not answered as such", failed));
        return new Findings(findings);
    }

    private Match match(Page page, InetSocketAddress node, InetSocketAddress vendure)
            throws IOException, InterruptedException {
        var ours = page.ours(plan.house());
        var vendures = page.vendures(plan.house());
        rush(node, ours, plan.warmUp());
        rush(vendure, vendures, plan.warmUp());
        var match = new Match(new ArrayList<>(), new ArrayList<>());
        for (var round = 0; round < plan.rounds(); round++) {
            match.ours().add(rush(node, ours, plan.look()));
            match.vendures().add(rush(vendure, vendures, plan.look()));
        }
        return match;
    }

    /** Over new connections, for Vendure ends those that say nothing for five seconds. */
    private static Rush rush(InetSocketAddress address, Supplier<Question> questions, Duration during)
            throws IOException, InterruptedException {
        try (var readers = new Readers(address, CONNECTIONS)) {
            return readers.ask(questions, during);
        }
    }

    /** All rounds with one page. */
    private record Match(List<Rush> ours, List<Rush> vendures) {

        long failed() {
            return failed(ours) + failed(vendures);
        }

        private static long failed(List<Rush> rushes) {
            return rushes.stream().mapToLong(Rush::failed).sum();
        }

        List<Finding> findings(Page page) {
            var what = page.what();
            var ratio = Finding.ratio(perSecond(ours), perSecond(vendures));
            var compared = what + ": Pikcur / Vendure";
            return List.of(
                    speed(what + ": Pikcur", ours),
                    speed(what + ": Vendure", vendures),
                    page.isDemanded()
                            ? Finding.of(compared, ratio, "", Demand.atLeast("P9", LEAST))
                            : Finding.of(compared, ratio, ""));
        }

        private static Finding speed(String what, List<Rush> rushes) {
            var bytes = rushes.getLast().bytesOfEach();
            return Finding.of("%s (%,.0f bytes)".formatted(what, bytes), Finding.median(perSecond(rushes)), "/s");
        }

        private static List<Double> perSecond(List<Rush> rushes) {
            return rushes.stream().map(Rush::perSecond).toList();
        }
    }
}
