package com.pikcur.benchmarks.reads;

import com.pikcur.benchmarks.BareNode;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Finding.Demand;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Lists and single auctions beside a controller that answers with as many bytes and does nothing for them. */
final class AgainstBare {

    /** A search takes the way of a list. */
    private static final List<Paths> MEASURED = List.of(Paths.LIST, Paths.DETAIL);

    private static final int CONNECTIONS = 64;
    private static final int BARE_WARM_UPS = 4;
    private static final double LEAST_KEPT = 0.5;
    private static final double LEAST_READ = 0.2;

    private final Shop shop;
    private final BareNode bare;
    private final Plan plan;
    private long failed;

    AgainstBare(Shop shop, BareNode bare, Plan plan) {
        this.shop = shop;
        this.bare = bare;
        this.plan = plan;
    }

    List<Finding> measure() throws IOException, InterruptedException {
        var findings = new ArrayList<Finding>();
        warmUpBare();
        for (var path : MEASURED) {
            findings.addAll(measure(path));
        }
        findings.add(Finding.ofNone("pages that were not answered with 200", failed));
        return findings;
    }

    /** The node has served for minutes by now, and would be compared with a server that is hardly compiled. */
    private void warmUpBare() throws IOException, InterruptedException {
        var bytes = "/bytes/" + bytesOf(Paths.LIST);
        for (var warmUp = 0; warmUp < BARE_WARM_UPS; warmUp++) {
            perSecond(bare.address(), () -> bytes, plan.warmUp());
        }
    }

    private List<Finding> measure(Paths path) throws IOException, InterruptedException {
        Supplier<String> same = path::same;
        var ever = path.ever(shop.house());
        var asMany = "/bytes/" + bytesOf(path);
        Supplier<String> bytes = () -> asMany;
        for (var each : List.of(same, ever)) {
            perSecond(shop.address(), each, plan.warmUp());
        }
        perSecond(bare.address(), bytes, plan.warmUp());
        var bareOnes = new ArrayList<Double>();
        var kept = new ArrayList<Double>();
        var read = new ArrayList<Double>();
        for (var round = 0; round < plan.rounds(); round++) {
            bareOnes.add(perSecond(bare.address(), bytes, plan.look()));
            kept.add(perSecond(shop.address(), same, plan.look()));
            read.add(perSecond(shop.address(), ever, plan.look()));
        }
        var what = path.what();
        return List.of(
                Finding.compared(what + ": kept near / bare", kept, bareOnes, "/s", Demand.atLeast("P8", LEAST_KEPT)),
                Finding.compared(
                        what + ": read from the store / bare", read, bareOnes, "/s", Demand.atLeast("P8", LEAST_READ)));
    }

    private int bytesOf(Paths path) throws IOException {
        try (var line = new ReadLine(shop.address())) {
            return line.read(path.same()).bytes();
        }
    }

    /** Over new connections, for servers end those over which nobody asks while others are measured. */
    private double perSecond(InetSocketAddress server, Supplier<String> paths, Duration during)
            throws IOException, InterruptedException {
        try (var readers = new Readers(server, CONNECTIONS)) {
            var rush = readers.rush(paths, during);
            failed += rush.failed();
            return rush.perSecond();
        }
    }
}
