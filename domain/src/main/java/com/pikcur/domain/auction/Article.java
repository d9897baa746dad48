package com.pikcur.domain.auction;

import java.time.Instant;
import java.util.List;

/**
 * What the thing on sale is, in its seller's words. No bid depends on it; once somebody has bid it can only grow.
 *
 * @param title at most {@value #TITLE_LENGTH} characters
 * @param description at most {@value #DESCRIPTION_LENGTH} characters
 * @param additions what the seller added later, oldest first, at most {@value #MOST_ADDITIONS}
 */
public record Article(String title, String description, Condition condition, List<Addition> additions) {

    public static final int TITLE_LENGTH = 100;
    public static final int DESCRIPTION_LENGTH = 10_000;
    public static final int ADDITION_LENGTH = 2_000;
    public static final int MOST_ADDITIONS = 20;

    /** A later word of the seller. */
    public record Addition(String text, Instant addedAt) {}

    public Article {
        additions = List.copyOf(additions);
    }

    public static Article of(String title, String description, Condition condition) {
        return new Article(title, description, condition, List.of());
    }
}
