package com.pikcur.benchmarks.report;

import java.util.Locale;

/** As many digits as mean something. */
final class Numbers {

    private static final double EVERY_DIGIT_FROM = 1_000;
    private static final double ONE_DECIMAL_FROM = 10;
    private static final double TWO_DECIMALS_FROM = 0.1;

    private Numbers() {}

    static String text(double value) {
        var size = Math.abs(value);
        if (value == Math.rint(value) || size >= EVERY_DIGIT_FROM) {
            return format("%,.0f", value);
        }
        if (size >= ONE_DECIMAL_FROM) {
            return format("%.1f", value);
        }
        return format(size >= TWO_DECIMALS_FROM ? "%.2f" : "%.2g", value);
    }

    /** With its unit, if it has one. */
    static String text(double value, String unit) {
        return (text(value) + " " + unit).strip();
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
