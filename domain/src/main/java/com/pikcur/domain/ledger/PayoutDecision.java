package com.pikcur.domain.ledger;

import java.util.List;

/** What an answer of the bank makes of a pay-out. Switch over it without a default. */
public sealed interface PayoutDecision {

    /** It has got further: store it, post the entries, tell the events. */
    record Moved(Payout payout, List<JournalEntry> entries, List<PayoutEvent> events) implements PayoutDecision {

        public Moved {
            entries = List.copyOf(entries);
            events = List.copyOf(events);
        }
    }

    /** It stands where it stood. */
    record NothingNew() implements PayoutDecision {}
}
