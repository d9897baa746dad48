package com.pikcur.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.pikcur.benchmarks.report.Finding.Demand;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ChartTest {

    @Test
    void what_is_met_reaches_to_the_right_of_its_demand_and_what_is_missed_to_the_left() throws Exception {
        var report = Reports.of(Reports.found(Reports.fast(), Reports.slow()));
        var met = bars(report).getFirst();
        var missed = bars(report).getLast();

        assertThat(met.getAttribute("class")).isEqualTo("met");
        assertThat(missed.getAttribute("class")).isEqualTo("missed");
        assertThat(start(met)).isEqualTo(end(missed)).isEqualTo(demandLine(report));
    }

    @Test
    void twice_as_good_reaches_as_far_as_half_as_good() throws Exception {
        var bars = bars(Reports.of(Reports.found(
                Finding.of("well", 24, "", Demand.atLeast("P1", 12)),
                Finding.of("badly", 6, "", Demand.atLeast("P1", 12)))));

        assertThat(bars.getFirst().getAttribute("width"))
                .isEqualTo(bars.getLast().getAttribute("width"));
    }

    @Test
    void the_best_possible_and_the_worst_possible_stay_on_the_picture() throws Exception {
        var report = Reports.of(Reports.found(
                Finding.of("no wait", 0, "ms", Demand.atMost("P6", 50)),
                Finding.of("nothing done", 0, "/s", Demand.atLeast("P6", 12))));
        var bars = bars(report);

        assertThat(bars.getFirst().getAttribute("width"))
                .isEqualTo(bars.getLast().getAttribute("width"));
        assertThat(texts(report)).contains("▶", "◀");
    }

    @Test
    void demands_stand_in_the_order_of_their_numbers() throws Exception {
        var texts = texts(Reports.of(Reports.found(
                Finding.of("mix", 1, "ms", Demand.atMost("P10", 20)),
                Finding.of("awake", 1, "ms", Demand.atMost("", 17)),
                Finding.of("hot", 1, "ms", Demand.atMost("P2", 20)))));

        assertThat(texts).containsSubsequence("hot", "mix", "awake");
    }

    @Test
    void each_demand_is_told_in_words_too() throws Exception {
        assertThat(texts(Reports.of(Reports.found(Reports.slow()))))
                .containsSubsequence("P6", "a wait", "100 ms", "≤ 50", "missed");
    }

    @Test
    void what_it_was_measured_on_and_what_failed_or_is_missing_is_told() throws Exception {
        assertThat(texts(Reports.of(Reports.found(Finding.ofNone("the lost", 0)), Reports.failed())))
                .contains(
                        "Pikcur, measured: all quick",
                        "2026-11-27 01:42 UTC, load 0.3 before, Abacus & Sons 9, 2 cores, 24 GiB",
                        "✓ Nothing lost, wrong, out of order or cut off (checks: 1)",
                        "✗ http quick failed: no port < 1024",
                        "Left out: kill, which takes too long");
    }

    @Test
    void a_lost_bid_is_told_by_its_name() throws Exception {
        assertThat(texts(Reports.of(Reports.found(Finding.ofNone("the lost", 3), Finding.ofNone("the late", 0)))))
                .contains("✗ the lost: 3")
                .noneMatch(text -> text.startsWith("✓"));
    }

    private static double start(Element bar) {
        return number(bar, "x");
    }

    private static double end(Element bar) {
        return start(bar) + number(bar, "width");
    }

    private static double demandLine(Report report) throws Exception {
        return elements(report, "line").stream()
                .filter(line -> line.getAttribute("class").equals("demand"))
                .mapToDouble(line -> number(line, "x1"))
                .sum();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static List<Element> bars(Report report) throws Exception {
        return elements(report, "rect").stream()
                .filter(rect -> !rect.getAttribute("class").equals("page"))
                .toList();
    }

    private static List<String> texts(Report report) throws Exception {
        return elements(report, "text").stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Report report, String name) throws Exception {
        var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        var found = builder.parse(new InputSource(new StringReader(Chart.of(report))))
                .getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(each -> (Element) found.item(each))
                .toList();
    }
}
