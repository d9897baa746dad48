package com.pikcur.domain.ledger;

import com.pikcur.domain.shared.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The postings of one happening, together or not at all, never changed afterwards. What was wrong is put right by another
 * entry.
 *
 * @param reference what it happened to: with the kind it names the entry, so that nothing is ever posted twice
 * @param order the order it belongs to, if there is one
 */
public record JournalEntry(
        EntryKind kind, UUID reference, Optional<OrderId> order, List<Posting> postings, Instant postedAt) {

    /** @throws IllegalArgumentException if nothing is posted */
    public JournalEntry {
        postings = List.copyOf(postings);
        if (postings.isEmpty()) {
            throw new IllegalArgumentException("An entry without postings says nothing");
        }
    }
}
