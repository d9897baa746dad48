package com.pikcur.benchmarks.reads;

import java.util.Set;

/**
 * One step of a plan, as {@code EXPLAIN} tells it.
 *
 * @param table empty where there is none to be read, and in angle brackets where it is something found before
 * @param rows about how many are looked at
 */
record PlanStep(String table, String type, long rows, String extra) {

    /** So few may be read and sorted as is convenient. */
    private static final long FEW_ROWS = 50;

    /** Whether it reads a table or an index from one end to the other, or sorts what an index could have in order. */
    boolean isFault() {
        return isOfStoredRows() && rows > FEW_ROWS && (isScan() || isSorted());
    }

    private boolean isOfStoredRows() {
        return !table.isEmpty() && !table.startsWith("<") && !extra.contains("Table function");
    }

    private boolean isScan() {
        return Set.of("ALL", "index").contains(type);
    }

    private boolean isSorted() {
        return extra.contains("Using filesort") || extra.contains("Using temporary");
    }
}
