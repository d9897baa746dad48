package com.pikcur.benchmarks.mix;

import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * What members do, after the bidding mix of RUBiS (shares of its requests in tenths of a percent). There is no comment
 * here (1.3 %), no registration, since that ends in a mail (2.2 %), and no choice of a category or a region beyond the
 * lists themselves: searching and browsing by either is searching for words, and browsing in another order. What is left
 * out is made up by the rest in proportion.
 */
enum Interaction {
    /** In a category or a region. */
    SEARCH(170 + 70),
    VIEW_ITEM(160),
    /** Items, categories or regions. */
    BROWSE(80 + 50 + 44),
    /** The item as it is seen by somebody who is about to bid. */
    BID_FORM(130),
    STORE_BID(53),
    VIEW_MEMBER(40),
    ABOUT_ME(50),
    BID_HISTORY(24),
    BUY_NOW(48),
    SELL(24),
    HOME(20);

    private static final int ALL =
            Stream.of(values()).mapToInt(each -> each.share).sum();

    private final int share;

    Interaction(int share) {
        this.share = share;
    }

    static Interaction drawn(SplittableRandom random) {
        var lot = random.nextInt(ALL);
        for (var each : values()) {
            lot -= each.share;
            if (lot < 0) {
                return each;
            }
        }
        throw new IllegalStateException("Shares do not add up");
    }
}
