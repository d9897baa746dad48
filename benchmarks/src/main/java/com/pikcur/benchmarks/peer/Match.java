package com.pikcur.benchmarks.peer;

import com.pikcur.benchmarks.reads.House;
import com.pikcur.benchmarks.reads.Question;
import com.pikcur.benchmarks.reads.Readers.Rush;
import com.pikcur.benchmarks.report.Finding;
import com.pikcur.benchmarks.report.Finding.Demand;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * One page of both.
 *
 * @param read what came of each round so far
 * @param vendureRead as much of the other's
 */
record Match(Page page, Supplier<Question> ours, Supplier<Question> vendures, List<Rush> read, List<Rush> vendureRead) {

    private static final double LEAST = 20;

    static Match of(Page page, House house) {
        return new Match(page, page.ours(house), page.vendures(house), new ArrayList<>(), new ArrayList<>());
    }

    long failed() {
        return failed(read) + failed(vendureRead);
    }

    private static long failed(List<Rush> rushes) {
        return rushes.stream().mapToLong(Rush::failed).sum();
    }

    List<Finding> findings() {
        return List.of(
                speed(page.what() + ": Pikcur", read), speed(page.what() + ": Vendure", vendureRead), compared());
    }

    private Finding compared() {
        var what = page.what() + ": Pikcur / Vendure";
        return page.isDemanded()
                ? Finding.compared(what, perSecond(read), perSecond(vendureRead), "/s", Demand.atLeast("P9", LEAST))
                : Finding.compared(what, perSecond(read), perSecond(vendureRead), "/s");
    }

    private static Finding speed(String what, List<Rush> rushes) {
        var bytes = rushes.getLast().bytesOfEach();
        return Finding.of("%s (%,.0f bytes)".formatted(what, bytes), Finding.median(perSecond(rushes)), "/s");
    }

    private static List<Double> perSecond(List<Rush> rushes) {
        return rushes.stream().map(Rush::perSecond).toList();
    }
}
