package com.pikcur.benchmarks.http;

/** Whom the bids are sent to. */
enum Contender {
    OURS("bids"),
    NOTHING("nothing decided"),
    BARE("bare server");

    private final String label;

    Contender(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
