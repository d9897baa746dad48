package com.pikcur.application.shared;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit at most {@link Page#LARGEST_LIMIT}
 * @param cursor what the part before gave as its {@code next}; empty for the beginning
 */
public record Cut(int limit, Optional<String> cursor) {}
