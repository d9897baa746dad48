package com.pikcur.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much of itself a benchmark measures. */
public enum Length {
    /** As often and as long as it takes to trust a figure by itself. */
    FULL(""),
    /** What fits into half an hour with all others: rounds enough for a median, but shorter ones. */
    SHORT("short"),
    /** To see that it works; the figures mean little. */
    QUICK("quick");

    private final String word;

    Length(String word) {
        this.word = word;
    }

    /**
     * @param wishes nothing, which is everything, or a length's word
     * @return empty if a wish is anything else
     */
    public static Optional<Length> of(List<String> wishes) {
        if (wishes.isEmpty()) {
            return Optional.of(FULL);
        }
        return Stream.of(SHORT, QUICK)
                .filter(length -> wishes.equals(List.of(length.word)))
                .findFirst();
    }

    boolean isWishedFor(List<String> wishes) {
        return wishes.contains(word);
    }
}
