package com.pikcur.benchmarks.report;

import com.pikcur.benchmarks.report.Finding.Demand;
import com.pikcur.benchmarks.report.Measured.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A report's demands as a picture: how many times better or worse than demanded each figure is, so that one line in the
 * middle is the demand on all of them. What must not be at all has no such measure and stands below, in words.
 */
public final class Chart {

    private static final int WIDTH = 1_080;
    private static final int MARGIN = 24;
    private static final int NAMES_X = 64;
    private static final int DEMAND_X = 700;
    private static final int FIGURES_X = 940;
    private static final int BOUNDS_X = 952;
    private static final int VERDICTS_X = 1_012;
    private static final int TITLE_Y = 38;
    private static final int MACHINE_Y = 62;
    private static final int PROGRAMS_Y = 82;
    private static final int HEAD_END_Y = 92;
    private static final int TICKS_ABOVE = 8;
    private static final int SIDES_ABOVE = 26;
    private static final int FIRST_ROW_Y = 138;
    private static final int ROW = 26;
    private static final int BAR = 14;
    private static final int BASELINE = 4;

    /** How far to either side of the demand is drawn: eight times as good, and an eighth. */
    private static final int DOUBLINGS = 3;

    private static final int DOUBLING_WIDTH = 48;
    private static final int FARTHEST = DOUBLINGS * DOUBLING_WIDTH;
    private static final int ARROW_BEYOND = 9;
    private static final double NO_NARROWER = 1.5;
    private static final int LONGEST_NAME = 68;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Report report;
    private final List<Finding> rows;

    private Chart(Report report) {
        this.report = report;
        this.rows = report.findings()
                .filter(finding -> finding.demand().isPresent() && !finding.isOfNone())
                .sorted(Comparator.comparingInt(Chart::place))
                .toList();
    }

    /** @return a picture as SVG that needs nothing else */
    public static String of(Report report) {
        return new Chart(report).drawn();
    }

    /** By the numbers of the demands; those without a name at the end. */
    private static int place(Finding finding) {
        var number = NUMBER.matcher(finding.demand().map(Demand::name).orElse(""));
        return number.find() ? Integer.parseInt(number.group()) : Integer.MAX_VALUE;
    }

    private String drawn() {
        var notes = notes();
        var rowsEnd = rows.isEmpty() ? HEAD_END_Y : FIRST_ROW_Y + rows.size() * ROW;
        var svg = new Svg(WIDTH, rowsEnd + (notes.size() + 1) * ROW);
        svg.text(MARGIN, TITLE_Y, "title", "Pikcur, measured: " + report.title());
        svg.text(
                MARGIN,
                MACHINE_Y,
                "faint",
                report.machine().moment() + ", " + report.machine().hardware().text());
        svg.text(MARGIN, PROGRAMS_Y, "faint", report.machine().software().text());
        if (!rows.isEmpty()) {
            drawScale(svg, rowsEnd);
        }
        for (var row = 0; row < rows.size(); row++) {
            drawRow(svg, FIRST_ROW_Y + row * ROW + ROW / 2, rows.get(row));
        }
        for (var note = 0; note < notes.size(); note++) {
            svg.text(MARGIN, rowsEnd + (note + 1) * ROW, "", notes.get(note));
        }
        return svg.drawn();
    }

    private static void drawScale(Svg svg, int bottom) {
        var top = FIRST_ROW_Y;
        for (var doubling = -DOUBLINGS; doubling <= DOUBLINGS; doubling++) {
            var x = DEMAND_X + doubling * DOUBLING_WIDTH;
            svg.line(x, top, bottom, doubling == 0 ? "demand" : "grid");
            if (doubling != 0) {
                svg.centred(x, top - TICKS_ABOVE, "small", (doubling < 0 ? "÷" : "×") + (1 << Math.abs(doubling)));
            }
        }
        svg.centred(DEMAND_X, top - TICKS_ABOVE, "small strong", "demand");
        svg.centred(DEMAND_X - 2 * DOUBLING_WIDTH, top - SIDES_ABOVE, "missed-word", "◀ missed");
        svg.centred(DEMAND_X + 2 * DOUBLING_WIDTH, top - SIDES_ABOVE, "met-word", "met ▶");
    }

    private static void drawRow(Svg svg, int middle, Finding finding) {
        var demand = finding.demand().orElseThrow();
        var verdict = finding.verdict().orElseThrow();
        var style = switch (verdict) {
            case MET -> "met";
            case MISSED -> "missed";
        };
        var reach = reach(demand.headroom(finding.value()));
        svg.text(MARGIN, middle + BASELINE, "strong", demand.name());
        svg.text(NAMES_X, middle + BASELINE, "", shortened(finding.what()));
        svg.bar(Math.min(DEMAND_X, DEMAND_X + reach), middle - BAR / 2, Math.abs(reach), BAR, style);
        if (Math.abs(reach) >= FARTHEST) {
            svg.centred(
                    DEMAND_X + (int) Math.signum(reach) * (FARTHEST + ARROW_BEYOND),
                    middle + BASELINE,
                    style + "-word",
                    beyond(verdict));
        }
        svg.ending(FIGURES_X, middle + BASELINE, "figure", Numbers.text(finding.value(), finding.unit()));
        svg.text(BOUNDS_X, middle + BASELINE, "faint", demand.bound());
        svg.text(VERDICTS_X, middle + BASELINE, style + "-word", verdict.word().toLowerCase(Locale.ROOT));
    }

    /** That a bar goes on where the picture ends. */
    private static String beyond(Verdict verdict) {
        return switch (verdict) {
            case MET -> "▶";
            case MISSED -> "◀";
        };
    }

    /** From the line of the demand to the end of the bar, to the left where it is missed. */
    private static double reach(double headroom) {
        var doublings = Math.log(headroom) / Math.log(2);
        var reach = Math.clamp(doublings, -DOUBLINGS, DOUBLINGS) * DOUBLING_WIDTH;
        // What is met or missed by a hair is still to be seen, on its side.
        return Math.abs(reach) < NO_NARROWER ? Math.copySign(NO_NARROWER, headroom < 1 ? -1 : 1) : reach;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (rows.isEmpty()) {
            notes.add("No measure is demanded of any of these figures.");
        }
        checks().ifPresent(notes::add);
        report.findings()
                .filter(Finding::isFault)
                .map(fault -> "✗ %s: %s".formatted(fault.what(), Numbers.text(fault.value())))
                .forEach(notes::add);
        report.measured().stream().flatMap(Chart::failure).forEach(notes::add);
        notes.addAll(report.notes());
        return notes;
    }

    private Optional<String> checks() {
        var checks = report.findings().filter(Finding::isOfNone).toList();
        if (checks.isEmpty() || checks.stream().anyMatch(Finding::isFault)) {
            return Optional.empty();
        }
        return Optional.of("✓ Nothing lost, wrong, out of order or cut off (checks: %d)".formatted(checks.size()));
    }

    private static Stream<String> failure(Measured measured) {
        return switch (measured.outcome()) {
            case Outcome.Failed(var why) -> Stream.of("✗ %s failed: %s".formatted(measured.command(), why));
            case Outcome.Found _ -> Stream.empty();
        };
    }
}
