package com.pikcur.benchmarks.load;

import org.HdrHistogram.Histogram;

/** How long something took, again and again. */
public final class Latencies {

    private static final int DIGITS = 3;
    private static final double NANOS_OF_A_MILLI = 1e6;

    private final Histogram nanos = new Histogram(DIGITS);

    /** What was over before it began took no time. */
    public void add(long since, long until) {
        nanos.recordValue(Math.max(0, until - since));
    }

    /** Takes what somebody else has measured for its own. */
    public void add(Latencies others) {
        nanos.add(others.nanos);
    }

    public double percentileMillis(double percentile) {
        return nanos.getValueAtPercentile(percentile) / NANOS_OF_A_MILLI;
    }

    public double meanMillis() {
        return nanos.getMean() / NANOS_OF_A_MILLI;
    }

    public long count() {
        return nanos.getTotalCount();
    }
}
