package com.pikcur.benchmarks.report;

/** Whether a figure is as demanded. */
public enum Verdict {
    MET("met"),
    // Not to be overlooked in a long table.
    MISSED("MISSED");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
