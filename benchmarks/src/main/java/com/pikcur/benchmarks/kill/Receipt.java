package com.pikcur.benchmarks.kill;

import java.util.UUID;

/**
 * What a bidder was told of an accepted bid.
 *
 * @param text the answer, word by word
 * @param node that gave it
 */
record Receipt(Offer offer, UUID bidId, long seq, long priceWon, String text, int node, long sentNanos, long atNanos) {}
