package com.pikcur.domain.auction;

import java.util.List;
import java.util.Optional;

/**
 * What an auction decided, whole: the answer, the auction after it, the log entry that records it, and what others must
 * hear. Store the auction and the entry together, or neither.
 *
 * @param recorded empty where nothing happened that the log keeps; the auction is then unchanged
 */
public record Decision<O>(O outcome, Auction auction, Optional<Recorded> recorded, List<AuctionEvent> events) {

    public Decision {
        events = List.copyOf(events);
    }

    static <O> Decision<O> unchanged(O outcome, Auction auction) {
        return new Decision<>(outcome, auction, Optional.empty(), List.of());
    }
}
