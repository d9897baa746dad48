package com.pikcur.domain.auction.log;

import com.pikcur.domain.auction.Decision;

/** Where a replay takes the amounts from that the log hides. */
sealed interface Amounts permits OpenedAmounts, VisibleAmounts {

    /**
     * The engine's decision with those amounts, of all that can be meant, which come closest to what the entry says.
     */
    Replayed replay(EntryReplay replay);

    /** @param maximum what is known of the entry's own maximum, where it is a bid */
    record Replayed(Decision<?> decision, AmountRange maximum) {}
}
