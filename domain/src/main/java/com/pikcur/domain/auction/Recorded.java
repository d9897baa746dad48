package com.pikcur.domain.auction;

import com.pikcur.domain.shared.MemberId;
import com.pikcur.domain.shared.Money;
import java.util.Optional;

/**
 * A log entry with what the public does not see of it.
 *
 * @param attempt who tried what, where the entry is a bid or a purchase
 */
public record Recorded(BidLogEntry entry, Optional<Attempt> attempt) {

    /** @param amount the hidden maximum of a bid, or the price of a purchase */
    public record Attempt(BidId id, MemberId bidder, Money amount) {}
}
